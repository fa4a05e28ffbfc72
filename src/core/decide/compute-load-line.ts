import type { LoadLine } from "../model/decision.ts";
import type { AccountKind, PlanKind } from "../model/plan.ts";
import { changes } from "./changes.rows.ts";
import type { DecisionFacts, DecisionInput } from "./decision-input.ts";
import { findFlips } from "./find-flips.ts";
import type { TriedFlip } from "./find-flips.ts";
import { classOfRank, findHoldingGates, rankOfLine } from "./gates.ts";
import { namePlan, nameTool, upperFirst } from "./plain-words.ts";
import { findPosition } from "./plan-position.ts";
import type { PlanPosition } from "./plan-position.ts";
import { weighQuestion } from "./weigh-question.ts";

// What somebody does about one text does not raise a line; neither does an exception.
const raising = changes.filter((change) => !["say-published", "remove-findings", "lift-never", "make-exception"].includes(change.id));

/**
 * The highest class a tool on a plan may carry now, from an account, with the smallest change that would raise it:
 * tried by deciding again. `now` in milliseconds since 1970 in UTC.
 */
export function computeLoadLine(tool: string, plan: PlanKind, account: AccountKind, facts: DecisionFacts, now: number): LoadLine {
  const position = findPosition(tool, plan, account, facts, now);
  const carries = classOfRank(rankOfLine(position));
  const raise = findRaise(position, facts, now);
  return {
    tool,
    plan,
    account,
    carries,
    wouldCarry: raise?.wouldCarry ?? null,
    raisedBy: raise === null ? null : raise.flip.change,
    because: explainLine(position, facts),
  };
}

/** A change that raises a line, and to where. */
export interface LineRaise {
  readonly flip: TriedFlip;
  readonly wouldCarry: NonNullable<LoadLine["carries"]>;
}

/** The smallest change that lets the next class pass; null where nothing shipped would. */
export function findRaise(position: PlanPosition, facts: DecisionFacts, now: number): LineRaise | null {
  const next = classOfRank(rankOfLine(position) + 1);
  if (next === null) return null;
  const { tool, plan, account } = position;
  const input: DecisionInput = { tool, plan, account, point: "person", at: now, data: { base: next, items: [] } };
  const plain: DecisionFacts = facts.rules.exceptions.length === 0 ? facts : { ...facts, rules: { ...facts.rules, exceptions: [] } };
  const flip = findFlips({ input, facts: plain }, weighQuestion(input, plain), raising).find(({ then }) => then === "allow");
  if (flip === undefined) return null;
  const after = flip.next;
  const wouldCarry = classOfRank(rankOfLine(findPosition(after.input.tool, after.input.plan, after.input.account, after.facts, now)));
  return wouldCarry === null ? null : { flip, wouldCarry };
}

function explainLine(position: PlanPosition, facts: DecisionFacts): string {
  const [gate] = findHoldingGates(position);
  const note = position.due !== null && !position.due.isOver ? ` The ${position.due.what} is due since ${position.due.day}.` : "";
  if (gate !== undefined && gate.id !== "restricted-stays") return gate.because(position, facts) + note;
  const held =
    position.plan === "local"
      ? "runs locally and is approved"
      : "is approved, with an agreement in force, and does not train on what it is given";
  return `${upperFirst(nameTool(position.tool, facts))} on ${namePlan(position.plan)} ${held}.${note}`;
}
