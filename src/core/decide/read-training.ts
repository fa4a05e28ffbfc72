import type { CatalogTool } from "../model/catalog.ts";
import type { ToolPlanRule } from "../model/company-rules.ts";
import type { PlanKind } from "../model/plan.ts";

/** Whether a plan trains on what it is given, what that rests on, and who says so. */
export interface TrainingPosition {
  readonly value: "no" | "opt-in" | "opt-out" | "yes" | "unknown";
  readonly from: "rules" | "catalogue" | "nobody";
  /** Counts as training on the data. */
  readonly trains: boolean;
}

const worstFirst = ["yes", "opt-out", "unknown", "opt-in", "no"] as const;
const plansUnderContract: readonly PlanKind[] = ["team", "enterprise", "api"];

/**
 * The training position of a plan. The company's rules speak first, then the catalogue's graded facts. Opt-out
 * counts as training (it happens unless somebody turns it off), opt-in does not. Not known and not stated count as
 * not training only on business, enterprise and API plans whose agreement is in force.
 */
export function readTraining(
  plan: PlanKind,
  rule: ToolPlanRule | undefined,
  tool: CatalogTool | undefined,
  hasAgreement: boolean,
): TrainingPosition {
  const said = rule?.training;
  if (said !== undefined && said !== "not-known" && said !== "not-stated") return { value: said, from: "rules", trains: isTraining(said) };
  const value = readCatalogue(plan, tool);
  if (value !== "unknown") return { value, from: "catalogue", trains: isTraining(value) };
  return { value, from: said === undefined ? "nobody" : "rules", trains: !(hasAgreement && plansUnderContract.includes(plan)) };
}

function isTraining(value: "no" | "opt-in" | "opt-out" | "yes"): boolean {
  return value === "yes" || value === "opt-out";
}

// Several of the vendor's plans may be of one kind (Free and Plus): the worst of them counts.
function readCatalogue(plan: PlanKind, tool: CatalogTool | undefined): TrainingPosition["value"] {
  let worst: number = worstFirst.length;
  for (const sold of tool?.plans ?? []) {
    if (sold.grade === "unverified" || !sold.kinds.includes(plan)) continue;
    worst = Math.min(worst, worstFirst.indexOf(sold.trainsOnInputs ?? "unknown"));
  }
  return worstFirst[worst] ?? "unknown";
}
