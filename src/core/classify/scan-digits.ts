import { noteNoLabel } from "./personal/labels/read-label.ts";
import type { LabelTrack } from "./personal/labels/label-track.ts";
import { offer, type Scan } from "./scan.ts";
import { isWordByte } from "./text-units.ts";

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

/** Offers each free group of digits of a word, with the chain of groups it begins. */
export function offerDigits(scan: Scan, start: number, end: number, labels: LabelTrack): void {
  const { bytes } = scan.units;
  for (let i = start; i < end; i += 1) {
    if (!isDigit(bytes[i] ?? 0)) continue;
    const before = i === 0 ? 0 : (bytes[i - 1] ?? 0);
    if (before > 127 || isWordByte[before] === 0) offerChain(scan, i, labels);
    while (isDigit(bytes[i + 1] ?? 0)) i += 1;
  }
}

const longestChain = 48;
const fewestDigits = 4;

function offerChain(scan: Scan, at: number, labels: LabelTrack): void {
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
  const mayLabel = labels.isNear(at);
  if (!mayLabel) noteNoLabel(scan.text, at);
  for (const looker of scan.plan.fed.digits)
    if (digits >= looker.minDigits && (mayLabel || !looker.needsLabel)) offer(scan, looker, at, to, "", digits);
}

/** Space, `(`, `)`, `-`, `.` and `/`. */
function isJoint(byte: number): boolean {
  return byte === 0x20 || byte === 0x28 || byte === 0x29 || (byte >= 0x2d && byte <= 0x2f);
}
