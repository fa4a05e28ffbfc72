import { smallOfByte } from "./text-units.ts";

/**
 * Literals that are met anywhere in a text, in any case. Of each literal the three signs that are rarest in texts are
 * noted in one table of all groups of three: a scan asks the table once per code unit, and only where it says so the
 * literals are compared. Nothing is followed from state to state, so the loop waits for nothing.
 */
export interface AnchorIndex {
  readonly anchors: readonly string[];
  /** 1 where an anchor's three signs end, by their codes, 6 bits each. */
  readonly grams: Uint8Array;
  /** First entry by `slotOfGram`, −1 for none. */
  readonly heads: Int16Array;
  /** Per entry: the three signs, the anchor, how many signs of it they end, the next entry. */
  readonly gramOf: Int32Array;
  readonly anchorOf: Int16Array;
  readonly endOf: Uint8Array;
  readonly next: Int16Array;
}

export const gramMask = 0x3ffff;
const slots = 4_096;

/** Code of a sign among 64; both cases of a letter share one. 0 is everything that stands in few anchors. */
export const codeOfByte = new Uint8Array(256);
{
  const signs = "abcdefghijklmnopqrstuvwxyz0123456789 \n\"':/=._-$\\%&#{<([*+~|,@)]}!?;`>^";
  [...signs].slice(0, 63).forEach((sign, i) => (codeOfByte[sign.charCodeAt(0)] = i + 1));
  for (let code = 0x41; code <= 0x5a; code += 1) codeOfByte[code] = codeOfByte[code + 32] ?? 0;
}

/** How frequent signs are in prose, code and logs, in rough parts of a thousand. */
const shares = new Float64Array(64).fill(4);
{
  const known: Readonly<Record<string, number>> = {
    e: 95,
    t: 70,
    a: 62,
    o: 58,
    i: 57,
    n: 56,
    s: 54,
    r: 52,
    h: 25,
    l: 35,
    d: 32,
    c: 30,
    u: 24,
    m: 22,
    f: 18,
    p: 23,
    g: 16,
    w: 10,
    y: 13,
    b: 12,
    v: 9,
    k: 6,
    x: 4,
    j: 2,
    q: 1,
    z: 2,
    " ": 130,
    "\n": 25,
    '"': 40,
    ".": 18,
    "-": 14,
    "/": 12,
    _: 10,
    ":": 25,
    "=": 9,
    ",": 14,
    "(": 7,
    "'": 8,
  };
  for (const [sign, share] of Object.entries(known)) shares[codeOfByte[sign.charCodeAt(0)] ?? 0] = share;
  for (const sign of "0123456789") shares[codeOfByte[sign.charCodeAt(0)] ?? 0] = 14;
}

function codeAt(anchor: string, at: number): number {
  const code = anchor.charCodeAt(at);
  return code < 128 ? (codeOfByte[code] ?? 0) : 0;
}

export function slotOfGram(gram: number): number {
  return (gram ^ (gram >> 7)) & (slots - 1);
}

/** Where the rarest three signs of an anchor end; 2 for an anchor of two. */
function rarestEnd(anchor: string): number {
  let best = Math.min(3, anchor.length);
  let least = Infinity;
  for (let end = 3; end <= Math.min(anchor.length, 255); end += 1) {
    let share = 1;
    for (let at = end - 3; at < end; at += 1) share *= shares[codeAt(anchor, at)] ?? 1;
    if (share < least) [least, best] = [share, end];
  }
  return best;
}

/** Builds the index of `anchors` (lower case, ASCII, at least two signs each; the id of an anchor is its place). */
export function buildAnchors(anchors: readonly string[]): AnchorIndex {
  const grams = new Uint8Array(gramMask + 1);
  const heads = new Int16Array(slots).fill(-1);
  const entries: (readonly [gram: number, anchor: number, end: number])[] = [];
  anchors.forEach((anchor, id) => {
    const end = rarestEnd(anchor);
    const tail = (codeAt(anchor, end - 2) << 6) | codeAt(anchor, end - 1);
    if (end === 2) for (let before = 0; before < 64; before += 1) entries.push([(before << 12) | tail, id, end]);
    else entries.push([(codeAt(anchor, end - 3) << 12) | tail, id, end]);
  });
  const next = new Int16Array(entries.length);
  entries.forEach(([gram], entry) => {
    grams[gram] = 1;
    const slot = slotOfGram(gram);
    next[entry] = heads[slot] ?? -1;
    heads[slot] = entry;
  });
  return {
    anchors,
    grams,
    heads,
    next,
    gramOf: Int32Array.from(entries, ([gram]) => gram),
    anchorOf: Int16Array.from(entries, ([, anchor]) => anchor),
    endOf: Uint8Array.from(entries, ([, , end]) => end),
  };
}

/** Whether an anchor of ASCII stands at a place, in any case. */
export function standsAt(bytes: Uint8Array, at: number, anchor: string): boolean {
  for (let i = anchor.length - 1; i >= 0; i -= 1) if (smallOfByte[bytes[at + i] ?? 0] !== anchor.charCodeAt(i)) return false;
  return true;
}
