/** Page of an offset, from 1; null when the text has no pages. */
export function findPage(starts: readonly number[] | undefined, at: number): number | null {
  if (starts === undefined || starts.length === 0) return null;
  let page = 1;
  for (const [index, start] of starts.entries()) if (start <= at) page = index + 1;
  return page;
}
