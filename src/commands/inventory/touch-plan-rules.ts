import type { CompanyRules, ToolPlanRule } from "../../core/model/company-rules.ts";
import type { PlanKind } from "../../core/model/plan.ts";
import type { WriteTransaction } from "../../storage/contract.ts";
import { changeRules } from "./change-rules.ts";
import { readRules } from "./read-rules.ts";
import type { Touch } from "./record-change.ts";
import { touchRules } from "./touch-rules.ts";
import type { Workspace } from "./workspace.ts";

/** A change of what the rules say of one tool on one plan. */
export interface PlanPatch {
  readonly tool: string;
  readonly plan: PlanKind;
  change(rule: ToolPlanRule): ToolPlanRule;
}

/** The rules with the patches as one touch; none when there are no patches. */
export async function touchPlanRules(transaction: WriteTransaction, workspace: Workspace, patches: readonly PlanPatch[]): Promise<Touch[]> {
  if (patches.length === 0) return [];
  const before = await readRules(transaction);
  const after = changeRules(before, (rules) => patches.reduce(patchRules, rules));
  return [touchRules(workspace, before, after)];
}

function patchRules(rules: CompanyRules, { tool, plan, change }: PlanPatch): CompanyRules {
  const plans = rules.tools[tool]?.plans ?? {};
  const rule = change(plans[plan] ?? { standing: "unknown" });
  return { ...rules, tools: { ...rules.tools, [tool]: { ...rules.tools[tool], plans: { ...plans, [plan]: rule } } } };
}
