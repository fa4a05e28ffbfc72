import type { DataClass } from "../../core/model/data-class.ts";
import { weighVendor } from "../../core/vetting/weigh-vendor.ts";
import { planKinds } from "../../core/model/plan.ts";
import type { BasicState } from "../../core/vetting/vetting-fact.ts";
import { ownVendors } from "../../storage/vetting-collections.ts";
import { readFacts } from "../inventory/read-facts.ts";
import { readRows } from "../inventory/read-register.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { findVendor } from "./find-vendor.ts";
import { readPicture } from "./vetting-desk.ts";
import { findVendorDates, type VendorDate } from "./find-vendor-reminders.ts";

/** A vendor in a list. */
export interface ListedVendor {
  readonly id: string;
  readonly name: string;
  readonly tools: readonly string[];
  readonly uses: number;
  /** The plan it was judged for; empty where none is in use. */
  readonly plan: string;
  readonly verdict: DataClass;
  readonly sentence: string;
  readonly headline: readonly { readonly id: string; readonly label: string; readonly state: BasicState }[];
}

/** The vendors whose tools are in the register, and those of one's own, with what each is fit for; the most used first. Dates come along. */
export async function listVendors(workspace: Workspace): Promise<{ rows: readonly ListedVendor[]; dates: readonly VendorDate[] }> {
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const facts = await readFacts(transaction, workspace);
    const uses = await readRows(transaction, facts);
    const names = new Map<string, string[]>();
    for (const row of uses) {
      const id = workspace.catalog.tools.get(row.tool)?.vendor ?? row.vendor;
      if (id !== "") names.set(id, [...(names.get(id) ?? []), row.name]);
    }
    for (const row of await transaction.list(ownVendors)) if (!names.has(row.id)) names.set(row.id, []);
    const rows: ListedVendor[] = [];
    for (const [asked, tools] of names) {
      const vendor = await findVendor(transaction, workspace.catalog, asked);
      // Agreement and training are facts of a plan: judged for the company's own use where there is one.
      const own = uses.filter((row) => (workspace.catalog.tools.get(row.tool)?.vendor ?? row.vendor) === asked);
      const use = own.find(({ account }) => account.kind !== "personal") ?? own[0];
      const known = use === undefined ? undefined : workspace.catalog.tools.get(use.tool);
      const tool = use === undefined ? undefined : { id: use.tool, name: use.name, known };
      const ruled = planKinds.find((kind) => use !== undefined && facts.rules.tools[use.tool]?.plans[kind] !== undefined);
      const plan = use?.plan === "unknown" ? (ruled ?? "unknown") : (use?.plan ?? "");
      const picture = await readPicture(transaction, workspace, facts.rules, { ...vendor, tool }, plan);
      const { class: verdict, sentence } = weighVendor(picture.basics, picture.needs);
      const headline = picture.basics.filter(({ isHeadline }) => isHeadline).map(({ id, label, state }) => ({ id, label, state }));
      rows.push({
        id: vendor.id,
        name: vendor.name,
        tools: [...new Set(tools)],
        uses: tools.length,
        verdict,
        sentence,
        headline,
        plan,
      });
    }
    const today = workspace.now().toISOString().slice(0, 10);
    const nameOf = (id: string): string =>
      rows.find((row) => row.id === id)?.name ?? workspace.catalog.vendors.find((one) => one.id === id)?.name ?? id;
    return {
      rows: rows.toSorted((a, b) => b.uses - a.uses || a.name.localeCompare(b.name)),
      dates: await findVendorDates(transaction, today, nameOf),
    };
  });
}
