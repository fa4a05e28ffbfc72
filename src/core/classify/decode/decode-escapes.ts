import { holdAt, keep, type Scan } from "../scan.ts";

const furthestBack = 256;
const longestRun = 2_048;
const deepest = 3;

/** A decoded text and, for each of its code units, where it begins in the raw text (one more for the end). */
interface Decoded {
  readonly text: string;
  readonly places: readonly number[];
}

/**
 * Decodes the run of non-space characters round an escape (`%41`, `\u0041`, `\x41`, `&#65;`) once, looks at it again
 * and maps what is found back to the raw text.
 */
export function decodeEscapes(scan: Scan, at: number): void {
  if (at < scan.unescapedTo || scan.depth >= deepest) return;
  const { text } = scan;
  const start = startOfEscaped(text, at, scan.unescapedTo);
  const end = endOfEscaped(text, at);
  if (!scan.ended && end === text.length && end - at < longestRun) return holdAt(scan, start);
  scan.unescapedTo = end;
  const decoded = unescapeRun(text, start, end);
  if (decoded.text.length === end - start) return;
  for (const match of scan.scanInner(decoded.text)) {
    const from = decoded.places[match.start] ?? start;
    const to = decoded.places[match.end] ?? end;
    if (to - from !== match.end - match.start) keep(scan, { ...match, start: from, end: to }, match.family, match.rank);
  }
}

function startOfEscaped(text: string, at: number, least: number): number {
  let start = at;
  const first = Math.max(least, at - furthestBack, 0);
  while (start > first && isRunUnit(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

function endOfEscaped(text: string, at: number): number {
  let end = at;
  const last = Math.min(text.length, at + longestRun);
  while (end < last && isRunUnit(text.charCodeAt(end))) end += 1;
  return end;
}

/** Neither white space nor a quote or angle bracket. */
function isRunUnit(code: number): boolean {
  return code > 0x20 && code !== 0x22 && code !== 0x27 && code !== 0x3c && code !== 0x3e && code !== 0x60;
}

const escape = /%([0-9A-Fa-f]{2})|\\u([0-9A-Fa-f]{4})|\\x([0-9A-Fa-f]{2})|&#x([0-9A-Fa-f]{1,6});|&#([0-9]{1,7});/y;

function unescapeRun(text: string, start: number, end: number): Decoded {
  const units: string[] = [];
  const places: number[] = [];
  for (let i = start; i < end;) {
    escape.lastIndex = i;
    const met = /[%\\&]/.test(text.charAt(i)) ? escape.exec(text) : null;
    const raw = met !== null && i + met[0].length <= end ? met[0].length : 1;
    units.push(met !== null && raw > 1 ? unitOf(met) : text.charAt(i));
    places.push(i);
    i += raw;
  }
  places.push(end);
  return { text: units.join(""), places };
}

/** One code unit per escape; what is outside ASCII stays a stand-in, because secrets are ASCII. */
function unitOf(met: RegExpExecArray): string {
  const hex = met[1] ?? met[2] ?? met[3] ?? met[4];
  const code = hex === undefined ? Number(met[5]) : Number.parseInt(hex, 16);
  return code < 0x20 ? " " : String.fromCharCode(code < 0x10000 ? code : 0xfffd);
}
