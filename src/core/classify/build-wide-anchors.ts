import { smallOfUnit } from "./text-units.ts";

/** Literals with a sign outside ASCII, met anywhere in any case, by two neighbouring signs of which one is such. */
export interface WideIndex {
  readonly anchors: readonly string[];
  /** First anchor by `slotOfPair`, −1 for none. */
  readonly heads: Int16Array;
  /** Per anchor: the pair, how many signs of it the pair ends, the next anchor of the slot. */
  readonly pairOf: Int32Array;
  readonly endOf: Uint8Array;
  readonly next: Int16Array;
}

const slots = 16_384;

export function pairOf(first: number, second: number): number {
  return (first << 16) | second;
}

export function slotOfPair(pair: number): number {
  return (Math.imul(pair, 0x9e3779b1) >>> 18) & (slots - 1);
}

/** Prefers a pair whose signs are both outside ASCII: they are rarer. */
function endOfPair(anchor: string): number {
  for (let end = 2; end <= anchor.length; end += 1) if (anchor.charCodeAt(end - 2) > 127 && anchor.charCodeAt(end - 1) > 127) return end;
  for (let end = 2; end < anchor.length; end += 1) if (anchor.charCodeAt(end - 1) > 127) return end;
  return anchor.length > 2 && anchor.charCodeAt(0) > 127 ? 2 : anchor.length;
}

/** Builds the index of `anchors` (lower case, at least two signs each; the id of an anchor is its place). */
export function buildWideAnchors(anchors: readonly string[]): WideIndex {
  const small = smallOfUnit();
  const heads = new Int16Array(slots).fill(-1);
  const next = new Int16Array(anchors.length);
  const ends = Uint8Array.from(anchors, endOfPair);
  const pairs = Int32Array.from(anchors, (anchor, id) => {
    const end = ends[id] ?? 2;
    return pairOf(small[anchor.charCodeAt(end - 2)] ?? 0, small[anchor.charCodeAt(end - 1)] ?? 0);
  });
  pairs.forEach((pair, id) => {
    const slot = slotOfPair(pair);
    next[id] = heads[slot] ?? -1;
    heads[slot] = id;
  });
  return { anchors, heads, pairOf: pairs, endOf: ends, next };
}

/** Whether an anchor stands at a place of the text, in any case. */
export function standsWideAt(text: string, at: number, anchor: string): boolean {
  const small = smallOfUnit();
  if (at < 0 || at + anchor.length > text.length) return false;
  for (let i = anchor.length - 1; i >= 0; i -= 1) if (small[text.charCodeAt(at + i)] !== small[anchor.charCodeAt(i)]) return false;
  return true;
}
