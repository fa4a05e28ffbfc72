import type { AgreementAnswer } from "../../core/agreements/analyse-agreement.ts";
import type { CompanyRules, ToolPlanRule } from "../../core/model/company-rules.ts";
import type { DataClass } from "../../core/model/data-class.ts";
import type { PlanKind } from "../../core/model/plan.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { type AgreementRow, agreements } from "../../storage/collections.ts";
import type { WriteTransaction } from "../../storage/contract.ts";
import { changeRules } from "../inventory/change-rules.ts";
import { type Touch, touchRow } from "../inventory/record-change.ts";
import { touchPlanRules } from "../inventory/touch-plan-rules.ts";
import type { Workspace } from "../inventory/workspace.ts";

/** For which tool and plan, from and until which day (ISO), up to which class. */
export interface AgreementTerms {
  readonly tool: string;
  readonly plan: PlanKind;
  readonly from: string;
  readonly until?: string;
  readonly covers?: DataClass;
}

/** An agreement to be kept. */
export interface AgreementToSave extends AgreementTerms {
  readonly answer: AgreementAnswer;
}

/**
 * An agreement with its dates in the rules, as touches in the caller's transaction: load lines follow it at once and fall when
 * it ends. One agreement per tool and plan. Refuses a text that is no agreement (`refused`) and reversed dates (`bad-input`).
 */
export async function touchAgreement(
  transaction: WriteTransaction,
  workspace: Workspace,
  wanted: AgreementToSave,
): Promise<{ row: AgreementRow; touches: Touch[] }> {
  const { tool, plan, from, until, covers, answer } = wanted;
  if (answer.verdict !== "agreement")
    throw new PlimsollError(
      "refused",
      `expected an agreement, met ${answer.documents.map(({ kind }) => kind).join(", ")}; keep the agreement itself`,
    );
  if (until !== undefined && until < from)
    throw new PlimsollError("bad-input", `expected an end on or after ${from}, met ${until}; exchange the days`);
  const row: AgreementRow = {
    id: `${tool}|${plan}`,
    tool,
    plan,
    from,
    until: until ?? "",
    covers: covers ?? "",
    at: workspace.now().toISOString(),
    documents: answer.documents.map(({ source, kind }) => ({ source, kind })),
    answer: JSON.stringify(answer),
  };
  const patch = { tool, plan, change: (before: ToolPlanRule) => withTerms(before, wanted) };
  const touches = [await touchRow(transaction, agreements, row.id, row), ...(await touchPlanRules(transaction, workspace, [patch]))];
  return { row, touches };
}

/** What the rules say of a plan with these terms in force. */
export function withTerms(rule: ToolPlanRule, { from, until, covers }: AgreementTerms): ToolPlanRule {
  const agreement = { from, ...(until === undefined ? {} : { until }), ...(covers === undefined ? {} : { covers }) };
  return { ...rule, agreement };
}

/** The same for a plan whose agreement ended or failed: none is in force. */
export function withoutAgreement({ agreement: _gone, ...rule }: ToolPlanRule): ToolPlanRule {
  return rule;
}

/** Rules with one plan changed, for trying what would follow; nothing is kept. */
export function changePlan(rules: CompanyRules, tool: string, plan: PlanKind, change: (rule: ToolPlanRule) => ToolPlanRule): CompanyRules {
  return changeRules(rules, (before) => {
    const plans = before.tools[tool]?.plans ?? {};
    const rule = change(plans[plan] ?? { standing: "unknown" });
    return { ...before, tools: { ...before.tools, [tool]: { ...before.tools[tool], plans: { ...plans, [plan]: rule } } } };
  });
}
