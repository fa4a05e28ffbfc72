const longest = 64;

/**
 * The known names nearest to one that nobody knows, best first, at most three. Near is a shared beginning or part, or
 * few edits (insert, drop, change, swap neighbours) for its length.
 */
export function findNearestNames(met: string, known: Iterable<string>, count = 3): readonly string[] {
  const wanted = met.toLowerCase().slice(0, longest);
  const scored: { readonly name: string; readonly score: number }[] = [];
  for (const name of known) {
    const score = distanceOf(wanted, name.toLowerCase().slice(0, longest));
    if (score <= Math.max(2, wanted.length / 3)) scored.push({ name, score });
  }
  return scored
    .sort((a, b) => a.score - b.score || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map(({ name }) => name);
}

// A name that contains the other is near, the nearer the less is left over.
function distanceOf(wanted: string, name: string): number {
  const isPart = wanted.length >= 3 && name.length >= 3 && (name.includes(wanted) || wanted.includes(name));
  return isPart ? Math.min(1.5 + Math.abs(name.length - wanted.length) / 100, countEdits(wanted, name)) : countEdits(wanted, name);
}

// Optimal string alignment over three rolling rows.
function countEdits(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      current.push(best);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
