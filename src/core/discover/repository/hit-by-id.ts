import type { CatalogHit, CatalogIndex } from "../../model/catalog.ts";

/** The first of some catalogue ids that the catalogue has, as a hit on a published name; empty when it has none. */
export function hitById(ids: readonly string[], name: string, source: string, catalog: CatalogIndex): readonly CatalogHit[] {
  const tool = ids.find((id) => catalog.names(id).some((hit) => hit.tool === id));
  return tool === undefined ? [] : [{ tool, identifier: { kind: "name", value: name, source, grade: "secondary" } }];
}
