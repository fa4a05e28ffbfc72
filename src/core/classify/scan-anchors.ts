import { slotOfGram, standsAt } from "./build-anchors.ts";
import { pairOf, slotOfPair, standsWideAt } from "./build-wide-anchors.ts";
import { findGram, gramAt } from "./find-gram.ts";
import { meet } from "./meet-target.ts";
import type { Scan } from "./scan.ts";
import { smallOfUnit } from "./text-units.ts";

/** Looks for the anchors that may stand anywhere and lets their targets look. */
export function scanAnchors(scan: Scan): void {
  const { plan, text, units } = scan;
  const { grams } = plan.anchors.index;
  const { bytes } = units;
  for (let i = findGram(grams, bytes, scan.from, text.length); i < text.length; i = findGram(grams, bytes, i + 1, text.length)) {
    meetGram(scan, gramAt(bytes, i), i + 1);
  }
  if (!units.isAscii) scanWide(scan);
}

/** `end` is where three signs end that some anchors have. */
function meetGram(scan: Scan, gram: number, end: number): void {
  const { index, targets } = scan.plan.anchors;
  const { bytes } = scan.units;
  for (let entry = index.heads[slotOfGram(gram)] ?? -1; entry >= 0; entry = index.next[entry] ?? -1) {
    if (index.gramOf[entry] !== gram) continue;
    const id = index.anchorOf[entry] ?? 0;
    const anchor = index.anchors[id] ?? "";
    const at = end - (index.endOf[entry] ?? 0);
    if (at < scan.from || !standsAt(bytes, at, anchor)) continue;
    for (const target of targets[id] ?? []) meet(scan, target, at, at + anchor.length, anchor);
  }
}

/** Anchors with a sign outside ASCII, looked for only beside such signs. */
function scanWide(scan: Scan): void {
  const { text, from, plan, units } = scan;
  const { bytes } = units;
  const { index, targets } = plan.wide().anchors;
  if (index.anchors.length === 0) return;
  const small = smallOfUnit();
  for (let i = from + 1; i < text.length; i += 1) {
    if ((bytes[i] ?? 0) < 128 && (bytes[i - 1] ?? 0) < 128) continue;
    const pair = pairOf(small[text.charCodeAt(i - 1)] ?? 0, small[text.charCodeAt(i)] ?? 0);
    for (let id = index.heads[slotOfPair(pair)] ?? -1; id >= 0; id = index.next[id] ?? -1) {
      if (index.pairOf[id] !== pair) continue;
      const anchor = index.anchors[id] ?? "";
      const at = i + 1 - (index.endOf[id] ?? 0);
      if (at < from || !standsWideAt(text, at, anchor)) continue;
      for (const target of targets[id] ?? []) meet(scan, target, at, at + anchor.length, anchor);
    }
  }
}
