import type { CompanyRules } from "../../../src/core/model/company-rules.ts";
import type { DataClass } from "../../../src/core/model/data-class.ts";
import type { PlanKind } from "../../../src/core/model/plan.ts";
import type { Standing } from "../../../src/core/model/standing.ts";
import { moveTypes } from "../rules/edit-rules.ts";
import { readToolPlan, setToolPlan } from "../tools/set-tool-plan.ts";

/** One change to try before anything is saved. */
export type WhatIfChange =
  | { readonly what: "standing"; readonly tool: string; readonly plan: PlanKind; readonly standing: Standing }
  | { readonly what: "agreement"; readonly tool: string; readonly plan: PlanKind; readonly isInForce: boolean }
  | { readonly what: "class"; readonly type: string; readonly class: DataClass };

/** The rules as they would be; `today` is the first day of an agreement that is added. */
export function draftRules(rules: CompanyRules, change: WhatIfChange, today: string): CompanyRules {
  if (change.what === "class") return moveTypes(rules, [change.type], change.class);
  const now = readToolPlan(rules, change.tool, change.plan, today);
  const decision =
    change.what === "standing" ? { ...now, standing: change.standing } : { ...now, hasAgreement: change.isInForce, agreementUntil: "" };
  return setToolPlan(rules, change.tool, change.plan, decision);
}
