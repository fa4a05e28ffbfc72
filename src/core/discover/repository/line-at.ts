/** The line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}

/** The text of the line around an offset, without its end, and where it begins. */
export function lineAround(text: string, offset: number): { readonly text: string; readonly begin: number } {
  const begin = offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return { begin, text: text.slice(begin, end < 0 ? text.length : end).replace(/\r$/, "") };
}
