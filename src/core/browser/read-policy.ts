import type { BasicsState } from "../decide/decision-input.ts";
import type { CatalogTool } from "../model/catalog.ts";
import type { CompanyRules } from "../model/company-rules.ts";

/** A policy snapshot as one point reads it: what it decides by. */
export interface ReadPolicy {
  readonly organisation: string;
  /** ISO time in UTC. */
  readonly made: string;
  readonly version: string;
  readonly rules: CompanyRules;
  readonly tools: ReadonlyMap<string, CatalogTool>;
  readonly basicsOf: (tool: string) => BasicsState;
}

/** The two lines of a snapshot, and what its signature is over. */
export interface SnapshotLines {
  readonly key: string;
  readonly signature: string;
  readonly signed: string;
  readonly body: string;
  readonly version: string;
}

const form = "plimsoll-policy-1";

/** Takes a snapshot apart; null where it is none. Says nothing of its signature. */
export function splitPolicy(text: string): SnapshotLines | null {
  const [first = "", body = ""] = text.split("\n", 2);
  const head = parse(first);
  const { form: met, key, signature, version } = head;
  if (met !== form || typeof key !== "string" || typeof signature !== "string" || body === "") return null;
  return { key, signature, signed: `${form}\n${body}`, body, version: typeof version === "string" ? version : "shipped" };
}

/** What a snapshot says, once its signature has been checked; null where it says something else. */
export function readPolicy({ body, version }: SnapshotLines): ReadPolicy | null {
  const value = parse(body);
  if (!isBody(value)) return null;
  const basics = new Map(Object.entries(value.basics));
  return {
    organisation: value.organisation,
    made: value.made,
    version,
    rules: value.rules,
    tools: new Map(value.tools.map((tool) => [tool.id, tool])),
    basicsOf: (tool) => basics.get(tool) ?? { state: "unknown", missing: [] },
  };
}

interface Body {
  readonly organisation: string;
  readonly made: string;
  readonly rules: CompanyRules;
  readonly tools: readonly CatalogTool[];
  readonly basics: Readonly<Record<string, BasicsState>>;
}

// The signature vouches for the inside; only another version's form is told apart here.
function isBody(value: object): value is Body {
  return ["organisation", "made", "rules", "tools", "basics"].every((name) => name in value);
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
