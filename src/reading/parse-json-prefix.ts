interface SafePoint {
  readonly end: number;
  readonly closers: string;
}

const space = /\s/;
/** No export nests deeper; closing brackets of more at every sign would take time without end. */
const deepest = 200;

/**
 * JSON values at the top of a text that may be cut off anywhere: whole ones first; of the last one all that was complete,
 * with its brackets closed. At most `most`; a value is cut where it nests deeper than 200. Stops at the first thing that is no JSON.
 */
export function parseJsonPrefix(text: string, most: number): readonly unknown[] {
  const values: unknown[] = [];
  let at = 0;
  while (values.length < most) {
    while (at < text.length && space.test(text.charAt(at))) at++;
    if (text[at] !== "{" && text[at] !== "[") return values;
    const scanned = scanValue(text, at);
    const source = scanned.end < 0 ? text.slice(at, scanned.safe.end) + scanned.safe.closers : text.slice(at, scanned.end);
    const value = parseJson(source);
    if (value === undefined) return values;
    values.push(value);
    if (scanned.end < 0) return values;
    at = scanned.end;
  }
  return values;
}

/** The value of a JSON text, or undefined when it is none. */
export function parseJson(source: string): unknown {
  try {
    const value: unknown = JSON.parse(source);
    return value;
  } catch {
    return undefined;
  }
}

/** The end of the value that begins at `start`, or -1 with the last place where closing the brackets makes it whole. */
function scanValue(text: string, start: number): { readonly end: number; readonly safe: SafePoint } {
  const closers: string[] = [];
  let safe: SafePoint = { end: start, closers: "" };
  const remember = (end: number): void => {
    safe = { end, closers: closers.toReversed().join("") };
  };
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') {
      at = skipString(text, at);
      if (at < 0) break;
    } else if (sign === "{" || sign === "[") {
      if (closers.length >= deepest) break;
      closers.push(sign === "{" ? "}" : "]");
      remember(at + 1);
    } else if (sign === "}" || sign === "]") {
      closers.pop();
      if (closers.length === 0) return { end: at + 1, safe };
      remember(at + 1);
    } else if (sign === ",") remember(at);
  }
  return { end: -1, safe };
}

function skipString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at;
  }
  return -1;
}
