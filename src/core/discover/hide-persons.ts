import type { Sighting } from "../model/sighting.ts";

/** A name that stands for a person within one answer: `#1`. */
export const hiddenPerson = /^#\d+$/;

/**
 * Sightings without names: who was seen is `#1`, `#2` … in the order met, the same person the same number, also where excerpt, place
 * or details repeat the name. Counts stay what they are. The maker is kept for all parts of one answer.
 */
export function hidePersons(): (sighting: Sighting) => Sighting {
  const numbers = new Map<string, string>();
  return ({ person, ...sighting }) => {
    if (person === undefined || person === "") return sighting;
    const key = person.trim().toLowerCase();
    const number = numbers.get(key) ?? `#${numbers.size + 1}`;
    numbers.set(key, number);
    const hide = replaceName(key, number);
    const { details } = sighting;
    return {
      ...sighting,
      person: number,
      excerpt: hide(sighting.excerpt),
      place: sighting.place.replace(`~${person}/`, `~${number}/`),
      ...(details === undefined
        ? {}
        : { details: Object.fromEntries(Object.entries(details).map(([name, value]) => [name, hide(value)])) }),
    };
  };
}

/** The name as a word of its own, in any case; names of one letter are left, they would tear words apart. */
function replaceName(name: string, number: string): (text: string) => string {
  if (name.length < 2) return (text) => text;
  const form = new RegExp(`(?<![\\p{L}\\p{N}@.])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}@])`, "giu");
  return (text) => text.replace(form, number);
}
