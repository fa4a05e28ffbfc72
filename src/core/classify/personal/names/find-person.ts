import { foldWords } from "../labels/fold-words.ts";
import { findLastLabel } from "../labels/read-label.ts";
import { isNoName } from "./name-filter.ts";
import { notPeopleBefore, publicFigures, strongLabels, titles, weakLabels } from "./person-words.rows.ts";
import { readNameRun, type NamePart } from "./read-name-run.ts";
import { factsOf, startWords } from "./word-facts.ts";

export interface PersonFound {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** Labels and titles of one word: a name begins behind them. */
const labelWords = new Set(`${strongLabels}|${weakLabels}|${titles}`.split("|"));

function weighGiven(word: string): number {
  return factsOf(word).given;
}

function weighFamily(word: string): number {
  return factsOf(word).family;
}

/** Capitals in a sentence of capitals are no name. */
function isInShouting(text: string, start: number, end: number): boolean {
  return /\p{Lu}{2,} $/u.test(text.slice(Math.max(0, start - 24), start)) || /^ \p{Lu}{2,}/u.test(text.slice(end, end + 12));
}

function isShouted(word: string): boolean {
  return factsOf(word).isShouted;
}

/** Parts up to the first that cannot belong to the name: shouted among others, or a word of business. */
function trimRun(parts: readonly NamePart[]): readonly NamePart[] {
  const shouted = parts[0] !== undefined && isShouted(parts[0].word);
  const kept: NamePart[] = [];
  for (const part of parts) {
    if (isShouted(part.word) !== shouted && part.word.length > 2 && !part.word.includes(".")) break;
    if (kept.length > 0 && factsOf(part.word).isCommon && weighFamily(part.word) + weighGiven(part.word) === 0) break;
    kept.push(part);
  }
  while (kept.length > 2 && weighGiven(kept.at(-1)?.word ?? "") + weighFamily(kept.at(-1)?.word ?? "") === 0) kept.pop();
  return kept;
}

/** Space, `.`, `'`, `"` and `-`. */
function isBeforeName(code: number): boolean {
  return code === 32 || code === 46 || code === 39 || code === 34 || code === 45;
}

function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? (code | 32) >= 97 && (code | 32) <= 122 : /[\p{L}\p{M}]/u.test(text[at] ?? "");
}

