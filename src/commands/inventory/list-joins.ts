import { createHash } from "node:crypto";
import { joinKey, joinPeople } from "../../core/discover/join-people.ts";
import type { PersonMatch } from "../../core/discover/list-matches.ts";
import { listMatches } from "../../core/discover/list-matches.ts";
import { imports, people, sightings } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { refusedJoins } from "../../storage/watch-collections.ts";
import { readsNames } from "./hide-persons.ts";
import { readRefusedJoins } from "./read-refused-joins.ts";
import type { Workspace } from "./workspace.ts";

/** A join to look over. Who it is stands in `names` where the company shows names; else people are numbered. */
export interface ListedJoin {
  readonly id: string;
  readonly by: "login" | "name";
  /** The same person has the same number within one list. */
  readonly number: number;
  readonly sources: string[];
  readonly sightings: number;
  readonly isRefused: boolean;
  readonly names: { readonly name: string; readonly person: string } | null;
}

/** A join with its names, for those who may see them. */
export interface NamedJoin extends Pick<PersonMatch, "name" | "person" | "sources" | "sightings"> {
  readonly id: string;
  readonly by: "login" | "name";
  readonly isRefused: boolean;
}

/** Every join of a card name or login to a person, the least sure first, then those that were refused. */
export async function listJoins(workspace: Workspace): Promise<ListedJoin[]> {
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const joins = await readJoins(transaction);
    const titles = new Map((await transaction.list(imports)).map((row) => [row.source, row.title]));
    const numbers = new Map([...new Set(joins.map((one) => one.person))].toSorted().map((person, at) => [person, at + 1]));
    const isNamed = await readsNames(transaction);
    return joins.map(({ name, person, sources, ...join }) => ({
      ...join,
      number: numbers.get(person) ?? 0,
      sources: sources.map((source) => titles.get(source) ?? source),
      names: isNamed ? { name, person } : null,
    }));
  });
}

/** The joins with names, as they are kept. */
export async function readJoins(transaction: ReadTransaction): Promise<NamedJoin[]> {
  const persons = (await transaction.list(people)).map((row) => row.person);
  const seen = (await transaction.list(sightings)).map((row) => row.sighting);
  const join = joinPeople(persons, await readRefusedJoins(transaction));
  const open = listMatches(seen, join).flatMap(({ by, ...match }) =>
    by === "email" ? [] : [{ ...match, by, id: matchId(match), isRefused: false }],
  );
  const refused = (await transaction.list(refusedJoins)).map(({ id, name, person, by }) => {
    const own = seen.filter((one) => one.person?.trim().toLowerCase() === name);
    return { id, name, person, by, sources: [...new Set(own.map((one) => one.source))].toSorted(), sightings: own.length, isRefused: true };
  });
  return [...uniqueById(open), ...refused];
}

/** A digest of name and person: says neither, and is the same whatever their case. */
export function matchId({ name, person }: Pick<PersonMatch, "name" | "person">): string {
  return createHash("sha256").update(joinKey(name, person)).digest("hex").slice(0, 24);
}

/** `LOPEZ/ANA` and `Lopez/Ana` are one join. */
function uniqueById(joins: readonly NamedJoin[]): NamedJoin[] {
  const kept = new Map<string, NamedJoin>();
  for (const join of joins) {
    const before = kept.get(join.id);
    const sources = [...new Set([...(before?.sources ?? []), ...join.sources])].toSorted();
    kept.set(join.id, before === undefined ? join : { ...before, sources, sightings: before.sightings + join.sightings });
  }
  return [...kept.values()];
}
