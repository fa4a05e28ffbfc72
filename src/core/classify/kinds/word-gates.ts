/** Stems of the words that patterns look for, arranged so that one pass over a text says which patterns could match. */
export interface WordGates {
  /** Chains of stems by the hash of their first three letters: index of the first stem, −1 for none. */
  readonly heads: Int16Array;
  readonly stems: readonly string[];
  readonly next: Int16Array;
  /** Patterns by stem, one bit each. */
  readonly masks: Int32Array;
}

/** Set by a letter of a script in which words are not looked up: then any pattern may match. */
export const wideScript = 1 << 31;

const slots = 4_096;
let lower: Uint16Array | undefined;

/** Lower case of the letters below U+0250, in which patterns for Latin texts are written. */
function lowerCase(): Uint16Array {
  if (lower === undefined) {
    lower = new Uint16Array(0x250).map((_, code) => {
      const small = String.fromCharCode(code).toLowerCase();
      return small.length === 1 ? small.charCodeAt(0) : code;
    });
  }
  return lower;
}

function slotOf(first: number, second: number, third: number): number {
  return (Math.imul(first, 961) + Math.imul(second, 31) + third) & (slots - 1);
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
  const maskOf = new Map<string, number>();
  patterns.forEach((pattern, bit) => {
    for (const stem of stemsOf(pattern)) if (stem.length > 2) maskOf.set(stem, (maskOf.get(stem) ?? 0) | (1 << bit));
  });
  const stems = [...maskOf.keys()];
  const heads = new Int16Array(slots).fill(-1);
  const next = new Int16Array(stems.length).fill(-1);
  stems.forEach((stem, i) => {
    const slot = slotOf(stem.charCodeAt(0), stem.charCodeAt(1), stem.charCodeAt(2));
    next[i] = heads[slot] ?? -1;
    heads[slot] = i;
  });
  return { heads, stems, next, masks: Int32Array.from(maskOf.values()) };
}

/** One bit for each pattern of which a word begins with a stem in `text` from `start` to `end`. Linear, nothing is allocated. */
export function readWordGates({ heads, stems, next, masks }: WordGates, text: string, start: number, end: number): number {
  const small = lowerCase();
  let mask = 0;
  let isInside = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const isLetter = ((code | 32) >= 97 && (code | 32) <= 122) || code > 191;
    if (!isLetter || isInside) {
      isInside = isLetter;
      continue;
    }
    isInside = true;
    if (code >= 0x370 && isOfWideScript(code)) mask |= wideScript;
    if (i + 2 >= end) continue;
    const slot = slotOf(small[code] ?? code, small[text.charCodeAt(i + 1)] ?? 0, small[text.charCodeAt(i + 2)] ?? 0);
    for (let stem = heads[slot] ?? -1; stem >= 0; stem = next[stem] ?? -1) {
      const bit = masks[stem] ?? 0;
      if ((mask & bit) !== bit && beginsWith(text, i, stems[stem] ?? "", small)) mask |= bit;
    }
  }
  return mask;
}

/** Greek, Cyrillic, Hebrew, Arabic, Indic, Thai, Japanese, Chinese, Korean. */
function isOfWideScript(code: number): boolean {
  return code < 0x500 || (code >= 0x590 && code < 0x700) || (code >= 0x900 && code < 0xe80) || (code >= 0x3040 && code < 0xd7b0);
}

function beginsWith(text: string, at: number, stem: string, small: Uint16Array): boolean {
  for (let i = 0; i < stem.length; i++) if (small[text.charCodeAt(at + i)] !== stem.charCodeAt(i)) return false;
  return true;
}
