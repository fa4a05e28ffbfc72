import type { ReadUnit } from "./read-agreement-text.ts";
import { topics } from "./topics.rows.ts";

const table = Object.entries(topics).map(([topic, starts]) => [topic, starts.split(" ")] as const);
const parties = ["<p>", "<c>", "<s>", "<d>", "<b>", "<i>", "<a>"] as const;
const wordForm = /<[pcsdbia]>|[a-zäöüß][a-zäöüß-]*|\d+/g;
/** Articles of the Regulation that stand for a duty; other numbers say nothing. */
const articles = /^(?:28|32|33|34|35|36|82)$/;
const empty = new Set(
  "the a an of to in and or for by with on at as is are be it its this that these those such any all from which will shall must may has have been not no if where when who der die das den dem des ein eine einen und oder zu im in mit von für auf wird werden ist sind".split(
    " ",
  ),
);
const endings = /(?:ations?|ingly|ments?|ing|edly|ies|ied|ed|es|s|ly|ungen|ung|en|er|em|es|e|t|n)$/;

/**
 * The signs by which a sentence is told to be about a duty: its words without endings, their topics and every two topics together,
 * those of its heading, and who acts how. Pure; a sentence of any length gives at most some hundreds.
 */
export function readSigns(unit: ReadUnit): string[] {
  const signs = new Set<string>();
  const full = unit.full.slice(-700);
  const words = full.match(wordForm) ?? [];
  const met = new Set<string>(parties.filter((party) => full.includes(party)));
  for (const word of words) {
    const sign = signOf(word);
    if (sign !== "") signs.add(sign);
    for (const topic of topicsOf(word)) met.add(topic);
  }
  const sorted = [...met].sort();
  for (const [index, topic] of sorted.entries()) {
    signs.add(`:${topic}`);
    for (const other of sorted.slice(index + 1)) signs.add(pairOf(topic, other));
  }
  const about = new Set<string>();
  for (const word of unit.heading.match(wordForm) ?? []) {
    if (empty.has(word)) continue;
    signs.add(`#${signOf(word)}`);
    for (const topic of topicsOf(word)) about.add(topic);
  }
  for (const topic of about) {
    signs.add(`#:${topic}`);
  }
  for (const { who, mode } of unit.acts.slice(0, 2)) signs.add(`@${who}${mode}`);
  return [...signs];
}

/** Whether a unit is a sentence that may settle a duty: no title, no definition, more than two words. */
export function isSentence({ text, heading, isHeading, isDefinition }: ReadUnit): boolean {
  return !isHeading && !isDefinition && text !== heading && (text.match(/\p{L}{2,}/gu) ?? []).length >= 3 && /\p{Ll}/u.test(text);
}

const pairs = new Map<string, Map<string, string>>();

/** The same string for the same two topics: looked up by identity many times. */
function pairOf(one: string, other: string): string {
  const row = pairs.get(one) ?? new Map<string, string>();
  pairs.set(one, row);
  const pair = row.get(other) ?? `${one}+${other}`;
  row.set(other, pair);
  return pair;
}

function signOf(word: string): string {
  if (/^\d/.test(word)) return articles.test(word) ? word : "0";
  if (word.startsWith("<")) return word;
  return empty.has(word) ? "" : cutEnding(word);
}

function cutEnding(word: string): string {
  if (word.length < 5) return word;
  const short = word.replace(endings, "");
  return (short.length < 3 ? word.slice(0, 4) : short).replace(/(.)\1$/, "$1").slice(0, 9);
}

const known = new Map<string, readonly string[]>();
const mostKnown = 20_000;

function topicsOf(word: string): readonly string[] {
  const found = known.get(word);
  if (found !== undefined) return found;
  const met = table.flatMap(([topic, starts]) => (starts.some((start) => begins(word, start)) ? [topic] : []));
  if (known.size < mostKnown) known.set(word, met);
  return met;
}

function begins(word: string, start: string): boolean {
  return word === start || (start.length > 3 && word.startsWith(start) && (start.length > 4 || word.length <= start.length + 4));
}
