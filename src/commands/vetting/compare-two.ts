import { compareVendors, type ComparedBasic } from "../../core/vetting/compare-vendors.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { readRulesOf } from "./read-rules-of.ts";
import { showVendor, type VendorAsked, type VendorPage } from "./show-vendor.ts";

export interface VendorsCompared {
  readonly a: VendorPage;
  readonly b: VendorPage;
  readonly rows: readonly ComparedBasic[];
  /** One sentence: who may carry more, and what would have to be looked at to know. */
  readonly sentence: string;
  /** The purpose both are compared for, with the data it needs; null where none was named. */
  readonly purpose: {
    readonly id: string;
    readonly label: string;
    readonly needs: readonly string[];
    readonly serves: readonly string[];
  } | null;
}

/** Two vendors, or two tools, side by side for the same purpose. */
export async function compareTwo(workspace: Workspace, a: VendorAsked, b: VendorAsked, purpose?: string): Promise<VendorsCompared> {
  const [first, second] = [await showVendor(workspace, a), await showVendor(workspace, b)];
  const rows = compareVendors(first.basics, second.basics);
  const rule = purpose === undefined ? undefined : (await readRulesOf(workspace)).purposes[purpose];
  return {
    ...{ a: first, b: second, rows, sentence: say(first, second, rows) },
    purpose:
      rule === undefined || purpose === undefined
        ? null
        : { id: purpose, label: rule.label ?? purpose, needs: rule.needs ?? [], serves: rule.tools ?? [] },
  };
}

function say(a: VendorPage, b: VendorPage, rows: readonly ComparedBasic[]): string {
  const open = rows.filter((row) => row.a === "not-known" || row.b === "not-known").length;
  const fit =
    a.verdict === b.verdict
      ? `Both are fit for ${a.verdict} data by their basics`
      : `By its basics ${a.name} is fit for ${a.verdict} data, ${b.name} for ${b.verdict}`;
  return open === 0 ? `${fit}.` : `${fit}; ${open} of ${rows.length} rows are not known on one side.`;
}
