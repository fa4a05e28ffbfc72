import type { AccountFile, CatalogIndex } from "../../../core/model/catalog.ts";
import { judgeAccount } from "../../../core/discover/judge-account.ts";
import { readJsonField, readTokenClaim } from "../../../core/discover/workstation/read-json-field.ts";
import { sightPlace } from "../../../core/discover/workstation/sight-place.ts";
import type { WorkstationSource } from "../contract.ts";

const id = "signed-in-accounts";

/** Which account is signed in: read from the file each tool keeps it in; only the domain is kept, and never a token. */
export const signedInAccounts: WorkstationSource = {
  id,
  title: "Signed-in accounts",
  kind: "workstation",
  places: (_system, catalog) => catalog.accountFiles().map(({ file }) => placeOf(file)),
  read({ path, pattern, text, user, changed }, context) {
    if (text === null) return;
    for (const { tool, file } of filesAt(pattern, context.catalog)) {
      for (const address of new Set(addressesIn(file, text))) {
        const account = judgeAccount(address, context.companyDomains);
        const shown = account.domain === undefined ? "a signed-in account" : `signed in with …@${account.domain}`;
        const hit = { tool, identifier: { kind: "home-path", value: file.path, source: "catalog", grade: "secondary" } } as const;
        const plan = account.kind === "personal" ? { plan: "personal" as const } : {};
        sightPlace(
          {
            source: id,
            hits: [hit],
            name: file.path,
            rule: "account",
            place: path.replace(/#.*$/, ""),
            user,
            changed,
            excerpt: shown,
            more: { account, ...plan },
          },
          context,
        );
      }
    }
  },
};

function placeOf({ path, field, format }: AccountFile): string {
  const place = /^[/{]/.test(path) ? path : `{home}/${path}`;
  return format === "sqlite" ? `${place}#${field}` : place;
}

function filesAt(pattern: string, catalog: CatalogIndex) {
  return catalog.accountFiles().filter(({ file }) => placeOf(file) === pattern);
}

/** E-mail addresses and logins; a null or empty field means that nobody is signed in. */
function addressesIn({ field, format }: AccountFile, text: string): string[] {
  if (format === "sqlite") return [text.trim().replace(/^"|"$/g, "")].filter(isAddress);
  const [path = "", claim = "email"] = field.split("#");
  const values = readJsonField(text, path);
  return (format === "json" ? values : values.flatMap((token) => readTokenClaim(token, claim) ?? [])).filter(isAddress);
}

function isAddress(value: string): boolean {
  return value !== "" && value !== "null" && value.length < 200;
}
