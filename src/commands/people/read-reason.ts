import { PlimsollError } from "../../core/model/plimsoll-error.ts";

const shortestReason = 10;

/** Why names are looked up, as each person shown will read it. Refuses a reason of less than ten letters. */
export function readReason(why: string): string {
  const reason = why.trim();
  if (reason.length >= shortestReason) return reason;
  throw new PlimsollError(
    "bad-input",
    "expected the reason in a sentence, met less; say why the names are needed: each person will read it",
  );
}
