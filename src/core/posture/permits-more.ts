import { withoutDueDates } from "../decide/change-facts.ts";
import type { DecisionFacts } from "../decide/decision-input.ts";
import { rankOfLine } from "../decide/gates.ts";
import { findPosition, findRule } from "../decide/plan-position.ts";
import type { PlanKind } from "../model/plan.ts";
import type { PostureWorld } from "./posture-world.ts";

const heldByCompany: readonly PlanKind[] = ["team", "enterprise", "api", "local"];

/**
 * Whether the company's standing alone holds a tool's line down: approved, it would carry more, because agreement,
 * training and account permit it and no basic is known to be missing. Only for plans that a company holds.
 */
export function permitsMore(world: PostureWorld, tool: string, plan: PlanKind): boolean {
  if (!heldByCompany.includes(plan)) return false;
  const { facts, now } = world;
  const position = findPosition(tool, plan, "company", facts, now);
  if (position.basics.state === "not-met" && position.requireBasics.length > 0) return false;
  const rule = { ...withoutDueDates(findRule(tool, plan, facts) ?? { standing: "unknown" }), standing: "approved" as const };
  const supposed: DecisionFacts = { ...facts, supposed: { tool, plan, rule } };
  const after = findPosition(tool, plan, "company", supposed, now);
  return rankOfLine(after) > Math.max(rankOfLine(position), 0);
}
