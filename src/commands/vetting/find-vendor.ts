import type { Catalog, CatalogTool, CatalogVendor } from "../../core/model/catalog.ts";
import { type OwnVendorRow, ownVendors } from "../../storage/vetting-collections.ts";
import { ownTools } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { findTool } from "../inventory/find-tool.ts";
import { slugOf } from "../inventory/row-id.ts";

/** A vendor as it was named: of the catalogue, the company's own, or one that nobody looked at yet. */
export interface NamedVendor {
  readonly id: string;
  readonly name: string;
  readonly site: string;
  readonly known: CatalogVendor | undefined;
  /** The tool by which it was named, if it was. */
  readonly tool: { readonly id: string; readonly name: string; readonly known: CatalogTool | undefined } | undefined;
}

/** Finds by vendor id or name, else by tool id, name or alias, else a vendor of one's own; an unknown name is a vendor never looked at. */
export async function findVendor(transaction: ReadTransaction, catalog: Catalog, asked: string, tool = ""): Promise<NamedVendor> {
  const own = await transaction.list(ownTools);
  const wanted = asked.trim().toLowerCase();
  const byTool = findTool(catalog, own, tool === "" ? asked : tool);
  const toolRow = byTool === undefined ? undefined : { id: byTool.id, name: byTool.name, known: catalog.tools.get(byTool.id) };
  const named = catalog.vendors.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
  const known = named ?? catalog.vendors.find(({ id }) => id === toolRow?.known?.vendor);
  if (known !== undefined) {
    const isOwnTool = toolRow?.known?.vendor === known.id && (tool !== "" || named === undefined);
    return { id: known.id, name: known.name, site: siteOf(known), known, tool: isOwnTool ? toolRow : undefined };
  }
  const rows = await transaction.list(ownVendors);
  const name = toolRow === undefined ? asked.trim() : byTool?.vendorName || asked.trim();
  const mine = rows.find((row) => row.id === wanted || row.name.toLowerCase() === name.toLowerCase());
  const shown: OwnVendorRow = mine ?? { id: slugOf(name), name, site: "", at: "" };
  return { id: shown.id, name: shown.name, site: shown.site, known: undefined, tool: toolRow };
}

function siteOf(vendor: CatalogVendor): string {
  const facts = [...vendor.facts, ...vendor.tools.flatMap((tool) => tool.facts)];
  const domain = facts.find(({ id }) => id === "product-domain")?.value;
  return typeof domain === "string" ? domain : "";
}
