import type { JoinRow } from "./join-types.ts";
import { countWords } from "../text/count-words.ts";

/** `2 names on cards and 1 login were taken for people of the list; 1 is kept apart`. */
export function describeJoins(joins: readonly JoinRow[]): string {
  const open = joins.filter((join) => !join.isRefused);
  const names = open.filter((join) => join.by === "name").length;
  const logins = open.length - names;
  const parts = [...(names === 0 ? [] : [`${countWords(names, "written name")}`]), ...(logins === 0 ? [] : [countWords(logins, "login")])];
  const taken = open.length === 0 ? "no name stands joined" : `${parts.join(" and ")} taken for people of the list`;
  const apart = joins.length - open.length;
  return apart === 0 ? taken : `${taken}; ${apart} kept apart`;
}

/** One join in words: with names where they may be shown, else by number. */
export function describeJoin({ by, number, sources, sightings }: JoinRow, names: JoinRow["names"]): { who: string; where: string } {
  const word = by === "name" ? "a written name" : "a login";
  return {
    who: names === null ? `${word} is person ${number}` : `${names.name} is ${names.person}`,
    where: `${countWords(sightings, "sighting")}${sources.length === 0 ? "" : ` in ${sources.join(", ")}`}`,
  };
}
