import { computeLoadLine } from "../../core/decide/compute-load-line.ts";
import { higherClass, type DataClass } from "../../core/model/data-class.ts";
import type { LoadLine } from "../../core/model/decision.ts";
import type { PlanKind } from "../../core/model/plan.ts";
import { type ClassNeeds, writeNeeds } from "../../core/vetting/class-needs.ts";
import type { JudgedBasic } from "../../core/vetting/judge-basics.ts";
import { findReviewDue, type ReviewDue } from "../../core/vetting/review-cycle.ts";
import { type MissingBasic, weighVendor } from "../../core/vetting/weigh-vendor.ts";
import { type HistoryRow, history, incidents } from "../../storage/collections.ts";
import {
  advisories,
  type AdvisoryRow,
  evidence,
  type EvidenceRow,
  questionnaires,
  type QuestionnaireRow,
  subProcessorLists,
  type SubProcessorListRow,
} from "../../storage/vetting-collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { readFacts, type RegisterFacts } from "../inventory/read-facts.ts";
import { readRows } from "../inventory/read-register.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { findVendor, type NamedVendor } from "./find-vendor.ts";
import { listUsedPlans } from "./list-used-plans.ts";
import { readPicture } from "./vetting-desk.ts";

/** A vendor's page: basics with evidence and age, what it is fit for, what is missing, what comes next. */
export interface VendorPage {
  readonly vendor: string;
  readonly name: string;
  readonly isKnown: boolean;
  readonly site: string;
  readonly legalEntity: string | null;
  readonly country: string | null;
  /** The tool and plan asked for; empty for the vendor as a whole. */
  readonly tool: string;
  readonly plan: PlanKind | "";
  readonly tools: readonly {
    readonly id: string;
    readonly name: string;
    readonly plans: readonly PlanKind[];
    readonly inUse: readonly PlanKind[];
  }[];
  readonly basics: readonly JudgedBasic[];
  /** Highest class its basics are fit for. Not a permission. */
  readonly verdict: DataClass;
  readonly sentence: string;
  /** Highest class the tool may carry now by the decision; null for none, or where no tool is meant. */
  readonly loadLine: DataClass | null;
  readonly line: LoadLine | null;
  readonly missing: readonly MissingBasic[];
  readonly needs: Record<DataClass, string[]>;
  readonly review: ReviewDue;
  readonly evidence: readonly Omit<EvidenceRow, "proposals">[];
  readonly subProcessors: SubProcessorListRow | null;
  readonly questionnaires: readonly QuestionnaireRow[];
  readonly advisories: readonly AdvisoryRow[];
  readonly incidents: readonly { readonly id: string; readonly title: string; readonly at: string }[];
  readonly history: readonly HistoryRow[];
}

/** Whom to show: a vendor or tool by id or name, one of its tools, a plan. */
export interface VendorAsked {
  readonly vendor: string;
  readonly tool?: string;
  readonly plan?: PlanKind;
}

/** The vendor's page. Nobody is unknown: a name that was never looked at answers with everything not known. */
export async function showVendor(workspace: Workspace, asked: VendorAsked): Promise<VendorPage> {
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const facts = await readFacts(transaction, workspace);
    const vendor = await findVendor(transaction, workspace.catalog, asked.vendor, asked.tool);
    const uses = await readRows(transaction, facts);
    const tools = listTools(vendor, uses, facts);
    const meant = vendor.tool ?? (tools.length === 1 ? tools[0] : undefined);
    const plan = asked.plan ?? tools.find(({ id }) => id === meant?.id)?.inUse[0] ?? "";
    const named: NamedVendor =
      meant === undefined ? vendor : { ...vendor, tool: { id: meant.id, name: meant.name, known: workspace.catalog.tools.get(meant.id) } };
    const picture = await readPicture(transaction, workspace, facts.rules, named, plan);
    const line =
      meant === undefined || plan === ""
        ? null
        : computeLoadLine(meant.id, plan, plan === "personal" ? "personal" : "company", facts.decision, facts.at);
    const more = await readMore(transaction, vendor);
    const carried = uses.filter(({ tool }) => tools.some(({ id }) => id === tool)).map((row) => facts.lineOf(row).carries ?? "public");
    const lastLook = [...picture.kept.map(({ at }) => at), ...more.evidence.map(({ at }) => at)].toSorted().at(-1) ?? "";
    const { class: verdict, sentence, missing } = weighVendor(picture.basics, picture.needs);
    return {
      ...describe(vendor, picture.needs),
      ...{ tool: meant?.id ?? "", plan, tools, basics: picture.basics, verdict, sentence, missing, line, loadLine: line?.carries ?? null },
      review: findReviewDue(
        carried.reduce<DataClass>(higherClass, "public"),
        lastLook.slice(0, 10),
        more.incidents.length > 0,
        picture.basics,
        picture.today,
      ),
      ...more,
    };
  });
}

function describe(vendor: NamedVendor, needs: ClassNeeds) {
  const textOf = (value: unknown): string | null => (value === undefined ? null : String(value));
  return {
    vendor: vendor.id,
    name: vendor.name,
    isKnown: vendor.known !== undefined,
    site: vendor.site,
    legalEntity: textOf(vendor.known?.legalEntity?.value),
    country: textOf(vendor.known?.country?.value),
    needs: writeNeeds(needs),
  };
}

function listTools(
  vendor: NamedVendor,
  uses: readonly { tool: string; name: string; plan: PlanKind; vendor: string }[],
  { rules }: RegisterFacts,
): VendorPage["tools"] {
  const known = (vendor.known?.tools ?? []).map(({ id, name, plans }) => ({
    id,
    name,
    plans: [...new Set(plans.flatMap(({ kinds }) => kinds))],
  }));
  const others = uses.filter(
    ({ tool, vendor: of }) =>
      !known.some(({ id }) => id === tool) && (tool === vendor.tool?.id || of.toLowerCase() === vendor.name.toLowerCase()),
  );
  const own = others
    .filter(({ tool }, index) => others.findIndex((row) => row.tool === tool) === index)
    .map(({ tool, name }) => ({ id: tool, name, plans: [] }));
  return [...known, ...own].map((tool) => {
    return { ...tool, inUse: listUsedPlans(tool.id, uses, rules) };
  });
}

async function readMore(transaction: ReadTransaction, { id, name }: NamedVendor) {
  const where = { where: { vendor: id }, orderBy: "at", descending: true } as const;
  const [files, lists, sent, known] = [
    await transaction.list(evidence, where),
    await transaction.list(subProcessorLists, { ...where, limit: 1 }),
    await transaction.list(questionnaires, where),
    await transaction.list(advisories, { where: { vendor: id } }),
  ];
  const happened = (await transaction.list(incidents)).filter(({ vendor }) => vendor.toLowerCase() === name.toLowerCase() || vendor === id);
  const latestList: SubProcessorListRow | null = lists[0] ?? null;
  return {
    evidence: files.map(({ proposals: _proposals, ...file }) => file),
    subProcessors: latestList,
    questionnaires: sent,
    advisories: known,
    incidents: happened.map((row) => ({ id: row.id, title: row.title, at: row.at })),
    history: await transaction.list(history, { where: { object: `vendor/${id}` }, orderBy: "at", descending: true, limit: 200 }),
  };
}
