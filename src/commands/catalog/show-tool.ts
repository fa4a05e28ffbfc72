import { findNearest } from "../../core/catalog/find-nearest.ts";
import type { Catalog, CatalogFact, CatalogSource, CatalogTool } from "../../core/model/catalog.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";

/** All that the catalogue knows of a tool: its own entry, what holds for the vendor as a whole, and the sources used. */
export interface ShownTool extends CatalogTool {
  readonly tool: string;
  readonly vendorName: string;
  readonly vendorFacts: readonly CatalogFact[];
  readonly sources: readonly CatalogSource[];
}

function usedSources(catalog: Catalog, tool: CatalogTool, facts: readonly CatalogFact[]): readonly CatalogSource[] {
  const parts = [tool.aliases, tool.plans, tool.identifiers, tool.accountFiles ?? [], tool.adminPages ?? [], tool.facts, facts];
  const ids = new Set(parts.flat().map((part) => part.source));
  return [...ids].map((id) => catalog.sources.get(id)).filter((source) => source !== undefined);
}

/** Looks a tool up by its catalogue id. An unknown id is `not-found` and the message names the nearest ones. */
export function showTool(catalog: Catalog, id: string): ShownTool {
  const tool = catalog.tools.get(id);
  if (!tool) {
    const nearest = findNearest(id, [...catalog.tools.keys()]).join(", ");
    throw new PlimsollError("not-found", `expected a catalogue id, met "${id}"; nearest are: ${nearest}. See plimsoll catalog list`);
  }
  const vendor = catalog.vendors.find((each) => each.id === tool.vendor);
  const own = [vendor?.legalEntity, vendor?.country].filter((fact) => fact !== undefined);
  const vendorFacts = [...own, ...(vendor?.facts ?? [])];
  return { tool: id, ...tool, vendorName: vendor?.name ?? tool.vendor, vendorFacts, sources: usedSources(catalog, tool, vendorFacts) };
}
