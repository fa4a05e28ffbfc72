import { decodeBase64 } from "./decode-base64.ts";
import { readDecoded } from "./read-decoded.ts";
import { holdAt, keep, longestCandidate, type Scan } from "../scan.ts";

const deepest = 3;
const shortestEncoded = 20;

/**
 * Looks into a run of base64 or hex (also folded over lines): when it decodes to text in which a secret stands, the
 * run is an `encoded-secret`. Only runs whose first bytes decode to text cost more than a glance.
 */
export function decodeRun(scan: Scan, start: number, end: number): void {
  if (end - start < shortestEncoded || scan.depth >= deepest || start < scan.decodedTo) return;
  const { text } = scan;
  if (!mayBeText(text, start)) return;
  const bytesOf = chooseDecoding(text.slice(start, Math.min(end, start + 32)));
  if (bytesOf === undefined) return;
  const to = endOfFolded(text, start, end);
  if (!scan.ended && to >= text.length - 20 && to - start < longestCandidate) return holdAt(scan, start);
  scan.decodedTo = to;
  const inner = readDecoded(bytesOf(text.slice(start, to)));
  if (inner === undefined) return;
  const secret = scan.scanInner(inner).find((match) => match.family === "secret");
  if (secret === undefined) return;
  keep(scan, { type: "encoded-secret", start, end: to, confidence: secret.confidence }, "secret", 75);
}

type Decoding = (run: string) => Uint8Array;

/** Kinds of a digit that begins a byte: 1 where base64 of printable ASCII may begin a group, 2 likewise for hex, 4 for a zero byte in base64. */
const firstDigits = new Uint8Array(128);
for (const sign of "CDIJKLMNOPQRSTUVWXYZabcdef") firstDigits[sign.charCodeAt(0)] = 1;
for (const sign of "234567") firstDigits[sign.charCodeAt(0)] = 2;
firstDigits[0x41] = 4;

/** Most runs are names and hashes: their first digits already say that they decode to no text. */
function mayBeText(text: string, at: number): boolean {
  const kindAt = (place: number): number => firstDigits[text.charCodeAt(at + place)] ?? 0;
  if (kindAt(0) === 1) return (kindAt(4) & 5) !== 0 && kindAt(8) === 1 && (kindAt(12) & 5) !== 0;
  return kindAt(0) === 2 && kindAt(2) === 2 && kindAt(4) === 2 && kindAt(6) === 2;
}

function chooseDecoding(head: string): Decoding | undefined {
  if (/^[0-9a-f]+$/i.test(head) && looksLikeText(decodeHex(head))) return decodeHex;
  if (/[A-Z]/.test(head) && looksLikeText(decodeBase64(head.slice(0, 24)))) return decodeBase64;
  return undefined;
}

function looksLikeText(bytes: Uint8Array): boolean {
  return bytes.length >= 10 && readDecoded(bytes) !== undefined;
}

function decodeHex(run: string): Uint8Array {
  const bytes = new Uint8Array(run.length >> 1);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = Number.parseInt(run.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

/** End of a run that goes on in the next lines, as encoders fold it at 60 to 80 columns. */
function endOfFolded(text: string, start: number, end: number): number {
  if (end - start < 40) return end;
  const next = /\r?\n[ \t]{0,16}[A-Za-z0-9+/_-]{1,128}={0,2}(?=[\r\n"'\s]|$)/y;
  let to = end;
  while (to - start < longestCandidate && text.charCodeAt(to - 1) !== 0x3d) {
    next.lastIndex = to;
    const line = next.exec(text);
    if (line === null) break;
    to += line[0].length;
  }
  return Math.min(to, start + longestCandidate);
}
