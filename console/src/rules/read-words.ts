import type { OwnDataRule } from "../../../src/core/model/company-rules.ts";
import type { DataClass } from "../../../src/core/model/data-class.ts";

/** How a word is met. */
export const meetings = [
  { value: "forms", label: "in its forms: bluebirds, Blue-Bird, blue_bird" },
  { value: "whole", label: "as a whole word, in any case" },
  { value: "exact", label: "exactly as written" },
] as const;
export type Meeting = (typeof meetings)[number]["value"];

/** Words as somebody types or pastes them: a line each, or a column of a sheet; each once, quotes and blanks taken off. */
export function readWords(typed: string): readonly string[] {
  const words = typed.split(/[\n\t;]/).map((word) => word.trim().replace(/^"(.*)"$/, "$1"));
  return [...new Set(words.filter((word) => word !== ""))];
}

/** One rule for the words: one word is written as such, several as a dictionary. */
export function wordRule(words: readonly string[], type: string, to: DataClass, meeting: Meeting): OwnDataRule {
  const how = meeting === "forms" ? { forms: true } : meeting === "exact" ? { matchCase: true } : {};
  const [only] = words;
  return words.length === 1 && only !== undefined ? { word: only, type, class: to, ...how } : { words, type, class: to, ...how };
}

/** How an own rule reads in the list: the word, the first words of a dictionary, or the pattern; and how it is met. */
export function sayOwnRule(rule: OwnDataRule): { readonly what: string; readonly how: string } {
  if ("pattern" in rule) return { what: rule.pattern, how: "pattern" };
  const meeting: Meeting = rule.forms === true ? "forms" : rule.matchCase === true ? "exact" : "whole";
  const how = { forms: "in its forms", whole: "whole word", exact: "as written" }[meeting];
  if ("word" in rule) return { what: rule.word, how };
  const more = rule.words.length - 3;
  return { what: rule.words.slice(0, 3).join(", "), how: more > 0 ? `and ${more.toLocaleString("en")} more, ${how}` : how };
}
