import { longestFirstWord, slotOfHash } from "./build-words.ts";
import { standsAt } from "./build-anchors.ts";
import { standsWideAt } from "./build-wide-anchors.ts";
import { meet } from "./meet-target.ts";
import { LabelTrack } from "./personal/labels/label-track.ts";
import { offerDigits } from "./scan-digits.ts";
import { offer, type Scan } from "./scan.ts";
import { digit, kindOfByte, lower, smallOfByte, smallOfUnit, upper, wide } from "./text-units.ts";

/** So far before a scan's beginning words are read that may name a number behind it. */
const labelReach = 96;

/** What the loop asks of each byte: the small letter, and its kind above. */
const signs = Uint16Array.from({ length: 256 }, (_, byte) => (smallOfByte[byte] ?? 0) | ((kindOfByte[byte] ?? 0) << 8));
const leastWord = 0x100;

/** Start of the next word; the byte behind the text is 0. */
function startOfWord(bytes: Uint8Array, from: number, end: number): number {
  let i = from;
  while (i < end && (signs[bytes[i] ?? 0] ?? 0) < leastWord) i += 1;
  return i;
}

/** The word that was read last: where it ends, its hash, the kinds of its first and of its other signs. */
const word = { end: 0, hash: 0, first: 0, rest: 0 };

function readWord(bytes: Uint8Array, start: number): void {
  let i = start;
  let sign = signs[bytes[i] ?? 0] ?? 0;
  let hash = sign & 0xff;
  let rest = 0;
  word.first = sign >> 8;
  for (;;) {
    i += 1;
    sign = signs[bytes[i] ?? 0] ?? 0;
    if (sign < leastWord) break;
    hash = ((hash << 5) - hash + (sign & 0xff)) | 0;
    rest |= sign;
  }
  word.end = i;
  word.hash = hash;
  word.rest = rest >> 8;
}

/**
 * One loop over the words of the text: runs of letters and digits. Each word is hashed as it is passed and looked up as
 * an anchor; digits, mixed tokens and capitalised words go to their feeders.
 */
export function scanWords(scan: Scan): void {
  const { plan, from } = scan;
  const { fed, words } = plan;
  const hasFeeders = fed.digits.length + fed["mixed-token"].length + fed["capitalised-words"].length > 0;
  if (!hasFeeders && words.index.anchors.length === 0 && !plan.hasWideWords) return;
  const { bytes, isAscii } = scan.units;
  const { length } = scan.text;
  const labels = fed.digits.length > 0 ? new LabelTrack(isAscii) : undefined;
  let i = labels === undefined ? from : Math.max(0, from - labelReach);
  if (i > 0) while (i < length && kindOfByte[bytes[i - 1] ?? 0] !== 0) i += 1;
  for (let start = startOfWord(bytes, i, length); start < length; start = startOfWord(bytes, word.end, length)) {
    readWord(bytes, start);
    const { end, hash, first, rest } = word;
    if (labels !== undefined) labels.pass(bytes, start, end, hash, (rest & upper) !== 0);
    if (start >= from) meetWord(scan, start, end, hash, first, first | rest, labels);
    else if (end > from && labels !== undefined && ((first | rest) & digit) !== 0) offerDigits(scan, from, end, labels);
    word.end = end;
  }
}

function meetWord(scan: Scan, start: number, end: number, hash: number, first: number, seen: number, labels: LabelTrack | undefined): void {
  const { fed } = scan.plan;
  if (end - start <= longestFirstWord) {
    if ((seen & wide) === 0) meetAnchors(scan, start, hash);
    else meetWideAnchors(scan, start, end);
  }
  if ((seen & digit) !== 0) {
    if (seen !== digit && fed["mixed-token"].length > 0) offerMixed(scan, start, end, labels);
    if (labels !== undefined) offerDigits(scan, start, end, labels);
  } else if ((first & upper) !== 0 && fed["capitalised-words"].length > 0) offerCapitalised(scan, start, endOfName(scan, end));
}

function meetAnchors(scan: Scan, start: number, hash: number): void {
  const { index, targets } = scan.plan.words;
  for (let id = index.heads[slotOfHash(hash, index.mask)] ?? -1; id >= 0; id = index.next[id] ?? -1) {
    if (index.hashes[id] !== hash) continue;
    const anchor = index.anchors[id] ?? "";
    if (!standsAt(scan.units.bytes, start, anchor) && !standsWideAt(scan.text, start, anchor)) continue;
    for (const target of targets[id] ?? []) meet(scan, target, start, start + anchor.length, anchor);
  }
}

function meetWideAnchors(scan: Scan, start: number, end: number): void {
  const { index, targets } = scan.plan.wide().words;
  const small = smallOfUnit();
  let hash = 0;
  for (let i = start; i < end; i += 1) hash = (Math.imul(hash, 31) + (small[scan.text.charCodeAt(i)] ?? 0)) | 0;
  for (let id = index.heads[slotOfHash(hash, index.mask)] ?? -1; id >= 0; id = index.next[id] ?? -1) {
    const anchor = index.anchors[id] ?? "";
    if (index.hashes[id] !== hash || !standsWideAt(scan.text, start, anchor)) continue;
    for (const target of targets[id] ?? []) meet(scan, target, start, start + anchor.length, anchor);
  }
}

/** Longer words are offered by their beginning. */
const longestWord = 256;

function offerMixed(scan: Scan, at: number, end: number, labels: LabelTrack | undefined): void {
  const to = Math.min(end, at + longestWord);
  const mayLabel = labels === undefined || labels.isNear(at);
  for (const looker of scan.plan.fed["mixed-token"]) if (mayLabel || !looker.needsLabel) offer(scan, looker, at, to, "", 0);
}

function offerCapitalised(scan: Scan, at: number, end: number): void {
  for (const looker of scan.plan.fed["capitalised-words"]) offer(scan, looker, at, Math.min(end, at + longestWord), "", 0);
}

function isLetter(byte: number): boolean {
  return ((kindOfByte[byte] ?? 0) & (upper | lower)) !== 0;
}

/** A name may go on behind an apostrophe or hyphen: O'Brien, Anna-Lena. */
function endOfName({ units: { bytes } }: Scan, from: number): number {
  let end = from;
  while (end - from < 64 && (bytes[end] === 0x27 || bytes[end] === 0x2d) && isLetter(bytes[end + 1] ?? 0)) {
    end += 1;
    while (isLetter(bytes[end] ?? 0)) end += 1;
  }
  return end;
}
