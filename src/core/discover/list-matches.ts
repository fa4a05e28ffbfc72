import type { Sighting } from "../model/sighting.ts";
import type { JoinPerson } from "./join-people.ts";

/** A name in a source that was taken for a person of the people list, to be looked over. */
export interface PersonMatch {
  readonly name: string;
  /** E-mail address of the people list. */
  readonly person: string;
  readonly by: "email" | "login" | "name";
  readonly sources: readonly string[];
  readonly sightings: number;
}

/** Every join of a login or card name to a person, the least sure first: by name, by login. The address itself needs no review. */
export function listMatches(sightings: Iterable<Sighting>, join: JoinPerson): PersonMatch[] {
  const matches = new Map<
    string,
    { readonly match: Omit<PersonMatch, "sources" | "sightings">; readonly sources: Set<string>; count: number }
  >();
  for (const { person, source } of sightings) {
    if (person === undefined || person === "") continue;
    const { key, by } = join(person);
    if (by === undefined || by === "email") continue;
    const known = matches.get(person) ?? { match: { name: person, person: key, by }, sources: new Set<string>(), count: 0 };
    matches.set(person, known);
    known.sources.add(source);
    known.count += 1;
  }
  return [...matches.values()]
    .map(({ match, sources, count }) => ({ ...match, sources: [...sources].toSorted(), sightings: count }))
    .toSorted((a, b) => (a.by === b.by ? (a.name < b.name ? -1 : 1) : a.by === "name" ? -1 : 1));
}
