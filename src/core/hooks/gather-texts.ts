import { isFields } from "./read-field.ts";

/** One string of a JSON value. */
export interface TextPiece {
  readonly text: string;
  /** The key it stands under; empty in lists and at the top. */
  readonly key: string;
}

/** All strings of a JSON value as one text to be classified, and the way back. */
export interface GatheredText {
  readonly text: string;
  /** False where the value was larger than may be looked at. */
  readonly isComplete: boolean;
  /** The value with the strings of a cleaned `text`; null where the pieces can no longer be told apart. */
  put(cleaned: string): unknown;
}

/** Strings are walked this deep and up to this many units in all; what is beyond is not looked at and said to be so. */
const deepest = 64;
const largest = 16 * 1024 * 1024;
const mark = "\u001e";

/**
 * Gathers the strings of a value. The longest comes first and bare, so that lines count from its own first line; the
 * others follow under their key, because `password: …` says more than the value alone.
 */
export function gatherTexts(value: unknown, limit = largest): GatheredText {
  const pieces: TextPiece[] = [];
  const isComplete = walk(value, "", 0, limit, pieces);
  const order = pieces.map((_, at) => at).toSorted((a, b) => (pieces[b]?.text.length ?? 0) - (pieces[a]?.text.length ?? 0) || a - b);
  const [first, ...others] = order;
  const ordered = first === undefined ? [] : [first, ...others.toSorted((a, b) => a - b)];
  const heads = ordered.map((at, place) => (place === 0 || pieces[at]?.key === "" ? "" : `${pieces[at]?.key}: `));
  return {
    text: ordered.map((at, place) => `${place === 0 ? "" : `\n${mark}\n`}${heads[place]}${pieces[at]?.text}`).join(""),
    isComplete,
    put(cleaned) {
      if (ordered.length === 0) return value;
      const parts = ordered.length === 1 ? [cleaned] : cleaned.split(`\n${mark}\n`);
      if (parts.length !== ordered.length || parts.some((part, place) => !part.startsWith(heads[place] ?? ""))) return null;
      const texts: string[] = [];
      for (const [place, at] of ordered.entries()) texts[at] = (parts[place] ?? "").slice(heads[place]?.length);
      return replaceTexts(value, (_text, at) => texts[at] ?? "");
    },
  };
}

/** The same value with every string replaced, in the order in which they were gathered. */
export function replaceTexts(value: unknown, replace: (text: string, at: number, key: string) => string): unknown {
  let at = 0;
  const change = (one: unknown, key: string, depth: number): unknown => {
    if (typeof one === "string") return replace(one, at++, key);
    if (depth >= deepest) return one;
    if (Array.isArray(one)) return one.map((item: unknown) => change(item, key, depth + 1));
    if (!isFields(one)) return one;
    return Object.fromEntries(Object.entries(one).map(([name, item]) => [name, change(item, name, depth + 1)]));
  };
  return change(value, "", 0);
}

function walk(value: unknown, key: string, depth: number, limit: number, pieces: TextPiece[]): boolean {
  let size = 0;
  let isComplete = true;
  const take = (one: unknown, name: string, level: number): void => {
    if (typeof one === "string") {
      size += one.length;
      // A record separator of the text itself would make pieces of it that nobody could put back.
      const isKept = size <= limit;
      if (!isKept) isComplete = false;
      pieces.push({ text: isKept ? one : one.slice(0, Math.max(0, limit - size + one.length)), key: name });
    } else if (typeof one === "object" && one !== null) {
      if (level >= deepest) isComplete = false;
      else if (Array.isArray(one)) for (const item of one) take(item, name, level + 1);
      else for (const [inner, item] of Object.entries(one)) take(item, inner, level + 1);
    }
  };
  take(value, key, depth);
  return isComplete;
}
