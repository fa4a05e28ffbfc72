import { startOfAnchor } from "./build-anchors.ts";
import { collectGrams, gramAt, mostPlaces } from "./collect-places.ts";
import { nearReach, type NearWords, type Scan } from "./scan.ts";

/** Longer words are not asked for. */
const longestWord = 64;

/**
 * The words that forms ask for between `from` and `to`. Asked in order of place each part of a text is looked at once,
 * and only where a form asks.
 */
export function gatherNear(scan: Scan, from: number, to: number): NearWords {
  const { near, text } = scan;
  const end = Math.min(to, text.length);
  if (from < near.from || from > near.to) {
    near.ends.length = near.words.length = 0;
    near.from = near.to = Math.max(0, from);
  }
  if (end > near.to) {
    lookFor(scan, near, near.to, end);
    near.to = end;
  }
  return near;
}

/** Adds the words that end behind `from` and not behind `to`. */
function lookFor(scan: Scan, near: NearWords, from: number, to: number): void {
  const { marks } = scan.plan.near();
  const { bytes } = scan.units;
  for (let start = Math.max(near.from, from - longestWord); start < to; start += mostPlaces) {
    const count = collectGrams(marks, bytes, start, Math.min(to, start + mostPlaces), places);
    for (let hit = 0; hit < count; hit += 1) keepWords(scan, near, places[hit] ?? 0, from, to);
  }
}

const places = new Int32Array(mostPlaces + 1);

/** Adds the words whose three rarest signs end at `last`. */
function keepWords(scan: Scan, near: NearWords, last: number, from: number, to: number): void {
  const index = scan.plan.near();
  const { bytes } = scan.units;
  for (let entry = index.grams[gramAt(bytes, last)] ?? 0; entry !== 0; entry = index.next[entry] ?? 0) {
    const at = startOfAnchor(index, bytes, last, entry);
    const word = index.anchors[index.anchorOf[entry] ?? 0] ?? "";
    const end = at + word.length;
    if (at < near.from || end <= from || end > to) continue;
    near.ends.push(end);
    near.words.push(word);
  }
}

/** True when one of `words` ends at most 160 code units before `at`. */
export function isNear(scan: Scan, words: readonly string[], at: number): boolean {
  const { ends, words: met } = gatherNear(scan, Math.max(0, at - nearReach - longestWord), at);
  for (let i = ends.length - 1; i >= 0; i -= 1) {
    const end = ends[i] ?? 0;
    if (end < at - nearReach - longestWord) return false;
    if (end <= at && end >= at - nearReach && words.includes(met[i] ?? "")) return true;
  }
  return false;
}
