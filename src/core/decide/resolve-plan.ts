import { judgeAccount } from "../discover/judge-account.ts";
import type { CatalogTool } from "../model/catalog.ts";
import type { CompanyRules } from "../model/company-rules.ts";
import { planKinds } from "../model/plan.ts";
import type { Account, PlanKind } from "../model/plan.ts";

const commonNames: Readonly<Record<string, PlanKind>> = {
  business: "team",
  teams: "team",
  free: "personal",
  plus: "personal",
  pro: "personal",
  individual: "personal",
  consumer: "personal",
};

/**
 * The plan somebody means: one of our kinds, a plan's name in the catalogue, or a name in common use. Left out, the one
 * plan in the rules, else unknown. Undefined where the name says nothing to us.
 */
export function resolvePlan(
  said: string | undefined,
  tool: string,
  rules: CompanyRules,
  known: CatalogTool | undefined,
): PlanKind | undefined {
  const plans = planKinds.filter((kind) => Object.hasOwn(rules.tools, tool) && rules.tools[tool]?.plans[kind] !== undefined);
  if (said === undefined) return plans.length === 1 ? plans[0] : "unknown";
  const name = said.trim().toLowerCase();
  const kind = planKinds.find((one) => one === name);
  if (kind !== undefined) return kind;
  const kinds = (known?.plans ?? []).filter((plan) => namesOf(plan.name).includes(name)).flatMap((plan) => plan.kinds);
  return kinds.find((one) => plans.includes(one)) ?? kinds[0] ?? commonNames[name];
}

function namesOf(planName: string): readonly string[] {
  return [planName, ...planName.split(/,|\/| and /)].map((part) => part.trim().toLowerCase());
}

/**
 * Whose account it is: `company`, `personal`, or judged by the domain of an address against the domains of the plan (or
 * the company's own). Left out, unknown. An exact address in the plan's list counts too.
 */
export function resolveAccount(said: string | undefined, tool: string, plan: PlanKind, rules: CompanyRules): Account {
  if (said === undefined || said.trim() === "") return { kind: "unknown" };
  const text = said.trim().toLowerCase();
  if (text === "company" || text === "personal" || text === "unknown") return { kind: text };
  const own = (Object.hasOwn(rules.tools, tool) ? rules.tools[tool]?.plans[plan]?.accounts : undefined) ?? rules.company.domains;
  return judgeAccount(text, own);
}
