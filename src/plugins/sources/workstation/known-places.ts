import type { CatalogHit, CatalogIndex } from "../../../core/model/catalog.ts";
import type { WorkstationSource } from "../contract.ts";
import { readAiSettings } from "../../../core/discover/read-ai-settings.ts";
import { blankComments } from "../../../core/discover/repository/blank-comments.ts";
import { hitById } from "../../../core/discover/repository/hit-by-id.ts";
import { sightPlace } from "../../../core/discover/workstation/sight-place.ts";

const maps = new WeakMap<CatalogIndex, Map<string, CatalogHit[]>>();

/** Files and folders that a tool makes for itself in a home or on the machine: settings, homes of agents, model stores. */
export const knownPlaces: WorkstationSource = {
  id: "known-places",
  title: "Settings and folders of tools",
  kind: "workstation",
  places: (_system, catalog) => [...placesOf(catalog).keys()],
  read({ path, pattern, text, entries, user, changed }, context) {
    if (text?.trim() === "" || entries?.length === 0) return;
    const hits = placesOf(context.catalog).get(pattern) ?? [];
    const name = (hits[0]?.identifier.value ?? path).replace(/^\{\w+\}\//, "");
    sightPlace(
      { source: "known-places", hits, name, rule: "home-path", place: path, user, changed: text === null ? undefined : changed },
      context,
    );
    for (const setting of text === null ? [] : readAiSettings(path, blankComments(path, text))) {
      const own = hitById([setting.tool], setting.name, "settings of the editor's AI", context.catalog);
      sightPlace({ source: "known-places", hits: own, name: setting.name, rule: "ai-setting", place: path, user, changed }, context);
    }
  },
};

function placesOf(catalog: CatalogIndex): Map<string, CatalogHit[]> {
  const known = maps.get(catalog) ?? new Map<string, CatalogHit[]>();
  if (!maps.has(catalog)) {
    for (const hit of catalog.all("home-path")) {
      const value = hit.identifier.value.replace(/^(?:~|\{home\})\//, "");
      const pattern = /^[/{]/.test(value) ? value : `{home}/${value}`;
      known.set(pattern, [...(known.get(pattern) ?? []), hit]);
    }
    maps.set(catalog, known);
  }
  return known;
}
