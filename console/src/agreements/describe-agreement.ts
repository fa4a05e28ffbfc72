import type { EffectAnswer } from "./agreement-types.ts";

export const statusWords: Readonly<Record<string, { readonly text: string; readonly tag: string }>> = {
  satisfied: { text: "there", tag: "tag done" },
  partial: { text: "in part", tag: "tag due" },
  violated: { text: "the opposite", tag: "tag act" },
  absent: { text: "not said", tag: "tag due" },
  "not-applicable": { text: "does not apply", tag: "tag" },
  "not-stated": { text: "not said", tag: "tag" },
};

export const entryWords: Readonly<Record<string, string>> = {
  automatic: "Part of the terms",
  accept: "Accept with a click",
  request: "Ask for it and sign",
  "enterprise-only": "Larger plans only",
  "not-known": "Not said",
};

const factWords: Readonly<Record<string, string>> = {
  breachNoticeHours: "Tells of a breach within, hours",
  subprocessorNoticeDays: "Notice of a new sub-processor, days",
  objectionDays: "Time to object, days",
  deletionDays: "Deletes after the end within, days",
  retentionDays: "Keeps data while in use, days",
  trainsOnData: "Trains on the data",
  transferMechanisms: "Tools for transfers",
  sccOutdated: "Repealed clauses",
  liability: "Liability",
  certifications: "Certificates",
  location: "Where",
  mayChangeTerms: "May change the terms",
  endsOn: "Ends by itself on",
  "audit.maxPerYear": "Audits a year, at most",
  "audit.noticeDays": "Audit notice, days",
  "audit.cost": "Audit at whose cost",
  "audit.reportMayReplace": "A report may replace an audit",
};

/** Words for values that are names in the answer. */
const valueWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  trainsOnData: { "opt-in": "only if you switch it on", "opt-out": "unless you switch it off" },
  liability: { "as-agreement": "as in the main agreement" },
  mayChangeTerms: { vendor: "the vendor alone", both: "only both together" },
  "audit.cost": { customer: "yours", vendor: "the vendor's", shared: "shared" },
};

export interface FactLine {
  readonly name: string;
  readonly label: string;
  /** Empty where the text is silent. */
  readonly value: string;
}

/** The facts as lines; a fact that the text does not state has no value. */
export function listFacts(facts: object): FactLine[] {
  const flat = new Map<string, unknown>();
  for (const [name, value] of Object.entries(facts)) {
    if (name === "audit" && typeof value === "object" && value !== null)
      for (const [inner, own] of Object.entries(value)) flat.set(`audit.${inner}`, own);
    else flat.set(name, value);
  }
  return Object.entries(factWords).map(([name, label]) => ({ name, label, value: sayValue(name, flat.get(name)) }));
}

function sayValue(name: string, value: unknown): string {
  if (value === null || value === undefined || value === "not-stated") return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return Array.isArray(value) ? value.join(", ") : (valueWords[name]?.[String(value)] ?? String(value));
}

/** What setting an agreement in force, or ending it, would change. */
export function describeEffect({ lines, moved, flows }: EffectAnswer): string {
  const said = lines.map(({ tool, plan, before, after }) => `${tool} on ${plan}: ${before ?? "nothing"} → ${after ?? "nothing"}`);
  const line = said.length === 0 ? "No load line would change." : `Load line: ${said.join("; ")}.`;
  if (flows === 0) return `${line} No past question to try it on.`;
  return `${line} ${moved} of ${flows} past questions would be decided otherwise.`;
}
