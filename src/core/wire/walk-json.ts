/** Where a literal stands: keys and list places from the top. Reused between visits: never keep it. */
export type JsonPath = readonly (string | number)[];

export type LiteralKind = "key" | "string" | "number";

/** Told of every key, string and long number, in order. Spans of keys and strings include the quotes. */
export type LiteralVisit = (kind: LiteralKind, start: number, end: number, path: JsonPath) => void;

/** The part of a text that is walked, and where it stands; it ends between two literals. */
export interface WalkedPart {
  readonly start: number;
  readonly end: number;
  readonly path: JsonPath;
}

/** Numbers of fewer signs carry no card, account or phone number. */
const shortestNumber = 9;

/**
 * Walks the literals of JSON text, or of JSON documents one after the other, without building values: duplicate keys are
 * all met, depth costs no stack. Text that is no JSON is walked as far as its quotes go; it never throws. Linear.
 */
export function walkJson(text: string, visit: LiteralVisit, part: WalkedPart = { start: 0, end: text.length, path: [] }): void {
  const path = [...part.path];
  for (let at = part.start; at < part.end;) {
    const code = text.charCodeAt(at);
    if (code === 0x22) at = takeString(text, at, path, visit);
    else if (isNumberUnit(code)) at = takeNumber(text, at, path, visit);
    else {
      takeMark(code, path);
      at += 1;
    }
  }
}

/** What the literal of a key or string says; a broken escape leaves it as it stands. */
export function unquote(text: string, start: number, end: number): string {
  const inner = text.slice(start + 1, end - 1);
  if (!inner.includes("\\")) return inner;
  try {
    const value: unknown = JSON.parse(text.slice(start, end));
    return typeof value === "string" ? value : inner;
  } catch {
    return inner;
  }
}

function takeString(text: string, at: number, path: (string | number)[], visit: LiteralVisit): number {
  const end = endOfString(text, at);
  const isKey = typeof path.at(-1) === "string" && isColonNext(text, end);
  if (isKey) path[path.length - 1] = unquote(text, at, end);
  visit(isKey ? "key" : "string", at, end, path);
  return end;
}

function takeNumber(text: string, at: number, path: JsonPath, visit: LiteralVisit): number {
  let end = at + 1;
  while (end < text.length && isNumberUnit(text.charCodeAt(end))) end += 1;
  if (end - at >= shortestNumber) visit("number", at, end, path);
  return end;
}

function takeMark(code: number, path: (string | number)[]): void {
  const top = path.length - 1;
  const place = path[top];
  if (code === 0x7b) path.push("");
  else if (code === 0x5b) path.push(0);
  else if (code === 0x7d || code === 0x5d) path.pop();
  else if (code === 0x2c && typeof place === "number") path[top] = place + 1;
}

/** Where a string that begins at a quote ends, after its closing quote; the end of the text where there is none. */
export function endOfString(text: string, at: number): number {
  for (let quote = text.indexOf('"', at + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (text.charCodeAt(quote - 1 - slashes) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return quote + 1;
  }
  return text.length;
}

function isColonNext(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1;
  return text.charCodeAt(at) === 0x3a;
}

/** Digits, sign, point and exponent. */
function isNumberUnit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e || code === 0x2b || code === 0x65 || code === 0x45;
}
