import { rankOfClass } from "../../../src/core/model/data-class.ts";
import type { LoadLine } from "../../../src/core/model/decision.ts";

/** The line drawn large: the highest, so that the page says what the tool can be used for; the first of equals. */
export function chooseLine(lines: readonly LoadLine[]): LoadLine | undefined {
  const rank = (line: LoadLine): number => (line.carries === null ? -1 : rankOfClass(line.carries));
  return lines.reduce<LoadLine | undefined>((best, line) => (best && rank(best) >= rank(line) ? best : line), undefined);
}

/** How the tool is held: "On the team plan, company account". */
export function describeHolding({ plan, account }: Pick<LoadLine, "plan" | "account">): string {
  const held = plan === "unknown" ? "Plan not known" : plan === "local" ? "Run locally" : `On the ${plan} plan`;
  if (account === "unknown") return held;
  return `${held}, ${account === "personal" ? "private" : account} account`;
}
