import type { BasicsState } from "../../core/decide/decision-input.ts";
import type { Catalog } from "../../core/model/catalog.ts";
import { basicsById } from "../../core/vetting/basics.rows.ts";
import { type ClassNeeds, shippedNeeds } from "../../core/vetting/class-needs.ts";
import { findCatalogBasics } from "../../core/vetting/find-leads.ts";
import { judgeBasics } from "../../core/vetting/judge-basics.ts";
import type { VettingFact } from "../../core/vetting/vetting-fact.ts";
import { weighVendor } from "../../core/vetting/weigh-vendor.ts";
import { vettingFacts } from "../../storage/vetting-collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { readClassNeeds } from "../vetting/read-class-needs.ts";

/** What people recorded of vendors, and which basics each class needs. */
export interface KeptBasics {
  readonly facts: readonly VettingFact[];
  readonly needs: ClassNeeds;
}

const nothingKept: KeptBasics = { facts: [], needs: shippedNeeds };

/** Reads both in the caller's transaction. */
export async function readKeptBasics(transaction: ReadTransaction): Promise<KeptBasics> {
  const facts = (await transaction.list(vettingFacts)).filter(({ ended }) => ended === "");
  return { facts, needs: await readClassNeeds(transaction) };
}

/**
 * The state of a tool's security basics, for the switch *require basics*: what internal data needs by the company's table,
 * less agreement and training, which the rules judge by plan. Met where each is shown, not met where one is denied or has run
 * out, else unknown. Asked once per tool.
 */
export function makeBasicsOf(catalog: Catalog, now: Date, kept: KeptBasics = nothingKept): (tool: string) => BasicsState {
  const known = new Map<string, BasicsState>();
  return (tool) => {
    const before = known.get(tool);
    if (before !== undefined) return before;
    const state = findBasics(catalog, tool, now.toISOString().slice(0, 10), kept);
    known.set(tool, state);
    return state;
  };
}

function findBasics(catalog: Catalog, id: string, today: string, kept: KeptBasics): BasicsState {
  const tool = catalog.tools.get(id);
  const vendor = catalog.vendors.find((one) => one.id === tool?.vendor);
  const own = kept.facts.filter((fact) => fact.tool === id);
  const owner = vendor?.id ?? own[0]?.vendor;
  if (owner === undefined) return { state: "unknown", missing: [] };
  const shipped = vendor === undefined ? { facts: [], leads: new Map() } : findCatalogBasics(vendor, tool, sourceLookUp(catalog));
  const judged = judgeBasics([...shipped.facts, ...kept.facts], shipped.leads, { vendor: owner, tool: id, plan: "" }, today);
  const wanted = kept.needs.internal.filter((ids) => ids.every((basic) => basicsById.get(basic)?.isByPlan !== true));
  const { missing } = weighVendor(judged, { public: [], internal: wanted, restricted: [] });
  if (missing.length === 0) return { state: "met", missing: [] };
  return {
    state: missing.every(({ state }) => state === "not-known") ? "unknown" : "not-met",
    missing: missing.map(({ basic }) => (basicsById.get(basic)?.label ?? basic).toLowerCase()),
  };
}

/** Title and day of reading of the catalogue's sources. */
export function sourceLookUp(catalog: Catalog): (id: string) => { title: string; read: string } {
  return (id) => {
    const source = catalog.sources.get(id);
    return { title: source?.title ?? id, read: source?.read ?? "" };
  };
}
