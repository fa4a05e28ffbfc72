import { dataTypes } from "../model/data-types.ts";
import type { Incident, IncidentKind } from "./incident.ts";

/** One term of the formula with the reason for its value. */
export interface SeverityTerm {
  readonly term: "DPC" | "EI" | "CB";
  readonly value: number;
  readonly why: string;
}

export interface Severity {
  readonly score: number;
  readonly band: "low" | "medium" | "high" | "very high";
  readonly terms: readonly SeverityTerm[];
  /** Named beside the score, not in it. */
  readonly flags: readonly string[];
}

export interface SeverityInput {
  /** Data types of ours that were there. */
  readonly types: readonly string[];
  /** People concerned where known. */
  readonly people?: number;
}

/**
 * Severity of a personal data breach by ENISA's method (Recommendations for a methodology of the assessment of severity of
 * personal data breaches, 2013): SE = DPC x EI + CB; below 2 low, below 3 medium, below 4 high, else very high. Null
 * where the kind exposes nobody's data or no type of a person was there. Pure.
 */
export function measureSeverity(incident: Incident, kind: IncidentKind, words: string, { types, people }: SeverityInput): Severity | null {
  if (!["customer-data-breach", "customer-misuse", "metadata-exposure", "credential-exposure"].includes(kind)) return null;
  const personal = types.filter((type) => ["personal", "payment", "health"].includes(dataTypes.get(type)?.family ?? ""));
  if (personal.length === 0) return null;
  const terms = [findContext(personal), findIdentification(personal), findCircumstances(incident, words)] as const;
  const [context, identification, circumstances] = terms;
  const score = Math.round((context.value * identification.value + circumstances.value) * 100) / 100;
  return {
    score,
    band: score < 2 ? "low" : score < 3 ? "medium" : score < 4 ? "high" : "very high",
    terms,
    flags: people !== undefined && people > 100 ? [`More than 100 people: ${people}.`] : [],
  };
}

function findContext(types: readonly string[]): SeverityTerm {
  const first = (isMet: (type: string) => boolean): string | undefined => types.find(isMet);
  const health = first((type) => dataTypes.get(type)?.family === "health");
  if (health !== undefined) return { term: "DPC", value: 4, why: `Sensitive: ${labelOf(health)}.` };
  const payment = first((type) => dataTypes.get(type)?.family === "payment");
  if (payment !== undefined) return { term: "DPC", value: 3, why: `Financial: ${labelOf(payment)}.` };
  const official = first((type) => dataTypes.get(type)?.class === "restricted");
  if (official !== undefined) return { term: "DPC", value: 3, why: `Simple, raised by two for identity theft: ${labelOf(official)}.` };
  const habit = first((type) => behavioural.has(type));
  if (habit !== undefined) return { term: "DPC", value: 2, why: `Behavioural: ${labelOf(habit)}.` };
  return { term: "DPC", value: 1, why: `Simple: ${types.slice(0, 3).map(labelOf).join(", ")}.` };
}

const behavioural: ReadonlySet<string> = new Set(["ip-address", "mac-address", "imei", "license-plate", "vin"]);
const direct: ReadonlySet<string> = new Set(["person", "people-list", "dossier"]);

function labelOf(type: string): string {
  return dataTypes.get(type)?.label ?? type;
}

function findIdentification(types: readonly string[]): SeverityTerm {
  const isOfficial = (type: string): boolean => dataTypes.get(type)?.family === "personal" && dataTypes.get(type)?.class === "restricted";
  if (types.some((type) => direct.has(type) || isOfficial(type)))
    return { term: "EI", value: 1, why: "Names or official numbers stand with the data: people are known at once." };
  if (types.some((type) => ["email", "phone", "address", "credit-card", "iban"].includes(type)))
    return { term: "EI", value: 0.75, why: "Addresses or numbers lead to a person with little effort." };
  return { term: "EI", value: 0.5, why: "A person is found only with further knowledge." };
}

function findCircumstances({ origin }: Incident, words: string): SeverityTerm {
  const isMalice =
    /attack|intru|theft|criminal|ransom/.test(origin?.toLowerCase() ?? "") ||
    /\battackers?\b|\bintruders?\b|\bstolen\b|\bransom/.test(words);
  const isOpen = /\bpublic|\banyone\b|\bfor sale\b|\bsearch engines?\b|\bposted\b|\bpublished\b|\bonline\b/.test(words);
  const value = (isOpen ? 0.5 : 0.25) + (isMalice ? 0.5 : 0);
  const where = isOpen ? "Open to an unknown number of people (0.5)" : "Reached by a limited number of people (0.25)";
  return { term: "CB", value, why: `${where}${isMalice ? "; with malice (0.5)" : "; no malice known"}.` };
}
