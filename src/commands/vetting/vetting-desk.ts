import { localDay } from "../../core/decide/local-day.ts";
import type { CompanyRules } from "../../core/model/company-rules.ts";
import type { PlanKind } from "../../core/model/plan.ts";
import { planKinds } from "../../core/model/plan.ts";
import { addMonths } from "../../core/vetting/add-months.ts";
import type { ClassNeeds } from "../../core/vetting/class-needs.ts";
import { type CatalogBasics, findCatalogBasics, usualLeads } from "../../core/vetting/find-leads.ts";
import { type JudgedBasic, judgeBasics } from "../../core/vetting/judge-basics.ts";
import type { VettingFact } from "../../core/vetting/vetting-fact.ts";
import { type VettingFactRow, vettingFacts } from "../../storage/vetting-collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { sourceLookUp } from "../decide/find-basics.ts";
import type { NamedVendor } from "./find-vendor.ts";
import { readClassNeeds } from "./read-class-needs.ts";

/** What is known of one vendor, tool and plan on a day. */
export interface VettingPicture {
  readonly basics: readonly JudgedBasic[];
  /** Facts that people recorded and that still count. */
  readonly kept: readonly VettingFactRow[];
  readonly needs: ClassNeeds;
  /** ISO day in the company's time zone. */
  readonly today: string;
}

/**
 * Brings together what the catalogue counts, what people recorded and what the rules say of the plan (an agreement in force,
 * a training position), and judges every basic.
 */
export async function readPicture(
  transaction: ReadTransaction,
  workspace: Workspace,
  rules: CompanyRules,
  vendor: NamedVendor,
  plan: PlanKind | "",
): Promise<VettingPicture> {
  const today = localDay(workspace.now().getTime(), rules.company.timeZone);
  const kept = (await transaction.list(vettingFacts, { where: { vendor: vendor.id } })).filter(({ ended }) => ended === "");
  const catalog = readCatalog(workspace, vendor);
  const subject = { vendor: vendor.id, tool: vendor.tool?.id ?? "", plan };
  const facts = [...catalog.facts, ...kept, ...readRuleFacts(rules, vendor, today)];
  return { basics: judgeBasics(facts, catalog.leads, subject, today), kept, needs: await readClassNeeds(transaction), today };
}

function readCatalog({ catalog }: Workspace, vendor: NamedVendor): CatalogBasics {
  if (vendor.known === undefined) return { facts: [], leads: usualLeads(vendor.site) };
  return findCatalogBasics(vendor.known, vendor.tool?.known, sourceLookUp(catalog));
}

/** An agreement of ours in force, and the training position of the rules, are facts of the plan: we read them ourselves. */
function readRuleFacts(rules: CompanyRules, vendor: NamedVendor, today: string): VettingFact[] {
  const ids = vendor.tool === undefined ? (vendor.known?.tools ?? []).map(({ id }) => id) : [vendor.tool.id];
  return ids.flatMap((tool) =>
    planKinds.flatMap((plan) => {
      const rule = rules.tools[tool]?.plans[plan];
      if (rule === undefined) return [];
      const base = {
        vendor: vendor.id,
        tool,
        plan,
        source: "our rules",
        grade: "report-read" as const,
        by: "rules",
        evidence: "",
        passage: "",
      };
      const facts: VettingFact[] = [];
      const { agreement, training } = rule;
      if (agreement !== undefined && agreement.from <= today)
        facts.push({
          ...base,
          basic: "data-agreement",
          state: "met",
          value: `in force from ${agreement.from}`,
          seen: agreement.from,
          expires: agreement.until ?? "",
        });
      if (training !== undefined && training !== "not-known" && training !== "not-stated") {
        const state = training === "no" || training === "opt-in" ? "met" : "not-met";
        facts.push({ ...base, basic: "training", state, value: `training ${training}`, seen: today, expires: addMonths(today, 6) });
      }
      return facts;
    }),
  );
}
