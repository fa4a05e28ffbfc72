import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { Store } from "../../storage/contract.ts";
import { signInSettings } from "../../storage/people-collections.ts";
import type { SignInRow } from "../../storage/people-collections.ts";
import { recordChange } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { sealSecret } from "../settings/seal-secret.ts";

const shipped: SignInRow = { id: "sign-in", mailLinks: true, openid: null };

/** How people sign in; as shipped, by passkey and, once mail is set up, by link. */
export async function readSignInSettings(store: Store, organisation: string): Promise<SignInRow> {
  return store.read(organisation, async (open) => (await open.get(signInSettings, "sign-in")) ?? shipped);
}

/** Sets how people sign in. An empty secret keeps the one that is set. Refuses a provider that answers for every company at once. */
export async function changeSignInSettings(workspace: Workspace, home: string, wanted: Omit<SignInRow, "id">): Promise<void> {
  const { openid } = wanted;
  const issuer = openid === null ? null : new URL(openid.issuer);
  const isHere = issuer !== null && /^(localhost|127\.0\.0\.1)$/.test(issuer.hostname);
  if (issuer !== null && issuer.protocol !== "https:" && !isHere)
    throw new PlimsollError("bad-input", `expected an issuer by https, met "${issuer.href}"; copy it from the provider's settings`);
  if (issuer !== null && /\/(common|organizations|consumers)(\/|$)/.test(issuer.pathname))
    throw new PlimsollError(
      "bad-input",
      "expected the issuer of your own tenant, met one that answers for all; put your tenant's id in its place",
    );
  await workspace.store.write(workspace.organisation, async (open) => {
    const before = (await open.get(signInSettings, "sign-in")) ?? shipped;
    const secret = openid === null || openid.secret !== "" ? sealOf(home, openid?.secret ?? "") : (before.openid?.secret ?? "");
    await open.put(signInSettings, { ...wanted, id: "sign-in", openid: openid === null ? null : { ...openid, secret } });
    const line = { object: "sign-in", what: "changed", field: "provider", from: before.openid?.issuer ?? "", to: openid?.issuer ?? "" };
    await recordChange(open, workspace, "changed how people sign in", [], [line]);
  });
}

function sealOf(home: string, secret: string): string {
  return secret === "" ? "" : sealSecret(home, secret);
}
