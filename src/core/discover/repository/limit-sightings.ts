import type { Sighting } from "../../model/sighting.ts";

const mostPlaces = 20;

export interface SightingLimit {
  add(sighting: Sighting): void;
  /** Kept sightings; the count of a place stands for further ones of the same kind. */
  all(): Sighting[];
}

/**
 * Keeps memory small and evidence readable: the same name by the same rule in one file is one sighting at its first line,
 * and of each name and rule the first 20 files are kept; what comes after is counted on the last of them.
 */
export function limitSightings(): SightingLimit {
  const groups = new Map<string, Map<string, Sighting>>();
  return {
    add(sighting) {
      const key = [sighting.source, sighting.tool, sighting.name, sighting.rule, sighting.strength].join("\u0000");
      const places = groups.get(key) ?? new Map<string, Sighting>();
      groups.set(key, places);
      const file = sighting.place.replace(/:\d+$/, "");
      const kept = places.has(file) || places.size < mostPlaces ? file : [...places.keys()].at(-1);
      const before = kept === undefined ? undefined : places.get(kept);
      places.set(kept ?? file, before === undefined ? sighting : { ...before, count: before.count + sighting.count });
    },
    all: () => [...groups.values()].flatMap((places) => [...places.values()]),
  };
}
