import type { Verdict } from "../model/decision.ts";

/** Verdicts from loosest to strictest. */
const verdictOrder: readonly Verdict[] = ["allow", "redact", "ask", "block"];

/** How much a verdict holds back: 0 allow … 3 block. */
export function strictnessOf(verdict: Verdict): number {
  return verdictOrder.indexOf(verdict);
}

/** The stricter of two verdicts. */
export function stricterVerdict(a: Verdict, b: Verdict): Verdict {
  return strictnessOf(a) >= strictnessOf(b) ? a : b;
}
