import type { Sighting } from "../model/sighting.ts";

const mostDays = 400;

/** Two readings of the same evidence as one: the larger count, the wider time, all days (the last 400). */
export function sumSighting(one: Sighting, other: Sighting): Sighting {
  const days = [...new Set([...(one.days ?? []), ...(other.days ?? [])])].toSorted().slice(-mostDays);
  const from = earlier(one.from, other.from);
  const to = later(one.to, other.to);
  return {
    ...one,
    strength: one.strength === "strong" ? "strong" : other.strength,
    count: Math.max(one.count, other.count),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(days.length === 0 ? {} : { days }),
  };
}

function earlier(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}

function later(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one > other ? one : other;
}
