/** A value as it stands in a text: without quotes. */
export interface ReadValue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isQuoted: boolean;
  /** The line ends behind the value (after closing signs), as in configuration files, or the next name begins. */
  readonly endsLine: boolean;
}

const longestValue = 256;
const longestBare = 160;

/** Reads the value that begins at `at`: a quoted string (also with escaped quotes inside a string) or a bare run. */
export function readValue(text: string, at: number): ReadValue | undefined {
  const opened = /(?:[bBrRuU@]{0,2}|new String\()(\\?["'`]|&quot;|&#39;|&#34;)/y;
  opened.lastIndex = at;
  const met = opened.exec(text);
  const quote = met?.[1];
  return met !== null && quote !== undefined ? readQuoted(text, at + met[0].length, quote) : readBare(text, at);
}

function readQuoted(text: string, start: number, quote: string): ReadValue | undefined {
  const last = Math.min(text.length, start + longestValue);
  for (let i = start; i < last; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || code === 0x0d) return undefined;
    if (text.startsWith(quote, i)) return finish(text, start, i, i + quote.length, true);
    if (code === 0x5c) i += 1;
  }
  return undefined;
}

/** A bare value goes to white space or a quote or bracket of markup; signs that close a list or sentence are left out. */
function readBare(text: string, start: number): ReadValue | undefined {
  const last = Math.min(text.length, start + longestBare);
  let end = start;
  while (end < last && !endsBare(text.charCodeAt(end))) end += 1;
  if (end === last && last < text.length) return undefined;
  const cut = /[;,&](?=[A-Za-z_][\w .-]{0,40}[=:])/.exec(text.slice(start, end));
  const rawEnd = cut === null ? end : start + cut.index;
  let trimmed = rawEnd;
  while (trimmed > start && /[,;:)\]}]/.test(text.charAt(trimmed - 1)) && !isBalanced(text.slice(start, trimmed))) trimmed -= 1;
  return trimmed === start ? undefined : { ...finish(text, start, trimmed, end, false), ...(cut === null ? {} : { endsLine: true }) };
}

/** A closing bracket belongs to the value when its opening one stands in it. */
function isBalanced(value: string): boolean {
  const close = value.charAt(value.length - 1);
  const open = { ")": "(", "]": "[", "}": "{" }[close];
  return open !== undefined && value.includes(open);
}

function endsBare(code: number): boolean {
  return code <= 0x20 || code === 0x22 || code === 0x27 || code === 0x60 || code === 0x3c || code === 0x3e;
}

const lineEnd = /[ \t,;)\]}]{0,8}(?:$|[\r\n]|#|\/\/|\\n)/y;
/** In `host=db1 password=x dbname=app` the next name ends the value as a line does. */
const lineEndOrNext = /[ \t,;)\]}]{0,8}(?:$|[\r\n]|#|\/\/|\\n)|[ \t]{1,3}[A-Za-z_][\w.-]{0,40}=[^=\s]|["'](?:$|[\s,;)])/y;

function finish(text: string, start: number, end: number, behind: number, isQuoted: boolean): ReadValue {
  const rest = isQuoted ? lineEnd : text.charAt(start - 1) === "=" ? lineEndOrNext : lineEnd;
  rest.lastIndex = behind;
  return { start, end, text: text.slice(start, end), isQuoted, endsLine: rest.test(text) };
}
