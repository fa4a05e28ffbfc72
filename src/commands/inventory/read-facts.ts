import type { DecisionFacts } from "../../core/decide/decision-input.ts";
import { classOfRank, rankOfLine } from "../../core/decide/gates.ts";
import { findPosition, findRule } from "../../core/decide/plan-position.ts";
import type { CompanyRules } from "../../core/model/company-rules.ts";
import type { LoadLine } from "../../core/model/decision.ts";
import type { PlanKind } from "../../core/model/plan.ts";
import type { RegisterRow } from "../../core/model/register-row.ts";
import { shippedRules } from "../../core/rules/shipped-rules.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import type { Workspace } from "./workspace.ts";

/** The one press that is offered for a use. */
export interface Suggestion {
  readonly id: string;
  readonly label: string;
  readonly effect: string;
}

/** What the rules in force say of the register's rows, at the moment they were read. */
export interface RegisterFacts {
  readonly rules: CompanyRules;
  readonly decision: DecisionFacts;
  standingOf(tool: string, plan: PlanKind): Pick<RegisterRow, "standing" | "review">;
  lineOf(row: Pick<RegisterRow, "tool" | "plan" | "account">): LoadLine;
  suggestFor(row: RegisterRow): Suggestion | null;
}

/** Reads the rules in force and makes the answers of the register out of them. */
export async function readFacts(_transaction: ReadTransaction, workspace: Workspace): Promise<RegisterFacts> {
  const rules = shippedRules;
  const decision: DecisionFacts = { rules, tools: workspace.catalog.tools };
  const at = workspace.now().getTime();
  return {
    rules,
    decision,
    standingOf(tool, plan) {
      const rule = findRule(tool, plan, decision);
      return { standing: rule?.standing ?? "unknown", review: rule?.review ?? "" };
    },
    lineOf(row) {
      const position = findPosition(row.tool, row.plan, row.account.kind, decision, at);
      return {
        tool: row.tool,
        plan: row.plan,
        account: row.account.kind,
        carries: classOfRank(rankOfLine(position)),
        wouldCarry: null,
        raisedBy: null,
        because: "",
      };
    },
    suggestFor: () => null,
  };
}
