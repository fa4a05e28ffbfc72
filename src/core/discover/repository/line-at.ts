/** Line starts of the text that was asked for last: sources ask for many places of one file, one after another. */
let known: { readonly text: string; readonly starts: readonly number[] } = { text: "", starts: [0] };

/** Characters of a line looked at on each side: a line of a megabyte is no line a person wrote. */
const farthest = 500;

/** The line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  if (known.text !== text) known = { text, starts: findStarts(text) };
  const { starts } = known;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

function findStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/**
 * The text of the line around an offset, without its end, and where it begins. Of a longer line 500 characters on each side of the
 * offset, so that a file of one line costs no more than others.
 */
export function lineAround(text: string, offset: number): { readonly text: string; readonly begin: number } {
  const from = Math.max(0, offset - farthest);
  const before = text.slice(from, offset).lastIndexOf("\n");
  const after = text.slice(offset, offset + farthest).indexOf("\n");
  const begin = before < 0 ? from : from + before + 1;
  const end = after < 0 ? Math.min(text.length, offset + farthest) : offset + after;
  return { begin, text: text.slice(begin, end).replace(/\r$/, "") };
}
