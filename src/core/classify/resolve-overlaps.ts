import type { RawMatch } from "./scan.ts";

/**
 * Leaves of overlapping matches the better ones, in order of start and without overlaps: higher rank, then
 * confidence, then the longer span, then the earlier one. n log n.
 */
export function resolveOverlaps<M extends RawMatch>(matches: readonly M[]): M[] {
  const sorted = isInOrder(matches) ? matches : matches.toSorted(comparePlace);
  const kept: M[] = [];
  for (let i = 0; i < sorted.length;) {
    let end = sorted[i]?.end ?? 0;
    let j = i + 1;
    for (; j < sorted.length && (sorted[j]?.start ?? 0) < end; j += 1) end = Math.max(end, sorted[j]?.end ?? 0);
    const alone = j - i === 1 ? sorted[i] : undefined;
    if (alone === undefined) for (const match of resolveCluster(sorted.slice(i, j))) kept.push(match);
    else kept.push(alone);
    i = j;
  }
  return kept;
}

function comparePlace(a: RawMatch, b: RawMatch): number {
  return a.start - b.start || b.end - a.end;
}

function isInOrder(matches: readonly RawMatch[]): boolean {
  return matches.every((match, i) => i === 0 || comparePlace(matches[i - 1] ?? match, match) <= 0);
}

/** Start of the cluster of overlapping matches that reaches over `place`; `place` when none does. Matches need not be sorted. */
export function startOfOpenCluster(matches: readonly RawMatch[], place: number): number {
  let start = place;
  for (const match of matches.toSorted((a, b) => b.end - a.end)) if (match.end > start && match.start < start) start = match.start;
  return start;
}

function resolveCluster<M extends RawMatch>(cluster: readonly M[]): readonly M[] {
  if (cluster.length === 1) return cluster;
  const kept: M[] = [];
  for (const match of cluster.toSorted(compareStrength)) {
    if (!overlapsAny(kept, match)) kept.splice(placeFor(kept, match.start), 0, match);
  }
  return kept;
}

function compareStrength(a: RawMatch, b: RawMatch): number {
  return (
    b.rank - a.rank ||
    b.confidence - a.confidence ||
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start ||
    compareText(a.type, b.type)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Index of the first kept match that starts at or behind `start`; `kept` is in order. */
function placeFor(kept: readonly RawMatch[], start: number): number {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((kept[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function overlapsAny(kept: readonly RawMatch[], match: RawMatch): boolean {
  const at = placeFor(kept, match.start);
  const before = kept[at - 1];
  const behind = kept[at];
  return (before !== undefined && before.end > match.start) || (behind !== undefined && behind.start < match.end);
}
