import { frequentTrigrams } from "./frequent-trigrams.rows.ts";
import { isWordByte, smallOfByte } from "./text-units.ts";

/**
 * Literals that are met anywhere in a text, in any case. Of each literal the three signs that are rarest in texts are
 * noted in one table of all groups of three: a scan asks the table once per code unit, and only where it says so one
 * more sign and then the literals are compared. Nothing is followed from state to state, so the loop waits for nothing.
 */
export interface AnchorIndex {
  readonly anchors: readonly string[];
  /** By three signs, 6 bits each: the first entry whose three signs they are, counted from 1; 0 for none. */
  readonly grams: Uint16Array;
  /** One bit for each of them, 1 where it has an entry: a table of 32 KB stays beside the processor. */
  readonly marks: Uint32Array;
  /** Per entry, from 1 on: the anchor, how many signs of it the three end. */
  readonly anchorOf: Uint16Array;
  readonly endOf: Uint8Array;
  /** A further sign of the anchor and where it stands, counted from the third; 0 where the anchor has none. */
  readonly furtherSign: Uint8Array;
  readonly furtherAt: Int8Array;
  /** The next entry of the same three signs; 0 for none. */
  readonly next: Uint16Array;
  /** By anchor: 1 where it counts as a whole word only. */
  readonly areWhole: Uint8Array;
}

export const gramMask = 0x3ffff;

/** Letters and digits have the codes from 1 to this. */
const lastOfWords = 36;

/** Code of a sign among 64; both cases of a letter share one. 0 is everything that stands in few anchors. */
export const codeOfByte = new Uint8Array(256);
{
  const signs = "abcdefghijklmnopqrstuvwxyz0123456789 \n\"':/=._-$\\%&#{<([*+~|,@)]}!?;`>^";
  [...signs].slice(0, 63).forEach((sign, i) => (codeOfByte[sign.charCodeAt(0)] = i + 1));
  for (let code = 0x41; code <= 0x5a; code += 1) codeOfByte[code] = codeOfByte[code + 32] ?? 0;
}

/** How frequent a group of three is, from 0 to about 1,200. */
let shares: Map<number, number> | undefined;

function learnShares(): Map<number, number> {
  const made = new Map<number, number>();
  const most = frequentTrigrams.length / 3;
  for (let rank = 0; rank < most; rank += 1) {
    const gram = gramOf(frequentTrigrams.slice(3 * rank, 3 * rank + 3).replaceAll("¶", "\n"), 3);
    made.set(gram, Math.max(made.get(gram) ?? 0, most - rank));
  }
  return made;
}

function codeAt(anchor: string, at: number): number {
  const code = anchor.charCodeAt(at);
  return code < 128 ? (codeOfByte[code] ?? 0) : 0;
}

/** The three signs that end at `end`. */
function gramOf(text: string, end: number): number {
  return (codeAt(text, end - 3) << 12) | (codeAt(text, end - 2) << 6) | codeAt(text, end - 1);
}

/** Where the rarest three signs of an anchor end; of equally rare ones the later, which fewer words share. */
function rarestEnd(anchor: string): number {
  shares ??= learnShares();
  let best = 3;
  let least = Infinity;
  for (let end = 3; end <= Math.min(anchor.length, 255); end += 1) {
    const share = shares.get(gramOf(anchor, end)) ?? 0;
    if (share <= least) [least, best] = [share, end];
  }
  return best;
}

interface Entry {
  readonly gram: number;
  readonly anchor: number;
  readonly end: number;
}

/** Every sign may stand before an anchor of two; behind a whole word of two only what is no letter or digit. */
function entriesOf(anchor: string, id: number, isWhole: boolean): Entry[] {
  if (anchor.length > 2) {
    const end = rarestEnd(anchor);
    return [{ gram: gramOf(anchor, end), anchor: id, end }];
  }
  const pair = (codeAt(anchor, 0) << 6) | codeAt(anchor, 1);
  const made: Entry[] = [];
  for (let code = 0; code < 64; code += 1) {
    if (!isWhole) made.push({ gram: (code << 12) | pair, anchor: id, end: 2 });
    else if (code === 0 || code > lastOfWords) made.push({ gram: ((pair << 6) | code) & gramMask, anchor: id, end: 3 });
  }
  return made;
}

/**
 * Builds the index of `anchors` (lower case, ASCII, at least two signs each; the id of an anchor is its place).
 * `isWhole` says of an anchor that it counts as a whole word only.
 */
export function buildAnchors(anchors: readonly string[], isWhole: (id: number) => boolean = () => false): AnchorIndex {
  const entries = anchors.flatMap((anchor, id) => entriesOf(anchor, id, isWhole(id)));
  const index: AnchorIndex = {
    anchors,
    grams: new Uint16Array(gramMask + 1),
    marks: new Uint32Array((gramMask + 1) >> 5),
    anchorOf: new Uint16Array(entries.length + 1),
    endOf: new Uint8Array(entries.length + 1),
    furtherSign: new Uint8Array(entries.length + 1),
    furtherAt: new Int8Array(entries.length + 1),
    next: new Uint16Array(entries.length + 1),
    areWhole: Uint8Array.from(anchors, (_, id) => (isWhole(id) ? 1 : 0)),
  };
  entries.forEach(({ gram, anchor: id, end }, i) => {
    const entry = i + 1;
    const further = furtherOf(anchors[id] ?? "", end);
    index.anchorOf[entry] = id;
    index.endOf[entry] = end;
    index.furtherAt[entry] = further;
    index.furtherSign[entry] = further === 0 ? 0 : (anchors[id] ?? "").charCodeAt(end - 1 + further);
    index.next[entry] = index.grams[gram] ?? 0;
    index.grams[gram] = entry;
    index.marks[gram >> 5] = (index.marks[gram >> 5] ?? 0) | (1 << (gram & 31));
  });
  return index;
}

/** The sign before the three, or the one behind them; 0 where the anchor is no longer. */
function furtherOf(anchor: string, end: number): number {
  if (end > 3) return -3;
  return anchor.length > end ? 1 : 0;
}

/** Where the anchor of an entry begins whose three signs end at `last`; −1 where it does not stand there. */
export function startOfAnchor(index: AnchorIndex, bytes: Uint8Array, last: number, entry: number): number {
  const further = index.furtherAt[entry] ?? 0;
  if (further !== 0 && smallOfByte[bytes[last + further] ?? 0] !== index.furtherSign[entry]) return -1;
  const id = index.anchorOf[entry] ?? 0;
  const anchor = index.anchors[id] ?? "";
  const at = last + 1 - (index.endOf[entry] ?? 0);
  if (index.areWhole[id] === 1) {
    if (at > 0 && isWordByte[bytes[at - 1] ?? 0] === 1) return -1;
    if (isWordByte[bytes[at + anchor.length] ?? 0] === 1) return -1;
  }
  return standsAt(bytes, at, anchor) ? at : -1;
}

/** Whether an anchor of ASCII stands at a place, in any case. */
function standsAt(bytes: Uint8Array, at: number, anchor: string): boolean {
  for (let i = anchor.length - 1; i >= 0; i -= 1) if (smallOfByte[bytes[at + i] ?? 0] !== anchor.charCodeAt(i)) return false;
  return true;
}
