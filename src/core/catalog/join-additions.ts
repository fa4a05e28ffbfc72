import type { Catalog, CatalogAdditions, CatalogSource, CatalogTool, CatalogVendor } from "../model/catalog.ts";
import { PlimsollError } from "../model/plimsoll-error.ts";
import { findNearest } from "./find-nearest.ts";

/** The source of what a company added itself. */
export const companySource: CatalogSource = {
  id: "company",
  title: "Added by this company",
  url: null,
  kind: "the company's own entry",
  read: null,
};

type Tools = Map<string, CatalogTool>;

function changeTool(tools: Tools, id: string, change: (tool: CatalogTool) => CatalogTool): void {
  const tool = tools.get(id);
  if (!tool) {
    const nearest = findNearest(id, [...tools.keys()]).join(", ");
    throw new PlimsollError(
      "bad-input",
      `expected the id of a tool in the company's own catalogue entries, met "${id}"; nearest are: ${nearest}`,
    );
  }
  tools.set(id, change(tool));
}

function addTools(tools: Tools, additions: CatalogAdditions): void {
  for (const tool of additions.tools ?? []) {
    if (tools.has(tool.id))
      throw new PlimsollError(
        "bad-input",
        `expected a new tool id in the company's own catalogue entries, met "${tool.id}", which exists; use another id or add identifiers to it`,
      );
    tools.set(tool.id, tool);
  }
}

function addDetails(tools: Tools, additions: CatalogAdditions): void {
  for (const { tool, identifier } of additions.identifiers ?? [])
    changeTool(tools, tool, (known) => ({ ...known, identifiers: [...known.identifiers, identifier] }));
  for (const { tool, alias } of additions.aliases ?? [])
    changeTool(tools, tool, (known) => ({ ...known, aliases: [...known.aliases, alias] }));
}

function joinVendors(catalog: Catalog, tools: Tools, additions: CatalogAdditions): readonly CatalogVendor[] {
  const vendors = new Map<string, CatalogVendor>(catalog.vendors.map((vendor) => [vendor.id, vendor]));
  for (const vendor of additions.vendors ?? []) if (!vendors.has(vendor.id)) vendors.set(vendor.id, { ...vendor, facts: [], tools: [] });
  for (const { id, vendor } of additions.tools ?? [])
    if (!vendors.has(vendor))
      throw new PlimsollError(
        "bad-input",
        `expected the vendor of "${id}" in the company's own catalogue entries, met unknown "${vendor}"; add it to vendors`,
      );
  const all = [...tools.values()];
  return [...vendors.values()].map((vendor) => ({ ...vendor, tools: all.filter((tool) => tool.vendor === vendor.id) }));
}

/**
 * The catalogue with a company's own entries in it. Shipped entries are extended, never changed or removed; an id that
 * exists, an unknown tool or an unknown vendor is refused (`bad-input`).
 */
export function joinAdditions(catalog: Catalog, additions: CatalogAdditions): Catalog {
  const tools: Tools = new Map(catalog.tools);
  addTools(tools, additions);
  addDetails(tools, additions);
  const vendors = joinVendors(catalog, tools, additions);
  return { vendors, tools, sources: new Map(catalog.sources).set(companySource.id, companySource) };
}
