import { kindOfUnit, lower, upper } from "../text-units.ts";
import { narrowForm } from "./narrow-form.ts";

/** One alternative of a pattern that is a list of words and phrases; tried only beside a stem of it. */
interface Phrase {
  readonly bit: number;
  readonly source: string;
  /** The phrase as it stands, in small letters, where nothing in it is a pattern. */
  readonly plain: string | undefined;
  /** For texts of Latin letters, and for all. Made when first tried. */
  narrow: RegExp | undefined;
  wide: RegExp | undefined;
}

/** Stems of the words that patterns look for. Where one stands says which patterns may match there, and what of them. */
export interface WordGates {
  readonly stems: readonly string[];
  /** By stem, the alternatives that hold it. */
  readonly phrases: readonly (readonly Phrase[])[];
}

/** Stems that patterns may match by, met in a text: one bit for each pattern, and where the first match of each begins. */
export interface GatesMet {
  readonly mask: number;
  readonly firsts: readonly number[];
}

/** How far round a stem the rest of its phrase may stand. */
const reachBefore = 64;
const reachBehind = 128;

/** Top-level alternatives of a pattern's source. */
function splitAlternatives(source: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < source.length; i += 1) {
    const sign = source[i];
    if (sign === "\\") i += 1;
    else if (sign === "(" || sign === "[") depth += 1;
    else if (sign === ")" || sign === "]") depth -= 1;
    else if (sign === "|" && depth === 0) {
      pieces.push(source.slice(from, i));
      from = i + 1;
    }
  }
  return [...pieces, source.slice(from)];
}

const wordStart = "(?<!\\p{L})(?:";
const wordEnd = ")(?!\\p{L})";

/** The phrases of a pattern, each a pattern of its own. A pattern that is no plain list is one phrase. */
export function phrasesOf(pattern: RegExp): readonly string[] {
  return splitAlternatives(pattern.source).flatMap((piece) => {
    if (!piece.startsWith(wordStart) || !piece.endsWith(wordEnd)) return [piece];
    return splitAlternatives(piece.slice(wordStart.length, -wordEnd.length)).map((inner) => `${wordStart}${inner}${wordEnd}`);
  });
}

/**
 * The words one of which every match of the pattern must contain: of each alternative the longest, without what is
 * optional. Only for patterns that are lists of words and phrases.
 */
export function stemsOf(pattern: RegExp): readonly string[] {
  const plain = pattern.source
    .replace(/\(\?<?[!=](?:[^()\\]|\\.)*\)/g, " ")
    .replace(/\((?:\?:)?(?:[^()\\]|\\.)*\)(?:[?*]|\{0,\d+\})/g, " ")
    .replace(/\[(?:[^\]\\]|\\.)*\](?:[?*+]|\{[\d,]+\})*/g, " ")
    .replace(/\\p\{\w+\}|\\./g, " ")
    .replace(/.(?:[?*]|\{0,\d+\})/gu, (piece) => (/^[()|]/.test(piece) ? piece : " "));
  return plain
    .split("|")
    .map((piece) => [...piece.matchAll(/[\p{L}]{2,}/gu)].map(([word]) => word.toLowerCase()))
    .filter((words) => words.length > 0)
    .map((words) => words.reduce((longest, word) => (word.length > longest.length ? word : longest)));
}

/** Builds the gates of at most 31 patterns; the bit of a pattern is its place. */
export function buildWordGates(patterns: readonly RegExp[]): WordGates {
  const byStem = new Map<string, Phrase[]>();
  patterns.forEach((pattern, place) => {
    for (const source of phrasesOf(pattern)) {
      const phrase: Phrase = { bit: 1 << place, source, plain: plainOf(source), narrow: undefined, wide: undefined };
      for (const stem of new Set(stemsOf(new RegExp(source, "u")))) {
        // Words of two letters mean something in scripts other than the Latin one.
        if (stem.length < (stem.charCodeAt(0) >= 0x370 ? 2 : 3)) continue;
        const known = byStem.get(stem);
        if (known === undefined) byStem.set(stem, [phrase]);
        else known.push(phrase);
      }
    }
  });
  return { stems: [...byStem.keys()], phrases: [...byStem.values()] };
}

/** Thai, Chinese, Japanese, Korean: words follow each other without a space. */
function isUnspaced(stem: string): boolean {
  return stem.charCodeAt(0) >= 0xe00;
}

/** Whether the word that a stem was met in begins with it. */
function beginsWord(text: string, at: number): boolean {
  const before = at === 0 ? 32 : text.charCodeAt(at - 1);
  return !(((before | 32) >= 97 && (before | 32) <= 122) || before > 191);
}

/** Signs, words and spaces alone, between the edges of words. */
function plainOf(source: string): string | undefined {
  if (!source.startsWith(wordStart) || !source.endsWith(wordEnd)) return undefined;
  const inner = source.slice(wordStart.length, -wordEnd.length);
  return /^[\p{L}\p{M} '’-]+$/u.test(inner) ? inner.toLowerCase() : undefined;
}

/** Where a phrase begins of which the stem stands at `at`; −1 where it does not stand there. */
function startOfPlain(text: string, at: number, plain: string, stem: string): number {
  for (let offset = plain.indexOf(stem); offset >= 0; offset = plain.indexOf(stem, offset + 1)) {
    const start = at - offset;
    const end = start + plain.length;
    if (start < 0 || isLetter(text.charCodeAt(start - 1)) || isLetter(text.charCodeAt(end))) continue;
    if (text.slice(start, end).toLowerCase() === plain) return start;
  }
  return -1;
}

function isLetter(code: number): boolean {
  return (kindOfUnit(code) & (lower | upper)) !== 0;
}

function startOfPhrase(phrase: Phrase, text: string, at: number, stem: string, isWide: boolean): number {
  if (phrase.plain !== undefined) return startOfPlain(text, at, phrase.plain, stem);
  const from = Math.max(0, at - reachBefore);
  const found = formOf(phrase, isWide).exec(text.slice(from, at + reachBehind));
  return found === null ? -1 : from + found.index;
}

function formOf(phrase: Phrase, isWide: boolean): RegExp {
  if (isWide) return (phrase.wide ??= new RegExp(phrase.source, "iu"));
  return (phrase.narrow ??= narrowForm(new RegExp(phrase.source, "iu")));
}

/**
 * Which patterns match: at each place where a stem was met the phrases that hold it are tried, in a window round it.
 * `ids` and `places` are the stems met, `isOf` says whether a place counts, `most` how many ids are stems.
 */
export function passGates(
  { phrases, stems }: WordGates,
  text: string,
  met: { readonly ids: Uint16Array; readonly places: Float64Array; readonly count: number },
  isOf: (at: number) => boolean,
  most: number,
  isWide: boolean,
): GatesMet {
  let mask = 0;
  const firsts: number[] = [];
  for (let i = 0; i < met.count; i += 1) {
    const at = met.places[i] ?? 0;
    const id = met.ids[i] ?? 0;
    const stem = stems[id] ?? "";
    if (id >= most || !isOf(at) || !(beginsWord(text, at) || isUnspaced(stem))) continue;
    for (const phrase of phrases[id] ?? []) {
      if ((mask & phrase.bit) !== 0) continue;
      const start = startOfPhrase(phrase, text, at, stem, isWide);
      if (start < 0) continue;
      mask |= phrase.bit;
      firsts[31 - Math.clz32(phrase.bit)] = start;
    }
  }
  return { mask, firsts };
}
