import type { DataClass } from "./data-class.ts";

export const findingFamilies = ["secret", "personal", "payment", "health", "own", "document"] as const;
export type FindingFamily = (typeof findingFamilies)[number];

/** A detected data type at a place in a text. Carries no matched text. */
export interface Finding {
  /** Name of the data type, e.g. `email`, `stripe-secret` (names: docs/data-types.md). */
  readonly type: string;
  readonly family: FindingFamily;
  /** UTF-16 code units, half-open; the value alone, without label, quotes or brackets. */
  readonly start: number;
  readonly end: number;
  /** Both start at 1. */
  readonly line: number;
  readonly column: number;
  /** 0 to 1. */
  readonly confidence: number;
  readonly class: DataClass;
  /** Id of the rule that made the class, e.g. `shipped:credential` or `company:classes.internal.customer-email`. */
  readonly rule: string;
}
