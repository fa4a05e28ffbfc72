import { addMonths } from "../../core/vetting/add-months.ts";
import { basicsById } from "../../core/vetting/basics.rows.ts";
import type { EvidenceGrade, SaidState, VettingFact } from "../../core/vetting/vetting-fact.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { PlanKind } from "../../core/model/plan.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { findVendor } from "./find-vendor.ts";
import { keepOwnVendor } from "./keep-own-vendor.ts";
import { recordFacts, type RecordedFacts } from "./record-facts.ts";

/** A box that was ticked: what a person saw on a page. */
export interface TickedBasic {
  readonly basic: string;
  readonly state: SaidState;
  readonly value?: string | undefined;
  readonly source?: string | undefined;
  readonly grade?: EvidenceGrade | undefined;
  readonly seen?: string | undefined;
  readonly expires?: string | undefined;
  readonly plan?: PlanKind | undefined;
}

export interface VendorAssessment {
  readonly vendor: string;
  readonly tool?: string | undefined;
  readonly plan?: PlanKind | undefined;
  /** Web site of a vendor that the catalogue does not know, for the links to open. */
  readonly site?: string | undefined;
  readonly ticked: readonly TickedBasic[];
}

/**
 * Keeps what a person ticked as dated facts. Seen today and running out by the basic's own months unless said; what a person
 * saw on the vendor's page is the vendor's statement unless a better grade is given.
 */
export async function assessVendor(workspace: Workspace, assessment: VendorAssessment): Promise<RecordedFacts> {
  const vendor = await keepVendor(workspace, assessment);
  const today = workspace.now().toISOString().slice(0, 10);
  const facts = assessment.ticked.map((one): VettingFact => {
    const basic = basicsById.get(one.basic);
    const seen = one.seen ?? today;
    const plan = one.plan ?? (basic?.isByPlan === true ? (assessment.plan ?? "") : "");
    return {
      ...{ vendor: vendor.id, tool: vendor.tool, plan, basic: one.basic, state: one.state, value: one.value ?? "", seen },
      source: one.source ?? one.value ?? "looked at by a person",
      grade: one.grade ?? "vendor-statement",
      expires: one.expires ?? addMonths(seen, basic?.months ?? 12),
      ...{ by: workspace.by, evidence: "", passage: "" },
    };
  });
  return recordFacts(workspace, facts, `${vendor.name}: ${facts.length} ${facts.length === 1 ? "basic" : "basics"} looked at`);
}

async function keepVendor(
  workspace: Workspace,
  { vendor: asked, tool, site }: VendorAssessment,
): Promise<{ id: string; name: string; tool: string }> {
  if (asked.trim() === "") throw new PlimsollError("bad-input", "expected the name of a vendor, met nothing; name it");
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const found = await findVendor(transaction, workspace.catalog, asked, tool);
    await keepOwnVendor(transaction, workspace, found, site);
    return { id: found.id, name: found.name, tool: tool === undefined ? "" : (found.tool?.id ?? "") };
  });
}
