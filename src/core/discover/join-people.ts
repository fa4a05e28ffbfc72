import type { Person } from "../model/people.ts";

/** Who a name in a source is: the key is the e-mail of the people list where it says so, else the name in lower case. */
export interface JoinedPerson {
  readonly key: string;
  readonly team?: string;
  /** False for device names and addresses of machines: they may be anybody. */
  readonly identified: boolean;
  /** How the people list joined it, for the match list; absent when it did not. */
  readonly by?: "email" | "login" | "name";
}

export type JoinPerson = (name: string) => JoinedPerson;

/** Joins that a person looked at and refused, as `joinKey` writes them. */
export type RefusedJoins = ReadonlySet<string>;

/** A name in a source and the address it was taken for, whatever their case. */
export function joinKey(name: string, email: string): string {
  return `${name.trim().toLowerCase()}\u0000${email.trim().toLowerCase()}`;
}

/**
 * Makes the look-up. A name or login that two people share joins nobody: a wrong join is worse than none. A refused join
 * stays apart: the name then stands for itself.
 */
export function joinPeople(people: readonly Person[], refused: RefusedJoins = new Set()): JoinPerson {
  const emails = indexPeople(people, (person) => [person.email.toLowerCase()]);
  const logins = indexPeople(people, (person) => (person.logins ?? []).map((login) => login.toLowerCase()));
  const names = indexPeople(people, (person) => nameKeys(person.name ?? ""));
  const known = new Map<string, JoinedPerson>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const joined = findPerson(name.trim(), { emails, logins, names, refused });
    known.set(name, joined);
    return joined;
  };
}

type PeopleIndex = ReadonlyMap<string, Person | null>;

function indexPeople(people: readonly Person[], keysOf: (person: Person) => readonly string[]): PeopleIndex {
  const index = new Map<string, Person | null>();
  for (const person of people) {
    for (const key of new Set(keysOf(person))) {
      const other = index.get(key);
      index.set(key, other === undefined || other?.email.toLowerCase() === person.email.toLowerCase() ? person : null);
    }
  }
  return index;
}

interface PeopleIndexes {
  readonly emails: PeopleIndex;
  readonly logins: PeopleIndex;
  readonly names: PeopleIndex;
  readonly refused: RefusedJoins;
}

function findPerson(name: string, { emails, logins, names, refused }: PeopleIndexes): JoinedPerson {
  const lower = name.toLowerCase();
  const isOpen = (person: Person | null | undefined): person is Person =>
    person !== null && person !== undefined && !refused.has(joinKey(name, person.email));
  const byEmail = emails.get(lower);
  if (byEmail) return personOf(byEmail, "email");
  const byLogin = logins.get(lower) ?? logins.get(lower.slice(lower.lastIndexOf("\\") + 1));
  if (isOpen(byLogin)) return personOf(byLogin, "login");
  for (const key of nameKeys(name)) {
    const byName = names.get(key);
    if (isOpen(byName)) return personOf(byName, "name");
  }
  return { key: lower, identified: looksLikePerson(lower) };
}

function personOf(person: Person, by: "email" | "login" | "name"): JoinedPerson {
  return { key: person.email.toLowerCase(), identified: true, by, ...(person.team ? { team: person.team } : {}) };
}

/** All words of a name in any order, then first and last alone: cards write `LOPEZ/ANA M`, directories `Ana López`. */
function nameKeys(name: string): string[] {
  const words = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 1);
  if (words.length < 2) return [];
  const sort = (parts: readonly string[]) => [...parts].toSorted().join(" ");
  const ends = [words[0] ?? "", words.at(-1) ?? ""];
  return [...new Set([sort(words), sort(ends)])];
}

function looksLikePerson(name: string): boolean {
  if (name === "" || /^[\d.:]+$/.test(name) || /^[0-9a-f:]*:[0-9a-f:.]+$/.test(name)) return false;
  if (/^[0-9a-f]{2}([:-][0-9a-f]{2}){5}$/.test(name)) return false;
  return (
    !/^(desktop|laptop|ip|host|pc|ws|srv|server|android|iphone|ipad)[-_\d]/.test(name) && !/\.(local|lan|internal|home|arpa)$/.test(name)
  );
}
