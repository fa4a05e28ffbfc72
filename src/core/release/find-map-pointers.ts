/** What a `sourceMappingURL` comment says, and its line (from 1). */
export interface MapPointer {
  readonly url: string;
  readonly line: number;
}

const mark = "sourceMappingURL=";
const longest = 1_024;
/** Pointers to other files that are kept of one file; a built file has one, a joined one some hundred. */
const mostPlain = 10_000;

/**
 * The pointers of a script or style sheet. Only a comment counts: `//#`, `//@` or `/*#` at the start of its line, or behind
 * code when the address runs to the end of the line. In `eval` bundles the comment stands inside a string and ends in `\n`.
 * `text` maps every byte to one unit (latin1), so that places are byte offsets.
 */
export function findMapPointers(text: string): readonly MapPointer[] {
  const found: MapPointer[] = [];
  let line = 1;
  let counted = 0;
  let plain = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) {
    const url = readPointer(text, at);
    if (url === null || (!url.startsWith("data:") && ++plain > mostPlain)) continue;
    for (let next = text.indexOf("\n", counted); next >= 0 && next < at; next = text.indexOf("\n", next + 1)) {
      line++;
      counted = next + 1;
    }
    found.push({ url, line });
  }
  return found;
}

function readPointer(text: string, at: number): string | null {
  const opening = /(?:\/\/|\/\*)[#@][ \t]*$/.exec(text.slice(Math.max(0, at - 24), at));
  if (opening === null) return null;
  const before = text.slice(Math.max(0, text.lastIndexOf("\n", at) + 1, at - 200), at - opening[0].length);
  const start = at + mark.length;
  const end = endOfAddress(text, start, before.trim() === "");
  const url = text.slice(start, end);
  if (url === "" || (!url.startsWith("data:") && url.length > longest)) return null;
  const behind = text.slice(end, end + 24);
  if (url.startsWith("data:") && /^\\n(?:\/\/# sourceURL|["'`)\\]|$)/.test(behind)) return url;
  const isClosed = /^[ \t]*(?:\*\/|\r?\n|$)/.test(behind);
  return isClosed && (before.trim() === "" || /[;})\]\s]$/.test(before) || opening[0].startsWith("/*")) && !/["'`]\s*$/.test(before)
    ? url
    : null;
}

/** On a line of its own an address may hold quotes (percent-encoding leaves them); behind code they end a string. */
function endOfAddress(text: string, start: number, mayQuote: boolean): number {
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code <= 0x20 || (!mayQuote && (code === 0x22 || code === 0x27 || code === 0x60 || code === 0x5c))) break;
    if (code === 0x2a && text.charCodeAt(end + 1) === 0x2f) break;
  }
  return end;
}