function wordBefore(text: string, at: number): string {
  let end = at;
  while (end > 0 && at - end < 3 && isBeforeName(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && end - start < 16 && isLetterAt(text, start - 1)) start--;
  return text.slice(start, end);
}

function isThing(text: string, kept: readonly NamePart[], all: readonly NamePart[]): boolean {
  const next = all[kept.length]?.word;
  if (next !== undefined && factsOf(next).endsThing) return true;
  for (let i = 1; i < kept.length; i += 1) if (isThingWord(kept[i]?.word ?? "", weighGiven(kept[0]?.word ?? ""))) return true;
  const first = kept[0]?.start ?? 0;
  if (factsOf(kept[0]?.word ?? "").beginsThing) return true;
  const before = wordBefore(text, first).toLowerCase();
  if (before !== "" && notPeopleBefore.has(before)) return true;
  const name = text.slice(first, kept.at(-1)?.end ?? first).toLowerCase();
  return publicFigures.has(name);
}

/** Family names that are also words for places and things; they count as names behind a sure given name. */
const ambiguousFamilies = new Set("park hill hall church lake bridge price walk green close".split(" "));

function isThingWord(word: string, given: number): boolean {
  const { endsThing, lower } = factsOf(word);
  return endsThing && !(given === 2 && ambiguousFamilies.has(lower));
}

/** In code, paths, handles, and tags a capitalised word is no name. */
function isInCode(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? "";
  const after = text[end] ?? "";
  if (
    /[@#/\\._$&=<-]/.test(before) &&
    !(before === "-" && /\s/.test(text[start - 2] ?? " ")) &&
    !(before === "=" && /["' ]/.test(text[start - 2] ?? ""))
  )
    return before !== "." || !/\s/.test(text[start - 2] ?? "");
  return /[(/\\@_=[{]/.test(after) || (after === "." && /[\p{L}]/u.test(text[end + 1] ?? ""));
}

/**
 * A person whose name begins with the capitalised word at `at`: a known given name with a family name of any kind, or a
 * known family name before a known given name. `trusted` (a label or title stands before) lets the shape alone decide.
 */
export function findPerson(text: string, at: number, trusted: "no" | "weak" | "strong" | "title" = "no"): PersonFound | undefined {
  if (trusted === "no" && isNoName(text, at) && !mayBeSetApart(text, at)) return undefined;
  startWords(text);
  const all = readNameRun(text, at);
  const first = all[0];
  if (first === undefined) return undefined;
  if (trusted === "no" && (all.length < 2 || labelWords.has(factsOf(first.word).lower))) return undefined;
  const kept = trimRun(all);
  const last = kept.at(-1);
  if (last === undefined || isInCode(text, at, last.end) || isThing(text, kept, all)) return undefined;
  if (trusted === "no" && isShouted(first.word) && (kept.length > 3 || isInShouting(text, at, last.end))) return undefined;
  const confidence =
    kept.length > 1
      ? weighFull(kept, trusted, () => kept.length === all.length && isSetApart(text, at, last.end, trusted))
      : weighSingle(first, trusted);
  return confidence === 0 ? undefined : { start: at, end: last.end, confidence };
}

function weighFull(kept: readonly NamePart[], trusted: string, standsApart: () => boolean): number {
  const words = kept.map((part) => part.word);
  const given = weighGiven(words[0] ?? "");
  const family = weighBehind(words, weighFamily);
  if (trusted === "weak" && given > 0) return 0.65;
  if (trusted === "strong" || trusted === "title") return given + family > 0 || !words.some((word) => factsOf(word).isCommon) ? 0.85 : 0;
  if (given === 2) return family > 0 ? 0.85 : looksLikeFamily(words.at(-1) ?? "") ? 0.7 : 0;
  if (weighFamily(words[0] ?? "") === 2 && weighBehind(words, weighGiven) === 2) return 0.7;
  if (given === 1 && family === 2) return 0.65;
  if (trusted === "weak" && words.every(looksLikeFamily) && standsApart()) return 0.6;
  const isNamelike = family === 2 && words[0] !== undefined && looksLikeFamily(words[0]);
  return isNamelike && (trusted === "weak" || standsApart()) ? 0.6 : 0;
}

/** The most that a word behind the first weighs. */
function weighBehind(words: readonly string[], weigh: (word: string) => number): number {
  let most = 0;
  for (let i = 1; i < words.length && most < 2; i += 1) most = Math.max(most, weigh(words[i] ?? ""));
  return most;
}

function weighSingle(first: NamePart, trusted: string): number {
  if (trusted === "no" || isShouted(first.word) || first.word.length < 3) return 0;
  if (trusted === "title" && looksLikeFamily(first.word)) return 0.7;
  return weighGiven(first.word) === 2 || (trusted === "strong" && weighFamily(first.word) === 2) ? 0.65 : 0;
}

/** Cheap first look whether an item of a list begins at `start`. */
function mayBeSetApart(text: string, start: number): boolean {
  const before = start === 0 ? 10 : text.charCodeAt(start - 1);
  if (before !== 32) return !((before | 32) >= 97 && (before | 32) <= 122);
  const further = start < 2 ? 10 : text.charCodeAt(start - 2);
  return !((further | 32) >= 97 && (further | 32) <= 122);
}

/** Between punctuation that parts items, with a mailbox, number or label of a person behind: `…: Ivo Marlowe, ivo@…` */
function isSetApart(text: string, start: number, end: number, trusted: string): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  if ((trusted === "no" && !/(?:^|[,;:|\n\t("'>•*-]\s?)$/.test(before)) || !/^(?:[,;|\n\t)"'<]|\s[-(<])/.test(text.slice(end, end + 2)))
    return false;
  const behind = text.slice(end, end + 44);
  if (/^[\s,;|"'(<-]{1,5}(?:[^\s@,;]{1,40}@|\+?[\d(][\d ().-]{7,}|(?<=\n)\d{1,5}[a-z]?,? \p{Lu}\p{Ll})/u.test(behind)) return true;
  const label = findLastLabel(foldWords(/^[\s,;|"'(<-]{1,5}((?:[\p{L}.]{1,14} ?){1,3})/u.exec(behind)?.[1] ?? ""));
  return label !== undefined && !label.types.includes("none");
}

/** An unknown word may be a family name when it is no word of business and is written like one. */
function looksLikeFamily(word: string): boolean {
  return word.length > 2 && !factsOf(word).isCommon && /\p{Ll}/u.test(word) && foldWords(word).length > 2;
}
