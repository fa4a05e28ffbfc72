import { readAdvisory } from "../../src/core/incidents/read-advisory.ts";
import type { Incident, IncidentKind } from "../../src/core/incidents/incident.ts";
import type { IncidentCase } from "./incident-case.ts";

/** One text of another hand with what a careful person would answer; flags as letters, every other flag said to be false. */
export interface HandCase {
  readonly kind: IncidentKind;
  readonly move?: -1 | 0 | 1;
  readonly title?: string;
  readonly vendor?: string;
  readonly product?: string;
  readonly scope?: string;
  readonly origin?: string;
  readonly via?: string;
  readonly window?: { readonly from?: string; readonly to?: string };
  /** One statement, or several as [date, text]. */
  readonly say?: string | readonly (readonly [date: string, text: string])[];
  /** S source code, C credentials, T content, M account details, P other personal data. */
  readonly flags?: string;
  /** An OSV, GHSA or KEV entry instead of a text. */
  readonly advisory?: unknown;
}

const letters = {
  S: "source_code",
  C: "credentials",
  T: "customer_content",
  M: "customer_metadata",
  P: "other_personal_data",
} as const;

export function makeHandCase({ kind, move = 0, advisory, ...told }: HandCase): IncidentCase {
  if (advisory !== undefined) return { kind, move, incident: readOne(advisory) };
  const { say = "", flags = "", vendor = "Example", via, ...rest } = told;
  const statements = typeof say === "string" ? [say] : say.map(([date, text]) => ({ date, text }));
  const exposed = Object.fromEntries(Object.entries(letters).map(([letter, flag]) => [flag, flags.includes(letter)]));
  return { kind, move, incident: { ...rest, vendor, statements, exposed, ...(via === undefined ? {} : { via_third_party: via }) } };
}

function readOne(advisory: unknown): IncidentCase["incident"] {
  const [first] = readAdvisory(advisory) ?? [];
  if (first === undefined) throw new Error("expected an advisory that is read, met another form; mend the case");
  const { statements, ...rest }: Incident = first.incident;
  return { ...rest, statements: statements.map(({ date, text }) => (typeof date === "string" ? { date, text } : text)) };
}
