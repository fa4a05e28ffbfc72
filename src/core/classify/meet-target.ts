import type { Target } from "./compile-detectors.ts";
import { decodeEscapes } from "./decode/decode-escapes.ts";
import { isPending, offer, type Scan } from "./scan.ts";
import { isWordByte } from "./text-units.ts";
import { tryForm } from "./try-form.ts";

/** Lets the target of an anchor look that stands from `at` to `to`. */
export function meet(scan: Scan, target: Target, at: number, to: number, anchor: string): void {
  switch (target.kind) {
    case "detector":
      if (!target.whole || isWholeWord(scan, at, to)) offer(scan, target.looker, at, to, anchor, 0);
      return;
    case "form":
      if (scan.text.startsWith(target.literal, at)) tryForm(scan, target.row, at, to);
      return;
    case "inside":
      if (scan.text.startsWith(target.literal, at)) tryInside(scan, target.row, at, to);
      return;
    case "signal":
      scan.signals[target.reader]?.add(target.signal, at, to);
      return;
    case "escape":
      decodeEscapes(scan, at);
  }
}

/** No letter, digit or underscore directly before or behind. */
function isWholeWord({ units: { bytes } }: Scan, at: number, to: number): boolean {
  return (at === 0 || isWordByte[bytes[at - 1] ?? 0] === 0) && isWordByte[bytes[to] ?? 0] === 0;
}

function tryInside(scan: Scan, row: Parameters<typeof tryForm>[1], at: number, to: number): void {
  const back = row.inside?.back ?? 0;
  const start = back === "token-start" ? startOfToken(scan.units.bytes, at) : at - back;
  if (start >= 0 && !isPending(scan, at, to + 512)) tryForm(scan, row, start, to);
}

/** Start of the run of letters, digits, `_` and `-` that `at` stands in, at most 128 before. */
function startOfToken(bytes: Uint8Array, at: number): number {
  let start = at;
  while (start > 0 && at - start < 128) {
    const before = bytes[start - 1] ?? 0;
    if (before !== 0x2d && (before > 127 || isWordByte[before] === 0)) break;
    start -= 1;
  }
  return start;
}
