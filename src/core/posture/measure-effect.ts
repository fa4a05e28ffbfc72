import type { DecisionFacts } from "../decide/decision-input.ts";
import { classOfRank, rankOfLine } from "../decide/gates.ts";
import { findPosition } from "../decide/plan-position.ts";
import type { CompanyRules } from "../model/company-rules.ts";
import type { DataClass } from "../model/data-class.ts";
import { planKinds } from "../model/plan.ts";
import { decideGroup } from "./decide-group.ts";
import type { FlowGroup } from "./group-flows.ts";
import type { DecisionMove, Effect, LineMove } from "./posture.ts";
import type { PostureWorld } from "./posture-world.ts";

/**
 * What other rules would do: every past question decided again as if it were asked today, under both, and the load
 * lines of everything in use or named. `reaches` leaves out flows that cannot be moved; left out, all are decided.
 */
export function measureEffect(world: PostureWorld, after: CompanyRules, reaches: (flow: FlowGroup) => boolean = () => true): Effect {
  const facts: DecisionFacts = { ...world.facts, rules: after };
  const sums = new Map<string, DecisionMove>();
  const stopped = { before: 0, after: 0 };
  let moved = 0;
  for (const [at, group] of world.groups.entries()) {
    const old = world.outcomes[at];
    if (old === undefined) continue;
    const next = reaches(group) ? decideGroup(group, facts, world.now) : old;
    if (old.isStopped) stopped.before += group.flows;
    if (next.isStopped) stopped.after += group.flows;
    if (old.verdict !== next.verdict || old.isStopped !== next.isStopped) moved += group.flows;
    if (old.verdict !== next.verdict) addMove(sums, group, old.verdict, next.verdict);
  }
  const decisions = [...sums.values()].sort((a, b) => b.flows - a.flows);
  return { lines: compareLines(world, facts), decisions, moved, flows: world.flows, stopped };
}

function addMove(
  sums: Map<string, DecisionMove>,
  { tool, plan, flows }: FlowGroup,
  from: DecisionMove["from"],
  to: DecisionMove["to"],
): void {
  const key = `${tool}/${plan}/${from}/${to}`;
  sums.set(key, { tool, plan, from, to, flows: (sums.get(key)?.flows ?? 0) + flows });
}

type LineKey = Pick<LineMove, "tool" | "plan" | "account">;

function compareLines(world: PostureWorld, after: DecisionFacts): readonly LineMove[] {
  return listLines(world, after).flatMap((key) => {
    const [before, next] = [carriesOf(key, world.facts, world.now), carriesOf(key, after, world.now)];
    return before === next ? [] : [{ ...key, before, after: next }];
  });
}

/** The lines that there are: of every use, and of every plan that rules name. */
function listLines({ rows, facts }: PostureWorld, after: DecisionFacts): readonly LineKey[] {
  const keys = new Map<string, LineKey>();
  const add = (key: LineKey): void => void keys.set(`${key.tool}/${key.plan}/${key.account}`, key);
  for (const { tool, plan, account } of rows) add({ tool, plan, account: account.kind });
  for (const { tools } of [facts.rules, after.rules])
    for (const [tool, { plans }] of Object.entries(tools))
      for (const plan of planKinds)
        if (plans[plan] !== undefined) add({ tool, plan, account: plan === "personal" ? "personal" : "company" });
  return [...keys.values()];
}

function carriesOf({ tool, plan, account }: LineKey, facts: DecisionFacts, now: number): DataClass | null {
  return classOfRank(rankOfLine(findPosition(tool, plan, account, facts, now)));
}
