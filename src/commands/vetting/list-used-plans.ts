import type { CompanyRules } from "../../core/model/company-rules.ts";
import { type PlanKind, planKinds } from "../../core/model/plan.ts";

/**
 * The plans of a tool that are in use or in the rules, the one whose facts a page shows first: those both used and ruled, then used, then
 * ruled; an unknown plan last. One order for the vendor's page and the tool's, so that both say the same.
 */
export function listUsedPlans(
  tool: string,
  uses: readonly { readonly tool: string; readonly plan: PlanKind }[],
  rules: Pick<CompanyRules, "tools">,
): PlanKind[] {
  const ruled = planKinds.filter((plan) => rules.tools[tool]?.plans[plan] !== undefined);
  const used = uses.filter((row) => row.tool === tool).map(({ plan }) => plan);
  const plans = [...new Set([...ruled.filter((plan) => used.includes(plan)), ...used, ...ruled])];
  return [...plans.filter((plan) => plan !== "unknown"), ...plans.filter((plan) => plan === "unknown")];
}
