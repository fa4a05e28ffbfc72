/** Edit distance by Levenshtein with adjacent swaps as one step, given up above `limit`. */
function distance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const isSame = left[i - 1] === right[j - 1];
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[right.length] ?? limit + 1;
}

function cost(asked: string, known: string): number {
  if (known === asked) return 0;
  if (known.startsWith(asked) || asked.startsWith(known) || known.split("-").includes(asked)) return 1;
  if (asked.length > 2 && known.includes(asked)) return 2;
  return distance(asked, known, 8) + 1;
}

/** The known names nearest to what was asked, best first, for a message that helps. Always at least one when any is known. */
export function findNearest(asked: string, known: readonly string[], most = 3): readonly string[] {
  const name = asked
    .trim()
    .toLowerCase()
    .slice(0, 60)
    .replace(/[\s_.]+/g, "-");
  const ranked = known.map((each) => ({ each, cost: cost(name, each.toLowerCase()) }));
  return ranked
    .sort((left, right) => left.cost - right.cost || left.each.length - right.each.length || (left.each < right.each ? -1 : 1))
    .slice(0, most)
    .map(({ each }) => each);
}

/** The one known name that was likely meant: a slip of one letter in four, at most two; undefined where none is that near, or where it is known. */
export function findSlip(asked: string, known: readonly string[]): string | undefined {
  const name = asked.trim().toLowerCase().slice(0, 60);
  if (known.some((each) => each.toLowerCase() === name)) return undefined;
  const most = Math.min(2, Math.floor(name.length / 4));
  return known.find((each) => distance(name, each.toLowerCase(), most) <= most);
}
