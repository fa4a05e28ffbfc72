import type { Catalog, CatalogTool, CatalogVendor } from "../../core/model/catalog.ts";
import { computeLoadLine } from "../../core/decide/compute-load-line.ts";
import type { DataClass } from "../../core/model/data-class.ts";
import type { LoadLine } from "../../core/model/decision.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { planKinds } from "../../core/model/plan.ts";
import type { PlanKind } from "../../core/model/plan.ts";
import type { Sighting } from "../../core/model/sighting.ts";
import { history, ownTools, sightings } from "../../storage/collections.ts";
import type { HistoryRow } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { listAdminPages } from "./admin-pages.ts";
import type { AdminPageRow } from "./admin-pages.ts";
import { findTool } from "./find-tool.ts";
import { readShowing } from "./hide-persons.ts";
import { readFacts } from "./read-facts.ts";
import type { RegisterFacts } from "./read-facts.ts";
import { readRegister } from "./read-register.ts";
import type { ListedRow } from "./read-register.ts";
import { slugOf } from "./row-id.ts";
import { findVendor } from "../vetting/find-vendor.ts";
import { listUsedPlans } from "../vetting/list-used-plans.ts";
import { showBasics } from "../vetting/show-basics.ts";
import { readPicture } from "../vetting/vetting-desk.ts";
import { showFacts } from "./show-facts.ts";
import type { ShownFact } from "./show-facts.ts";
import type { Workspace } from "./workspace.ts";

const mostSightings = 200;

export interface ToolPage {
  readonly tool: Pick<CatalogTool, "id" | "name" | "category" | "aliases" | "plans"> & {
    readonly vendor: string;
    readonly embeddedIn?: string;
    readonly isOwn: boolean;
  };
  readonly vendor: { readonly id: string; readonly name: string; readonly legalEntity: string | null; readonly country: string | null };
  readonly facts: readonly ShownFact[];
  readonly basics: readonly ShownFact[];
  readonly lines: readonly LoadLine[];
  readonly agreement: {
    readonly plan: PlanKind;
    readonly from: string;
    readonly until: string | null;
    readonly covers: DataClass | null;
  } | null;
  readonly uses: readonly ListedRow[];
  readonly sightings: readonly Sighting[];
  readonly history: readonly HistoryRow[];
  readonly adminPages: readonly AdminPageRow[];
}

/** All that is known of a tool: facts with their states, lines per plan, uses, evidence and history. Refuses an unknown id. */
export async function showToolPage(workspace: Workspace, asked: string): Promise<ToolPage> {
  const rows = await readRegister(workspace);
  const adminPages = await listAdminPages(workspace, asked);
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const facts = await readFacts(transaction, workspace);
    const uses = rows.filter((row) => row.tool === asked);
    const { tool, vendor } = await describeTool(transaction, workspace, asked, uses);
    const known = workspace.catalog.tools.get(asked);
    const vendorRow = workspace.catalog.vendors.find((each) => each.id === known?.vendor);
    const all = [...(known?.facts ?? []), ...ownFacts(vendorRow), ...(vendorRow?.facts ?? [])];
    const named = await findVendor(transaction, workspace.catalog, vendor.name, asked);
    const plan = listUsedPlans(asked, uses, facts.rules)[0] ?? "";
    const picture = await readPicture(transaction, workspace, facts.rules, named, plan);
    const today = workspace.now().toISOString().slice(0, 10);
    const kept = await transaction.list(sightings, { where: { tool: asked }, limit: mostSightings });
    return {
      tool,
      vendor,
      facts: showFacts(workspace.catalog, all, today),
      basics: showBasics(picture.basics.filter(({ isBonus }) => !isBonus)),
      lines: linesOf(asked, known, uses, facts),
      agreement: agreementOf(asked, facts),
      uses,
      sightings: (await readShowing(transaction))(kept.map((row) => row.sighting)),
      history: await historyOf(transaction, [asked, ...uses.map((use) => use.id)]),
      adminPages,
    };
  });
}

async function describeTool(
  transaction: ReadTransaction,
  workspace: Workspace,
  id: string,
  uses: readonly ListedRow[],
): Promise<Pick<ToolPage, "tool" | "vendor">> {
  const known = workspace.catalog.tools.get(id);
  if (known !== undefined) {
    const { name, category, aliases, plans, embeddedIn } = known;
    const vendor = vendorOf(workspace.catalog, known);
    return {
      tool: { id, name, vendor: vendor.name, category, aliases, plans, isOwn: false, ...(embeddedIn === undefined ? {} : { embeddedIn }) },
      vendor,
    };
  }
  const own = await transaction.get(ownTools, id);
  const use = uses[0];
  if (own === undefined && use === undefined)
    throw new PlimsollError("not-found", `expected a tool of the catalogue or of your register, met "${id}"; find it with the search`);
  const vendor = own?.vendor ?? use?.vendor ?? "";
  const name = own?.name ?? use?.name ?? id;
  return {
    tool: { id, name, vendor, category: own?.category ?? "assistant", aliases: [], plans: [], isOwn: true },
    vendor: { id: slugOf(vendor), name: vendor, legalEntity: null, country: null },
  };
}

function vendorOf(catalog: Catalog, tool: CatalogTool): ToolPage["vendor"] {
  const vendor = catalog.vendors.find((each) => each.id === tool.vendor);
  const textOf = (value: unknown): string | null => (value === undefined ? null : String(value));
  return {
    id: tool.vendor,
    name: vendor?.name ?? tool.vendor,
    legalEntity: textOf(vendor?.legalEntity?.value),
    country: textOf(vendor?.country?.value),
  };
}

function ownFacts(vendor: CatalogVendor | undefined): NonNullable<CatalogVendor["legalEntity"]>[] {
  return [vendor?.legalEntity, vendor?.country].filter((fact) => fact !== undefined);
}

/** One line for each plan that is sold, in use or in the rules; a personal plan from a personal account, others from the company's. */
function linesOf(tool: string, known: CatalogTool | undefined, uses: readonly ListedRow[], facts: RegisterFacts): LoadLine[] {
  const sold = new Set((known?.plans ?? []).flatMap((plan) => plan.kinds));
  const ruled = Object.keys(facts.rules.tools[tool]?.plans ?? {});
  const wanted = planKinds.filter((plan) => sold.has(plan) || ruled.includes(plan) || uses.some((use) => use.plan === plan));
  return wanted.map((plan) => computeLoadLine(tool, plan, plan === "personal" ? "personal" : "company", facts.decision, facts.at));
}

function agreementOf(tool: string, facts: RegisterFacts): ToolPage["agreement"] {
  for (const plan of planKinds) {
    const agreement = facts.rules.tools[tool]?.plans[plan]?.agreement;
    if (agreement !== undefined) return { plan, from: agreement.from, until: agreement.until ?? null, covers: agreement.covers ?? null };
  }
  return null;
}

async function historyOf(transaction: ReadTransaction, objects: readonly string[]): Promise<HistoryRow[]> {
  return transaction.list(history, { where: { object: objects }, orderBy: "at", descending: true, limit: 200 });
}

/** A tool under another name or letter case → its id, for addresses people type. */
export function toolIdOf(workspace: Workspace, asked: string): string {
  return findTool(workspace.catalog, [], asked)?.id ?? asked;
}
