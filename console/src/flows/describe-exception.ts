import type { ExceptionEntry } from "../api/types.ts";
import { countWords } from "../text/count-words.ts";

/** What an exception covers: "bank account number (IBAN), e-mail address to Claude Code, team support". */
export function describeScope(
  { types, class: dataClass, name, plan, team }: Pick<ExceptionEntry, "types" | "class" | "name" | "plan" | "team">,
  labelOf: ReadonlyMap<string, string>,
): string {
  const what = types.length > 0 ? types.map((type) => labelOf.get(type) ?? type).join(", ") : `${dataClass} data`;
  return `${what} to ${name}${plan === null ? "" : `, ${plan} plan`}${team === "" ? "" : `, team ${team}`}`;
}

/** Its state today (ISO day): an approved one whose last day has passed ran out. */
export function stateOf({ state, until }: Pick<ExceptionEntry, "state" | "until">, today: string): ExceptionEntry["state"] | "ran out" {
  return state === "approved" && until < today ? "ran out" : state;
}

/** What a reviewer has to know: how much of the 30 days up to the last decision it would have let pass. */
export function describeWeight({ stopped, wouldPass }: { readonly stopped: number; readonly wouldPass: number }): string {
  if (stopped === 0) return "Nothing like it came by in the last 30 days;";
  return `It would have let ${wouldPass} of ${countWords(stopped, "decision")} that were not allowed pass in 30 days;`;
}
