import { startOfAnchor } from "./build-anchors.ts";
import { pairOf, slotOfPair, standsWideAt } from "./build-wide-anchors.ts";
import { collectGrams, gramAt, mostPlaces, placesAt } from "./collect-places.ts";
import { meet } from "./meet-target.ts";
import type { Scan } from "./scan.ts";
import { smallOfUnit } from "./text-units.ts";

/** Looks for the anchors that may stand anywhere and lets their targets look. */
export function scanAnchors(scan: Scan): void {
  const { plan, text, units, depth } = scan;
  const { marks } = plan.anchors.index;
  const { bytes } = units;
  const places = placesAt(depth);
  // One further: behind the text a word ends.
  const end = text.length + 1;
  for (let from = scan.from; from < end; from += mostPlaces) {
    const count = collectGrams(marks, bytes, from, Math.min(end, from + mostPlaces), places);
    for (let i = 0; i < count; i += 1) meetGram(scan, places[i] ?? 0);
  }
  if (!units.isAscii) scanWide(scan);
}

/** `last` is the place of the third of three signs that some anchors have. */
function meetGram(scan: Scan, last: number): void {
  const { index, targets } = scan.plan.anchors;
  const { bytes } = scan.units;
  for (let entry = index.grams[gramAt(bytes, last)] ?? 0; entry !== 0; entry = index.next[entry] ?? 0) {
    const at = startOfAnchor(index, bytes, last, entry);
    if (at < scan.from) continue;
    const id = index.anchorOf[entry] ?? 0;
    const anchor = index.anchors[id] ?? "";
    for (const target of targets[id] ?? []) meet(scan, target, at, at + anchor.length, anchor);
  }
}

/** Anchors with a sign outside ASCII, looked for only beside such signs. */
function scanWide(scan: Scan): void {
  const { text, from, plan, units } = scan;
  const { bytes } = units;
  const { index, targets } = plan.wide();
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
