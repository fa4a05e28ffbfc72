import type { CompanyRules, ToolPlanRule } from "../../../src/core/model/company-rules.ts";
import type { PlanKind } from "../../../src/core/model/plan.ts";
import type { Standing } from "../../../src/core/model/standing.ts";

/** What a person decides on a tool's plan, as the form holds it. Days are ISO days; empty means open. */
export interface PlanDecision {
  readonly standing: Standing;
  readonly review: string;
  readonly hasAgreement: boolean;
  readonly agreementFrom: string;
  readonly agreementUntil: string;
  readonly training: NonNullable<ToolPlanRule["training"]>;
}

/** What the rules say of a plan now, for the form; `today` is the first day of an agreement that is added. */
export function readToolPlan(rules: CompanyRules, tool: string, plan: PlanKind, today: string): PlanDecision {
  const rule = rules.tools[tool]?.plans[plan];
  return {
    standing: rule?.standing ?? "unknown",
    review: rule?.review ?? "",
    hasAgreement: rule?.agreement !== undefined,
    agreementFrom: rule?.agreement?.from ?? today,
    agreementUntil: rule?.agreement?.until ?? "",
    training: rule?.training ?? "not-known",
  };
}

/** The rules with the decision in them. What the form does not show (approval's end, accounts, coverage) stays as it was. */
export function setToolPlan(rules: CompanyRules, tool: string, plan: PlanKind, decision: PlanDecision): CompanyRules {
  const plans = rules.tools[tool]?.plans ?? {};
  const { review: _review, agreement, ...kept } = plans[plan] ?? { standing: decision.standing };
  const { until: _until, ...covers } = agreement ?? {};
  const rule: ToolPlanRule = {
    ...kept,
    standing: decision.standing,
    training: decision.training,
    ...(decision.review !== "" && { review: decision.review }),
    ...(decision.hasAgreement && {
      agreement: { ...covers, from: decision.agreementFrom, ...(decision.agreementUntil !== "" && { until: decision.agreementUntil }) },
    }),
  };
  return { ...rules, tools: { ...rules.tools, [tool]: { plans: { ...plans, [plan]: rule } } } };
}
