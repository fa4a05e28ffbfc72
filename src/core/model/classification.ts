import type { DataClass } from "./data-class.ts";
import type { Finding } from "./finding.ts";

export const textKinds = ["customer-list", "data-table", "source-code", "contract", "financial-report", "other"] as const;
export type TextKind = (typeof textKinds)[number];

/** Why a text has its class: `nothing-found` is not "public", the decision treats it as unmarked. */
export type ClassBasis = "findings" | "declared" | "nothing-found";

export interface TableFound {
  readonly rows: number;
  /** Distinct people. */
  readonly people: number;
  readonly start: number;
  readonly end: number;
}

/** The answer of the classifier for one text. `contracts.md` keeps its JSON stable. */
export interface Classification {
  readonly class: DataClass;
  readonly basis: ClassBasis;
  readonly kind: TextKind;
  /** In order of `start`; never overlapping. */
  readonly findings: readonly Finding[];
  /** Ids from exact data matching and document fingerprints. */
  readonly matches: readonly string[];
  /** Ids of the rules that made the class of the whole. */
  readonly rules: readonly string[];
  readonly tables: readonly TableFound[];
  readonly bytes: number;
  /** False when a limit was reached; the class is then never lower than what was seen. */
  readonly complete: boolean;
}
