import type { Sighting } from "../model/sighting.ts";

export interface Activity {
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly activeDays: number | null;
}

/** First and last time and distinct days over sightings. Events without listed days count the days they begin and end on. */
export function sumActivity(sightings: readonly Sighting[]): Activity {
  const days = new Set<string>();
  let first: string | null = null;
  let last: string | null = null;
  for (const { from, to, days: listed } of sightings) {
    const end = to ?? from;
    if (from !== undefined && (first === null || from < first)) first = from;
    if (end !== undefined && (last === null || end > last)) last = end;
    for (const day of listed ?? [from, end]) if (day !== undefined) days.add(day.slice(0, 10));
  }
  return { firstSeen: first, lastSeen: last, activeDays: days.size === 0 ? null : days.size };
}
