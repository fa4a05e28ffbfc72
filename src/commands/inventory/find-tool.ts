import type { Catalog, CatalogTool } from "../../core/model/catalog.ts";
import type { OwnToolRow } from "../../storage/collections.ts";

export interface NamedTool {
  readonly id: string;
  readonly name: string;
  readonly vendorName: string;
}

/** A tool by catalogue id, own id, name or alias, in any letter case. */
export function findTool(catalog: Catalog, own: readonly OwnToolRow[], asked: string): NamedTool | undefined {
  const known = catalog.tools.get(asked) ?? findByName(catalog, asked.trim().toLowerCase());
  if (known !== undefined) return { id: known.id, name: known.name, vendorName: vendorName(catalog, known.vendor) };
  const wanted = asked.trim().toLowerCase();
  const mine = own.find((tool) => tool.id === asked || tool.name.toLowerCase() === wanted);
  return mine === undefined ? undefined : { id: mine.id, name: mine.name, vendorName: mine.vendor };
}

/** The vendor's name for its id; the id where the catalogue has no such vendor. */
export function vendorName(catalog: Catalog, id: string): string {
  return catalog.vendors.find((vendor) => vendor.id === id)?.name ?? id;
}

function findByName(catalog: Catalog, name: string): CatalogTool | undefined {
  for (const tool of catalog.tools.values()) {
    if (tool.id === name || tool.name.toLowerCase() === name || tool.aliases.some((alias) => alias.name.toLowerCase() === name))
      return tool;
  }
  return undefined;
}
