import type { PlanKind } from "../../core/model/plan.ts";
import type { Standing } from "../../core/model/standing.ts";
import type { WriteTransaction } from "../../storage/contract.ts";
import type { Touch } from "./record-change.ts";
import type { Workspace } from "./workspace.ts";

/** A change of what the rules say of one tool on one plan. */
export interface PlanPatch {
  readonly tool: string;
  readonly plan: PlanKind;
  readonly standing?: Standing;
  readonly review?: string;
}

/** The rules with the patches, as one touch; none when there are no patches. */
export async function touchPlanRules(
  _transaction: WriteTransaction,
  _workspace: Workspace,
  _patches: readonly PlanPatch[],
): Promise<Touch[]> {
  return [];
}
