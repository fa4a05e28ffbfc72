/** Adds to `row` the span from `start` to `end` without outer spaces and one pair of quotes. */
export function pushCell(text: string, row: number[], start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && text.charCodeAt(from) <= 32) from++;
  while (to > from && text.charCodeAt(to - 1) <= 32) to--;
  const first = text.charCodeAt(from);
  if (to - from > 1 && (first === 34 || first === 39 || first === 96) && text.charCodeAt(to - 1) === first) {
    from++;
    to--;
  }
  row.push(from, to);
}
