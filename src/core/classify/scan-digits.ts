import { mayHoldLabel } from "./personal/labels/may-hold-label.ts";
import { noteNoLabel } from "./personal/labels/read-label.ts";
import { offer, type Scan } from "./scan.ts";
import { isWordByte } from "./text-units.ts";

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** Offers each free group of digits of a word, with the chain of groups it begins. */
export function offerDigits(scan: Scan, start: number, end: number): void {
  const { bytes } = scan.units;
  for (let i = start; i < end; i += 1) {
    if (!isDigit(bytes[i] ?? 0)) continue;
    const before = i === 0 ? 0 : (bytes[i - 1] ?? 0);
    if ((before > 127 || isWordByte[before] === 0) && !isGlued(bytes, i) && !isDay(bytes, i) && !isInRow(bytes, i)) offerChain(scan, i);
    while (isDigit(bytes[i + 1] ?? 0)) i += 1;
  }
}

/** Part of a date, a decimal, a version or a path of numbers. */
export function isGlued(bytes: Uint8Array, at: number): boolean {
  if (at < 2) return false;
  const before = bytes[at - 1] ?? 0;
  return before >= 0x2d && before <= 0x2f && isDigit(bytes[at - 2] ?? 0);
}

/** So many groups of one or two digits before a group make a row of small numbers: nothing that is looked for begins in it. */
const longestRow = 5;

/** Whether at least five groups of one or two digits, each one space apart, stand directly before `at`. */
function isInRow(bytes: Uint8Array, at: number): boolean {
  let i = at - 1;
  for (let groups = 0; groups < longestRow; groups += 1) {
    if (bytes[i] !== 0x20 || !isDigit(bytes[i - 1] ?? 0)) return false;
    i -= isDigit(bytes[i - 2] ?? 0) ? 3 : 2;
  }
  return i < 0 || bytes[i] === 0x20 || bytes[i] === 0x0a;
}

/** A day as ISO 8601 writes it, `2026-03-12`: the usual number of logs, and never an id or a phone number. */
function isDay(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at];
  if (first !== 0x31 && first !== 0x32) return false;
  if (bytes[at + 4] !== 0x2d || bytes[at + 7] !== 0x2d || (bytes[at + 1] !== 0x30 && bytes[at + 1] !== 0x39)) return false;
  for (const place of dayPlaces) if (!isDigit(bytes[at + place] ?? 0)) return false;
  return !isDigit(bytes[at + 10] ?? 0);
}

const dayPlaces = [2, 3, 5, 6, 8, 9] as const;

const longestChain = 48;
const fewestDigits = 4;
/** Numbers with a label have at least so many digits. */
const fewestOfLabels = 5;

function offerChain(scan: Scan, at: number): void {
  const { bytes } = scan.units;
  let digits = 0;
  let to = at;
  let i = at;
  while (i - at < longestChain) {
    while (isDigit(bytes[i] ?? 0) && i - at < longestChain) {
      i += 1;
      digits += 1;
    }
    to = i;
    let gap = 0;
    while (gap < 2 && isJoint(bytes[i + gap] ?? 0)) gap += 1;
    if (gap === 0 || !isDigit(bytes[i + gap] ?? 0)) break;
    i += gap;
  }
  if (digits < fewestDigits) return;
  const mayLabel = digits >= fewestOfLabels && mayHoldLabel(scan.text, at);
  if (!mayLabel) noteNoLabel(scan.text, at);
  for (const looker of scan.plan.fed.digits)
    if (digits >= looker.minDigits && (mayLabel || !looker.needsLabel)) offer(scan, looker, at, to, "", digits);
}

/** Space, `(`, `)`, `-`, `.` and `/`. */
function isJoint(byte: number): boolean {
  return byte === 0x20 || byte === 0x28 || byte === 0x29 || (byte >= 0x2d && byte <= 0x2f);
}
