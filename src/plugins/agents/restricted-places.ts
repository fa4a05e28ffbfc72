import { restrictedPlaces } from "./restricted-places.rows.ts";

/** The places that a client's own rules shall keep its tools from: those by nature, and those that were named. */
export function listPlaces(named: readonly string[] = []): readonly string[] {
  return [...new Set([...restrictedPlaces, ...named])];
}

/**
 * A place as a regular expression over paths and commands: `**` stands for any folders, `*` for anything in a name, `~/` for
 * the end of a home folder, whose whole path is not known where policies of a machine are read.
 */
export function placeToPattern(place: string): string {
  const [, start = "", rest = ""] = /^(~\/|\*\*\/|)(.*)$/.exec(place) ?? [];
  const body = rest
    .split(/(\*\*\/?|\*)/)
    .map((part) => (part.startsWith("**") ? ".*" : part === "*" ? '[^/"]*' : part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&")))
    .join("");
  // A named place begins where it was said to, a name in any folder at the end of one, or as a word of a command.
  const before = start === "~/" ? "/" : start === "**/" ? "[/\" ']" : place.startsWith("/") ? "" : "[/\" ']";
  return `${before}${body}${body.endsWith(".*") ? "" : "([\" ']|\\\\|$)"}`;
}
