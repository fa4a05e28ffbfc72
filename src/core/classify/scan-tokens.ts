import { decodeRun } from "./decode/decode-run.ts";
import { gatherNear } from "./find-near.ts";
import { tryForm } from "./try-form.ts";
import { holdAt, isPending, longestCandidate, nearReach, offer, startOfRun, type Scan } from "./scan.ts";

const shortestToken = 16;

/** 1 for the alphabet of long tokens: letters, digits and `+ / _ -`. */
const isTokenUnit = new Uint8Array(256);
for (const sign of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-") isTokenUnit[sign.charCodeAt(0)] = 1;

/** Finds runs of at least 16 token characters, mostly by looking at every sixteenth code unit. */
export function scanLongTokens(scan: Scan): void {
  const { length } = scan.text;
  const { bytes } = scan.units;
  let i = scan.from;
  if (i > 0) while (i < length && isTokenUnit[bytes[i - 1] ?? 0] === 1) i += 1;
  while (i + shortestToken <= length) {
    let k = i + shortestToken - 1;
    while (k >= i && isTokenUnit[bytes[k] ?? 0] === 1) k -= 1;
    if (k >= i) {
      i = k + 1;
      continue;
    }
    const end = endOfToken(bytes, i + shortestToken);
    meetToken(scan, i, end);
    i = end;
  }
  if (!scan.ended) holdTail(scan);
}

/** Behind the text stands a 0. */
function endOfToken(bytes: Uint8Array, from: number): number {
  let end = from;
  while (isTokenUnit[bytes[end] ?? 0] === 1) end += 1;
  let padded = end;
  while (padded - end < 2 && bytes[padded] === 0x3d) padded += 1;
  return isTokenUnit[bytes[padded] ?? 0] === 1 ? end : padded;
}

/** The run at the end may go on: nothing of it is settled. */
function holdTail(scan: Scan): void {
  const { text } = scan;
  let start = text.length;
  while (text.length - start < 2 && text.charCodeAt(start - 1) === 0x3d) start -= 1;
  const least = Math.max(scan.from, text.length - longestCandidate);
  while (start > least && isTokenUnit[text.charCodeAt(start - 1)] === 1) start -= 1;
  if (start > least || start === 0 || isTokenUnit[text.charCodeAt(start - 1)] !== 1) holdAt(scan, start);
  holdAt(scan, Math.min(startOfRun(text, text.length), Math.max(0, text.length - scan.plan.furthestBack)));
}

function meetToken(scan: Scan, start: number, end: number): void {
  const { text, plan } = scan;
  const isWhole = scan.ended || end < text.length;
  if (!isWhole && end - start < longestCandidate) return;
  if (plan.nearRows.size > 0) isPending(scan, start, Math.min(end, start + longestCandidate) + nearBehind);
  const to = Math.min(end, start + longestCandidate);
  for (const row of plan.beginRows.get(text.slice(start, start + 2)) ?? []) tryForm(scan, row, start, to);
  for (const detector of plan.fed["long-token"]) offer(scan, detector, start, to, "", 0);
  if (plan.nearRows.size > 0 && mayBeDrawn(scan.units.bytes, start, to)) tryNear(scan, start, to);
  decodeRun(scan, start, to);
}

/** A vendor's name also counts so many code units behind a token: `Bearer KEY https://api.vendor…`. */
const nearBehind = 96;

/** A key drawn by chance has a digit, or changes case all the time; names of things and paths mostly do neither. */
function mayBeDrawn(bytes: Uint8Array, start: number, to: number): boolean {
  const end = Math.min(to, start + 160);
  let changes = 0;
  for (let i = start; i < end; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) return true;
    if (i > start && ((byte ^ (bytes[i - 1] ?? 0)) & 0x20) !== 0) changes += 1;
  }
  return changes * 4 >= end - start;
}

function tryNear(scan: Scan, start: number, to: number): void {
  const { ends, words } = gatherNear(scan, Math.max(0, start - nearReach - 64), to + nearBehind);
  if (ends.length === 0 || (ends.at(-1) ?? 0) < start - nearReach - 64 || !mentionsSecret(scan.text, start)) return;
  const tried: string[] = [];
  for (let i = ends.length - 1; i >= 0 && (ends[i] ?? 0) >= start - nearReach - 64; i -= 1) {
    const word = words[i] ?? "";
    const end = ends[i] ?? 0;
    if (end < start - nearReach || end > to + nearBehind || tried.includes(word)) continue;
    tried.push(word);
    for (const row of scan.plan.nearRows.get(word) ?? []) tryForm(scan, row, start, to);
  }
}

const secretWords =
  /key|token|secret|pass|auth|cred|bearer|cl[eé]f?\b|clave|chiave|schlüssel|zugang|jeton|sleutel|klucz|ключ|токен|密钥|キー|login|\bapi\b|\b40[13]\b|dsn|sig/i;
const otherWords =
  /(?:sha-?\d{0,3}|md5|checksum|digest|commit|integrity|etag|trace|span|request|correlation|hash|revision|blob|tree|uuid|guid)(?:[_-]?id)?["' ]{0,2}[:=@ ]{1,2}["']?$/i;

/** A vendor's name alone makes no secret of a hash: a word for secrets must stand before it, and none for other things right before. */
function mentionsSecret(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - nearReach), start);
  return secretWords.test(before) && !otherWords.test(before.slice(-32));
}

/** Offers each `@`. */
export function scanAtSigns(scan: Scan): void {
  const detectors = scan.plan.fed["at-sign"];
  if (detectors.length === 0) return;
  for (let at = scan.text.indexOf("@", scan.from); at >= 0; at = scan.text.indexOf("@", at + 1)) {
    for (const detector of detectors) offer(scan, detector, at, at + 1, "", 0);
  }
}
