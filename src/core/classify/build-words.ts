import { kindOfUnit, smallOfUnit, wide } from "./text-units.ts";

/** Literals met as whole words, by the hash of the letters and digits with which they begin. */
export interface WordIndex {
  readonly anchors: readonly string[];
  readonly hashes: Int32Array;
  /** First anchor by `slotOfHash`, −1 for none. */
  readonly heads: Int16Array;
  readonly next: Int16Array;
  readonly mask: number;
}

/** Longer words begin no anchor. */
export const longestFirstWord = 40;

/** Hash of a word of small letters as a scan makes it letter by letter. */
export function hashOfWord(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i += 1) {
    const code = word.charCodeAt(i);
    hash = (Math.imul(hash, 31) + (code < 128 ? code : (smallOfUnit()[code] ?? code))) | 0;
  }
  return hash;
}

export function slotOfHash(hash: number, mask: number): number {
  return (hash ^ (hash >>> 13)) & mask;
}

/** The letters and digits with which an anchor begins. */
export function firstWordOf(anchor: string): string {
  let end = 0;
  while (end < anchor.length && kindOfUnit(anchor.charCodeAt(end)) !== 0) end += 1;
  return anchor.slice(0, end);
}

/** Whether a word has a letter outside ASCII. */
export function isWideWord(word: string): boolean {
  for (let i = 0; i < word.length; i += 1) if ((kindOfUnit(word.charCodeAt(i)) & wide) !== 0) return true;
  return false;
}

/** Builds the index of whole words (lower case, beginning with a letter or digit; the id of an anchor is its place). */
export function buildWords(anchors: readonly string[]): WordIndex {
  let size = 1_024;
  while (size < anchors.length * 4) size *= 2;
  const heads = new Int16Array(size).fill(-1);
  const next = new Int16Array(anchors.length);
  const hashes = Int32Array.from(anchors, (anchor) => hashOfWord(firstWordOf(anchor)));
  hashes.forEach((hash, id) => {
    const slot = slotOfHash(hash, size - 1);
    next[id] = heads[slot] ?? -1;
    heads[slot] = id;
  });
  return { anchors, hashes, heads, next, mask: size - 1 };
}
