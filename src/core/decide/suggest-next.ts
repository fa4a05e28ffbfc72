import type { ToolPlanRule } from "../model/company-rules.ts";
import type { DataClass } from "../model/data-class.ts";
import type { PlanKind } from "../model/plan.ts";
import type { RegisterRow } from "../model/register-row.ts";
import { withoutDueDates } from "./change-facts.ts";
import { findRaise } from "./compute-load-line.ts";
import type { DecisionFacts } from "./decision-input.ts";
import type { TriedFlip } from "./find-flips.ts";
import { classOfRank, rankOfLine } from "./gates.ts";
import { nameTool, upperFirst } from "./plain-words.ts";
import { findPosition } from "./plan-position.ts";
import type { PlanPosition } from "./plan-position.ts";

/** The one press offered for a row of the register. */
export interface Suggestion {
  readonly id: string;
  readonly label: string;
  /** What it changes, in one sentence. */
  readonly effect: string;
  /** The rule that the press sets; left out where people have to act first (sign, move, answer). */
  readonly rule?: { readonly tool: string; readonly plan: PlanKind; readonly rule: ToolPlanRule };
}

type Row = Pick<RegisterRow, "tool" | "plan" | "account" | "people" | "purpose" | "strength">;

/**
 * The one suggested press for a use: each raises or settles the real load line. Null where nothing is left to do.
 * `now` in milliseconds since 1970 in UTC.
 */
export function suggestNext(row: Row, facts: DecisionFacts, now: number): Suggestion | null {
  const position = findPosition(row.tool, row.plan, row.account.kind, facts, now);
  const carries = classOfRank(rankOfLine(position));
  if (carries === null) return tellPeople(row, facts);
  if (position.due !== null) return renew(position, facts, now);
  if (carries !== "public") return null;
  if (row.strength === "weak" || (row.people === null && row.purpose === "")) return askTeam(row, position, facts);
  const raise = findRaise(position, facts, now);
  if (row.account.kind === "personal" || row.plan === "personal") return settlePrivate(row, position, raise, facts);
  return raise === null ? null : offerRaise(raise.flip, raise.wouldCarry, carries);
}

function tellPeople(row: Row, facts: DecisionFacts): Suggestion {
  return {
    id: "tell-people",
    label: `Tell ${countPeople(row)} to stop`,
    effect: `${nameTool(row.tool, facts)} is not allowed: nothing may go there.`,
  };
}

function askTeam(row: Row, { standing }: PlanPosition, facts: DecisionFacts): Suggestion {
  const effect =
    standing === "approved" ? "Public data only until it is known." : "Public data only until somebody decides; the answer says for what.";
  return { id: "ask-team", label: `Ask the team what ${nameTool(row.tool, facts)} is used for`, effect };
}

// A private account is moved where the company holds a plan that carries more; else the tool is settled as public only.
function settlePrivate(row: Row, position: PlanPosition, raise: ReturnType<typeof findRaise>, facts: DecisionFacts): Suggestion | null {
  const target = raise?.flip.ids.length === 1 ? raise.flip.next.input.plan : undefined;
  if (raise && target !== undefined) {
    const text = raise.flip.change.replace(/^(?:use|take) /, "");
    const where = raise.flip.ids[0] === "use-company-account" ? "the company account" : text;
    return { id: "move-people", label: `Move ${countPeople(row)} to ${where}`, effect: effectOf(raise.wouldCarry, "public") };
  }
  if ((position.personal ?? position).standing !== "unknown")
    return raise === null ? null : offerRaise(raise.flip, raise.wouldCarry, "public");
  const rule: ToolPlanRule = { standing: "limited" };
  const effect = `${nameTool(row.tool, facts)} on private accounts is settled: public data may go, everything else is refused.`;
  return { id: "set-public-only", label: "Public data only", effect, rule: { tool: row.tool, plan: "personal", rule } };
}

function renew(position: PlanPosition, facts: DecisionFacts, now: number): Suggestion | null {
  const { due, tool, plan, rule } = position;
  if (due === null || rule === undefined) return null;
  const raise = due.isOver ? findRaise(position, facts, now) : null;
  if (raise !== null) return { ...offerRaise(raise.flip, raise.wouldCarry, "public"), id: "renew-approval" };
  if (due.isOver) return null;
  const effect = `It is due since ${due.day} and counts as under review after ${due.graceEnds}.`;
  return {
    id: "renew-approval",
    label: due.what === "approval" ? "Renew the approval" : `Review ${nameTool(tool, facts)} again`,
    effect,
    rule: { tool, plan, rule: withoutDueDates(rule) },
  };
}

// The company's own decisions can be pressed; papers and switches need somebody to act first.
const pressable = new Set(["approve", "allow-public", "renew-approval"]);

function offerRaise(flip: TriedFlip, wouldCarry: DataClass, carries: DataClass): Suggestion {
  const { supposed } = flip.next.facts;
  const canPress = supposed !== undefined && flip.ids.every((id) => pressable.has(id));
  // One press shows the first step; what it takes beside it stands in the effect.
  const [first = flip.change, ...rest] = flip.change.split("; ");
  const more = rest.length === 0 ? "" : ` It takes further: ${rest.join("; ")}.`;
  return {
    id: flip.ids[0] ?? "",
    label: upperFirst(canPress ? flip.change : first),
    effect: `${effectOf(wouldCarry, carries)}${more}`,
    ...(canPress ? { rule: { tool: supposed.tool, plan: supposed.plan, rule: supposed.rule } } : {}),
  };
}

function effectOf(wouldCarry: DataClass, carries: DataClass): string {
  return `Then ${wouldCarry} data may go; now ${carries} data only.`;
}

function countPeople({ people }: Row): string {
  return people === null || people === 0 ? "its people" : people === 1 ? "1 person" : `${people} people`;
}
