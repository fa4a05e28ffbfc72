import { collectWanted, mostPlaces, placesAt } from "./collect-places.ts";
import { isGlued, offerDigits } from "./scan-digits.ts";
import { offer, type Scan } from "./scan.ts";
import { digit, kindOfByte, lower, upper } from "./text-units.ts";

/** What a byte is to the search for words: 0 none, 1 a small letter, 2 a capital, 3 a digit. */
const classes = Uint8Array.from(kindOfByte, (kind) => ((kind & digit) !== 0 ? 3 : (kind & upper) !== 0 ? 2 : kind === 0 ? 0 : 1));

/** The first digit of several, and capitals that begin a word where somebody asks for them. */
const digits = Uint8Array.from({ length: 16 }, (_, pair) => ((pair & 3) === 3 && pair !== 15 ? 1 : 0));
const digitsAndCapitals = Uint8Array.from(digits, (isWanted, pair) => (pair === 2 ? 1 : isWanted));

/**
 * Finds words (runs of letters and digits) by their digits and capitals, and feeds digit groups, mixed tokens and
 * capitalised words. Other words are never looked at.
 */
export function scanWords(scan: Scan): void {
  const { fed } = scan.plan;
  const wantsCapitals = fed["capitalised-words"].length > 0;
  if (!wantsCapitals && fed.digits.length === 0 && fed["mixed-token"].length === 0) return;
  const { bytes } = scan.units;
  const { length } = scan.text;
  const wanted = wantsCapitals ? digitsAndCapitals : digits;
  const places = placesAt(scan.depth);
  let passed = 0;
  for (let from = scan.from; from < length; from += mostPlaces) {
    const count = collectWanted(classes, wanted, bytes, from, Math.min(length, from + mostPlaces), places);
    for (let i = 0; i < count; i += 1) if ((places[i] ?? 0) >= passed) passed = meetWord(scan, places[i] ?? 0);
  }
}

/** Looks at the word that the digit or capital at `at` stands in; answers from where the search goes on. */
function meetWord(scan: Scan, at: number): number {
  const { bytes } = scan.units;
  const isCapital = ((kindOfByte[bytes[at] ?? 0] ?? 0) & upper) !== 0;
  const isInside = at > 0 && kindOfByte[bytes[at - 1] ?? 0] !== 0;
  if (isCapital && isInside) return at + 1;
  const start = isInside ? startOfWord(bytes, at) : at;
  let seen = isInside ? lower : 0;
  let end = at;
  for (let kind = kindOfByte[bytes[end] ?? 0] ?? 0; kind !== 0; kind = kindOfByte[bytes[end] ?? 0] ?? 0) {
    seen |= kind;
    end += 1;
  }
  if ((seen & digit) === 0) {
    if (start >= scan.from) offerCapitalised(scan, start, endOfName(bytes, end));
    return end;
  }
  if (start >= scan.from && (seen & (upper | lower)) !== 0) offerMixed(scan, start, end);
  offerDigits(scan, Math.max(start, scan.from), end);
  return end;
}

function startOfWord(bytes: Uint8Array, at: number): number {
  let start = at;
  while (start > 0 && kindOfByte[bytes[start - 1] ?? 0] !== 0) start -= 1;
  return start;
}

/** Parts of network addresses have at most so many signs. */
const longestPart = 4;

/** Longer words are offered by their beginning. */
const longestWord = 256;

/** A token behind a digit and `-`, `.` or `/` goes on from something: only short ones may be a part of an address. */
function offerMixed(scan: Scan, at: number, end: number): void {
  if (end - at > longestPart && isGlued(scan.units.bytes, at)) return;
  const to = Math.min(end, at + longestWord);
  const size = to - at;
  for (const looker of scan.plan.fed["mixed-token"]) {
    if (size >= looker.minToken && size <= looker.maxToken) offer(scan, looker, at, to, "", 0);
  }
}

function offerCapitalised(scan: Scan, at: number, end: number): void {
  for (const looker of scan.plan.fed["capitalised-words"]) offer(scan, looker, at, Math.min(end, at + longestWord), "", 0);
}

function isLetter(byte: number): boolean {
  return ((kindOfByte[byte] ?? 0) & (upper | lower)) !== 0;
}

/** A name may go on behind an apostrophe or hyphen: O'Brien, Anna-Lena. */
function endOfName(bytes: Uint8Array, from: number): number {
  let end = from;
  while (end - from < 64 && (bytes[end] === 0x27 || bytes[end] === 0x2d) && isLetter(bytes[end + 1] ?? 0)) {
    end += 1;
    while (isLetter(bytes[end] ?? 0)) end += 1;
  }
  return end;
}
