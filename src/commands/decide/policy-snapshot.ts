import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import type { BasicsState } from "../../core/decide/decision-input.ts";
import type { Catalog, CatalogTool } from "../../core/model/catalog.ts";
import type { CompanyRules } from "../../core/model/company-rules.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { isSigned, readPublicKey } from "../ledger/ledger-key.ts";
import type { Signer } from "../ledger/ledger-key.ts";
import { replaceOwnerFile } from "../ledger/make-owner-file.ts";

/** Everything a point needs to decide by itself. */
export interface PolicySnapshot {
  readonly organisation: string;
  /** ISO time in UTC at which it was made. */
  readonly made: string;
  readonly rules: CompanyRules;
  readonly showNames: boolean;
  readonly tools: ReadonlyMap<string, CatalogTool>;
  readonly basicsOf: (tool: string) => BasicsState;
}

/** What a snapshot is made of. */
export interface SnapshotParts {
  readonly organisation: string;
  readonly rules: CompanyRules;
  readonly showNames: boolean;
  readonly catalog: Catalog;
  readonly basicsOf: (tool: string) => BasicsState;
  readonly now: Date;
}

const form = "plimsoll-policy-1";
const largest = 64 * 1024 * 1024;

/** Where the snapshot of a home folder lies. */
export function pathOfSnapshot(home: string): string {
  return join(home, "policy.json");
}

/** Keeps the rules in force with the catalogue's facts as one signed file that only its owner may read. */
export function writeSnapshot(
  home: string,
  { organisation, rules, showNames, catalog, basicsOf, now }: SnapshotParts,
  signer: Signer,
): void {
  // Only the named tools' and known plans' facts decide; identifiers and pages are left out for a quick start.
  const tools = [...catalog.tools.values()].map((tool) => ({ ...tool, identifiers: [], facts: [], accountFiles: [], adminPages: [] }));
  const basics = Object.fromEntries(tools.map(({ id }) => [id, basicsOf(id)]));
  const body = JSON.stringify({ organisation, made: now.toISOString(), rules, showNames, tools, basics });
  const head = JSON.stringify({ form, version: rules.version ?? "shipped", key: signer.key, signature: signer.sign(`${form}\n${body}`) });
  replaceOwnerFile(pathOfSnapshot(home), `${head}\n${body}\n`);
}

/** The version of the rules that the snapshot says it holds, unchecked and quickly; null where there is none to read. */
export function readSnapshotVersion(home: string): string | null {
  const path = pathOfSnapshot(home);
  if (!existsSync(path)) return null;
  const file = openSync(path, "r");
  try {
    const start = Buffer.alloc(2000);
    const [head = ""] = start.subarray(0, readSync(file, start)).toString("utf8").split("\n", 1);
    const { version } = parse(head);
    return typeof version === "string" ? version : null;
  } finally {
    closeSync(file);
  }
}

/**
 * The last snapshot. Throws `not-found` where none was made, and `unreadable` where it was changed, cut off, or signed by
 * another key than the home folder's.
 */
export function readSnapshot(home: string): PolicySnapshot {
  const path = pathOfSnapshot(home);
  if (!existsSync(path)) throw new PlimsollError("not-found", `expected a policy snapshot at ${path}, met none; run plimsoll start once`);
  const [head = "", body = ""] = readText(path).split("\n", 2);
  const said = parse(head);
  const key = readPublicKey(home);
  const isOurs = said["form"] === form && typeof said["signature"] === "string" && key !== null && said["key"] === key;
  if (!isOurs || !isSigned(`${form}\n${body}`, String(said["signature"]), key)) throw refuse(path);
  const value: unknown = JSON.parse(body);
  if (!isBody(value)) throw refuse(path);
  const { organisation, made, rules, showNames, tools, basics } = value;
  const known = new Map(Object.entries(basics));
  return {
    ...{ organisation, made, rules, showNames },
    tools: new Map(tools.map((tool) => [tool.id, tool])),
    basicsOf: (tool) => known.get(tool) ?? { state: "unknown", missing: [] },
  };
}

interface SnapshotBody {
  readonly organisation: string;
  readonly made: string;
  readonly rules: CompanyRules;
  readonly showNames: boolean;
  readonly tools: readonly CatalogTool[];
  readonly basics: Readonly<Record<string, BasicsState>>;
}

// The signature vouches for what is inside: it is what we wrote. Only another version's form is told apart here.
function isBody(value: unknown): value is SnapshotBody {
  if (typeof value !== "object" || value === null) return false;
  const names = ["organisation", "made", "rules", "showNames", "tools", "basics"];
  return names.every((name) => name in value) && "tools" in value && Array.isArray(value.tools);
}

function readText(path: string): string {
  if (statSync(path).size > largest) throw refuse(path);
  return readFileSync(path, "utf8");
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function refuse(path: string): PlimsollError {
  return new PlimsollError(
    "unreadable",
    `expected the policy snapshot at ${path} as it was signed, met another content; run plimsoll start once`,
  );
}
