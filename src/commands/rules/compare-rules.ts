import { computeLoadLine } from "../../core/decide/compute-load-line.ts";
import type { DecisionFacts } from "../../core/decide/decision-input.ts";
import { weighQuestion } from "../../core/decide/weigh-question.ts";
import type { CatalogTool } from "../../core/model/catalog.ts";
import type { CompanyRules } from "../../core/model/company-rules.ts";
import type { DataClass } from "../../core/model/data-class.ts";
import type { Verdict } from "../../core/model/decision.ts";
import { planKinds } from "../../core/model/plan.ts";
import type { PlanKind } from "../../core/model/plan.ts";
import { questionOfFlow } from "../../core/ledger/question-of-flow.ts";
import type { DecidedFlow } from "../../core/ledger/question-of-flow.ts";

/** A load line that moves; null carries nothing. */
export interface LineChange {
  readonly tool: string;
  readonly plan: PlanKind;
  readonly before: DataClass | null;
  readonly after: DataClass | null;
}

/** Past decisions of one kind that would fall otherwise. */
export interface DecisionChange {
  readonly tool: string;
  readonly plan: PlanKind;
  readonly from: Verdict;
  readonly to: Verdict;
  readonly count: number;
}

type Tools = ReadonlyMap<string, CatalogTool>;

/** The load lines that differ between two sets of rules, for every tool and plan that either of them names. */
export function compareLines(before: CompanyRules, after: CompanyRules, tools: Tools, now: number): readonly LineChange[] {
  const found: LineChange[] = [];
  for (const tool of new Set([...Object.keys(before.tools), ...Object.keys(after.tools)])) {
    for (const plan of planKinds) {
      if (before.tools[tool]?.plans[plan] === undefined && after.tools[tool]?.plans[plan] === undefined) continue;
      const [old, next] = [before, after].map((rules) => computeLoadLine(tool, plan, "company", { rules, tools }, now).carries);
      if (old !== next) found.push({ tool, plan, before: old ?? null, after: next ?? null });
    }
  }
  return found;
}

/** A past decision, or many equal ones summed up. */
export type PastDecision = DecidedFlow & ({ readonly at: string } | { readonly last: string; readonly flows: number });

/**
 * The past decisions that would have fallen otherwise, summed up. Both sides are decided anew from what the ledger
 * keeps (types and counts, never content), at the time of each; equal ones are decided once.
 */
export function compareDecisions(
  past: readonly PastDecision[],
  before: CompanyRules,
  after: CompanyRules,
  tools: Tools,
): readonly DecisionChange[] {
  const sums = new Map<string, DecisionChange>();
  for (const one of past) {
    const from = decideAgain(one, { rules: before, tools });
    const to = decideAgain(one, { rules: after, tools });
    if (from === to) continue;
    const key = `${one.tool}/${one.plan}/${from}/${to}`;
    const count = (sums.get(key)?.count ?? 0) + ("flows" in one ? one.flows : 1);
    sums.set(key, { tool: one.tool, plan: one.plan, from, to, count });
  }
  return [...sums.values()].sort((a, b) => b.count - a.count);
}

/** How a past decision would fall on these facts. */
export function decideAgain(past: PastDecision, facts: DecisionFacts): Verdict {
  const at = "at" in past ? past.at : past.last;
  return weighQuestion(questionOfFlow(past, facts.rules, Date.parse(at)), facts).verdict;
}
