import type { Sighting } from "../model/sighting.ts";

/** What makes two sightings the same piece of evidence: everything but what sums up (count, times, days). */
export function sightingKey({ source, tool, name, place, rule, person, team, plan, account }: Sighting): string {
  return [source, tool, name, place, rule, person, team, plan, account?.kind, account?.domain].map((part) => part ?? "").join("\u0000");
}
