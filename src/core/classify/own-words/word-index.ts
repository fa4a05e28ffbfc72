import { foldWord } from "../../own-data/fold-word.ts";
import { kindApostrophe, kindAt, kindOutside } from "../../own-data/unit-kinds.ts";

/** How one rule wants its words met. */
export interface WordWish {
  readonly type: string;
  readonly words: readonly string[];
  /** With endings (at most four letters), other joints (Blue-Bird, blue_bird, BlueBird), accents or none, inside identifiers. */
  readonly forms: boolean;
  /** Only in the case it is written in. */
  readonly matchCase: boolean;
}

/** A word of the company, taken apart at what stands between its letters and digits. */
export interface OwnWord {
  readonly word: string;
  readonly wish: WordWish;
  /** Forms of each part, folded. One part where all is written together. */
  readonly parts: readonly (readonly string[])[];
  /** What stands before, between and behind the parts, one more than there are parts; white space as one space. */
  readonly signs: readonly string[];
}

export interface WordIndex {
  /** Words by each form of their first part. */
  readonly byFirst: ReadonlyMap<string, readonly OwnWord[]>;
  /** By first and second ASCII sign in lower case, 128 a row: whether a word begins so. */
  readonly begins: Uint8Array;
  /** Whether a word is wanted in its forms. */
  readonly hasForms: boolean;
  /** Lengths of words of scripts that put nothing between words, in code units, longest first. */
  readonly unspacedLengths: readonly number[];
}

/** Thai, Lao, Khmer and Burmese, and from the CJK radicals to the Hangul syllables' beginning. */
export function isUnspaced(code: number): boolean {
  return (code >= 0x2e80 && code < 0xac00) || (code >= 0x0e00 && code < 0x1100) || (code >= 0x1780 && code < 0x1800);
}

/** Builds the index of all words; a word without a letter or digit is left out. A few microseconds a word. */
export function buildWordIndex(wishes: readonly WordWish[]): WordIndex {
  const byFirst = new Map<string, OwnWord[]>();
  const begins = new Uint8Array(128 * 128);
  const lengths = new Set<number>();
  for (const own of wishes.flatMap(readWish)) {
    for (const form of own.parts[0] ?? []) {
      const known = byFirst.get(form);
      if (known === undefined) byFirst.set(form, [own]);
      else known.push(own);
      markBegin(begins, form);
      if (isUnspaced(form.charCodeAt(0))) lengths.add(form.length);
    }
  }
  return {
    byFirst,
    begins,
    hasForms: wishes.some(({ forms }) => forms),
    unspacedLengths: [...lengths].toSorted((one, other) => other - one),
  };
}

function markBegin(begins: Uint8Array, form: string): void {
  const [first, second] = [form.charCodeAt(0), form.charCodeAt(1)];
  if (first >= 128) return;
  if (second < 128) begins[first * 128 + second] = 1;
  else begins.fill(1, first * 128, first * 128 + 128);
}

function readWish(wish: WordWish): readonly OwnWord[] {
  return wish.words.flatMap((given): readonly OwnWord[] => {
    const word = given.trim().normalize("NFC");
    const { parts, signs } = takeApart(word);
    if (parts.length === 0) return [];
    const joined = { word, wish, parts: [foldWord(parts.join(""))], signs: [signs[0] ?? "", signs.at(-1) ?? ""] };
    return [{ word, wish, parts: parts.map(foldWord), signs }, ...(parts.length > 1 && wish.forms ? [joined] : [])];
  });
}

/** The stretches of letters and digits of a word, and what stands around them. */
function takeApart(word: string): { readonly parts: readonly string[]; readonly signs: readonly string[] } {
  const parts: string[] = [];
  const signs: string[] = [];
  let from = 0;
  while (from <= word.length) {
    let at = from;
    while (at < word.length && !isOfWord(word, at)) at += 1;
    signs.push(oneSpace(word.slice(from, at)));
    if (at === word.length) break;
    from = at;
    while (at < word.length && isOfWord(word, at)) at += 1;
    parts.push(word.slice(from, at));
    from = at;
  }
  return { parts, signs };
}

/** Each run of white space as one space. */
export function oneSpace(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

/** Whether the unit at `at` belongs to a word: a letter, digit or mark, either half of a pair, an apostrophe between two such. */
export function isOfWord(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  if (kind === kindOutside) return isSecondHalf(text, at) && kindAt(text, at - 1) !== kindOutside;
  if (kind !== kindApostrophe) return true;
  return at > 0 && isLetterOrDigit(text, at - 1) && isLetterOrDigit(text, at + 1);
}

function isLetterOrDigit(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind !== kindOutside && kind !== kindApostrophe;
}

function isSecondHalf(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code < 0xe000;
}
