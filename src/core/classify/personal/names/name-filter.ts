import { foldWords } from "../labels/fold-words.ts";
import { hashOfWord, hashOfWordAt } from "./hash-of-word.ts";
import { nameFilters } from "./name-filters.gen.ts";

const hashes = 6;
let given: Uint8Array | undefined;
let family: Uint8Array | undefined;

function decode(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

function has(bytes: Uint8Array, word: string): boolean {
  const { first, second } = hashOfWord(word);
  return hasHash(bytes, first, second);
}

function hasHash(bytes: Uint8Array, first: number, second: number): boolean {
  const bits = bytes.length * 8;
  for (let i = 0; i < hashes; i++) {
    const bit = ((first + Math.imul(i, second)) >>> 0) % bits;
    if (((bytes[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

function fold(word: string): string {
  return foldWords(word.toLowerCase().replace(/['-]/g, " "));
}

function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i) | 32;
    if (code < 97 || code > 122) return false;
  }
  return word.length > 0;
}

/** Plain letters are hashed as they stand; others are folded first. */
function holds(bytes: Uint8Array, word: string): boolean {
  if (!isPlain(word)) return hasParts(bytes, fold(word));
  const { first, second } = hashOfWordAt(word, 0, word.length);
  return hasHash(bytes, first, second);
}

/** Every part of a word that hyphens or apostrophes join is in the filter, or the parts together are. */
function hasParts(bytes: Uint8Array, folded: string): boolean {
  if (!folded.includes(" ")) return has(bytes, folded);
  return has(bytes, folded.replaceAll(" ", "")) || folded.split(" ").every((part) => part.length < 3 || has(bytes, part));
}

/** Whether a word is a known given name (about 17,000 in some sixty locales; one unknown word in a thousand passes). */
export function isGivenName(word: string): boolean {
  return holds((given ??= decode(nameFilters.given)), word);
}

/** Whether a word is a known family name (about 45,000; one unknown word in a thousand passes). */
export function isFamilyName(word: string): boolean {
  return holds((family ??= decode(nameFilters.family)), word);
}

/** Length of the ASCII letters at `at`; 0 when the word goes on with other letters, an apostrophe or a hyphen. */
function lengthOfPlainWord(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if ((code | 32) >= 97 && (code | 32) <= 122) continue;
    if (code > 127 || code === 39 || code === 45) return 0;
    break;
  }
  return end - at;
}

/** Whether the word at a place of a text is in neither filter for sure; false also where that takes more than a glance. */
export function isNoName(text: string, at: number): boolean {
  const length = lengthOfPlainWord(text, at);
  if (length < 2) return false;
  given ??= decode(nameFilters.given);
  family ??= decode(nameFilters.family);
  const { first, second } = hashOfWordAt(text, at, at + length);
  return !hasHash(given, first, second) && !hasHash(family, first, second);
}
