import type { Sighting } from "../model/sighting.ts";
import type { MergeResult } from "./discovery-result.ts";
import type { MergeOptions } from "./open-merge.ts";
import { openMerge } from "./open-merge.ts";

/**
 * Sightings of all sources → one row per tool, its uses, what nobody knows and what is too little to claim.
 * The order of the sightings does not matter, and the same sighting twice changes nothing.
 */
export function mergeSightings(sightings: Iterable<Sighting>, options: MergeOptions): MergeResult {
  const merge = openMerge(options);
  for (const sighting of sightings) merge.add(sighting);
  return merge.result();
}
