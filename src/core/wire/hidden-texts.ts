import { decodeBase64 } from "../classify/decode/decode-base64.ts";
import type { HiddenText } from "./hidden-text.ts";
import { mixedScriptTexts, spelledTexts } from "./spelled-texts.ts";

const deepest = 3;
const longestGuess = 8_192;

/**
 * The texts that hide in one: behind percent, unicode and character escapes, in base64 (any of its alignments) and hex,
 * written backwards, or made into a slug of a path (agents name folders so). Work and memory are linear in the text.
 */
export function findHidden(text: string): readonly HiddenText[] {
  return [...unescapeRuns(text), ...decodeRuns(text, 0), ...spelledTexts(text), ...mixedScriptTexts(text), ...reverseOdd(text)];
}

const escapes =
  /%([0-9A-Fa-f]{2})|\\+u(?:\{(?=[0-9A-Fa-f]+\}))?([0-9A-Fa-f]{4,6}|(?<=\{)[0-9A-Fa-f]{1,3})\}?|\\+x([0-9A-Fa-f]{2})|&#x([0-9A-Fa-f]{1,6});|&#([0-9]{1,7});/g;
/** How far round an escape its run is read; runs that touch are one. */
const reach = 4_096;

function* unescapeRuns(text: string): Generator<HiddenText> {
  if (!/%[0-9A-Fa-f]{2}|\\[ux]|&#/.test(text)) return;
  let to = 0;
  for (const met of text.matchAll(escapes)) {
    if (met.index < to) continue;
    const at = edgeOfRun(text, met.index, -1, Math.max(to, met.index - reach));
    to = edgeOfRun(text, met.index + met[0].length, 1, Math.min(text.length, met.index + reach));
    const run = text.slice(at, to);
    const end = to;
    let { text: plain, places } = unescape(run);
    for (let depth = 1; depth < deepest; depth += 1) {
      const deeper = unescape(plain);
      if (deeper.text.length === plain.length) break;
      const outer = places;
      [plain, places] = [deeper.text, deeper.places.map((place) => outer[place] ?? 0)];
    }
    const settled = places;
    yield { text: plain, kind: "decoded", spanOf: (first, last) => [at + (settled[first] ?? 0), at + (settled[last] ?? run.length)] };
    yield* decodeRuns(plain, 1, () => [at, end]);
  }
}

/** Where the run of signs without spaces, quotes and angle brackets ends in a direction. */
function edgeOfRun(text: string, from: number, step: 1 | -1, limit: number): number {
  let at = from;
  const unit = (): number => text.charCodeAt(step === 1 ? at : at - 1);
  while (at !== limit && unit() > 0x20 && !breaks.has(unit())) at += step;
  return at;
}

const breaks = new Set([0x22, 0x27, 0x3c, 0x3e, 0x60]);

function unescape(run: string): { readonly text: string; readonly places: number[] } {
  const units: string[] = [];
  const places: number[] = [];
  let from = 0;
  const copy = (to: number): void => {
    for (; from < to; from += 1) {
      units.push(run.charAt(from));
      places.push(from);
    }
  };
  for (const met of run.matchAll(escapes)) {
    copy(met.index);
    const hex = met[1] ?? met[2] ?? met[3] ?? met[4];
    const code = hex === undefined ? Number(met[5]) : Number.parseInt(hex, 16);
    units.push(code < 0x20 ? " " : String.fromCharCode(code < 0x1_0000 ? code : 0xfffd));
    places.push(met.index);
    from = met.index + met[0].length;
  }
  copy(run.length);
  places.push(run.length);
  return { text: units.join(""), places };
}

type SpanOf = (start: number, end: number) => readonly [number, number];

/** Digits of base64 in both alphabets, which are those of hex and of slugs, too. */
const digits = new Uint8Array(128);
for (const sign of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-") digits[sign.charCodeAt(0)] = 1;

const shortestRun = 10;
const foldedLine = /\r?\n[ \t]*[A-Za-z0-9+/_-]{4,}(?![^\s="'\\])/y;

/** The spans of long runs of digits; those of lines of 60 and more go on in the next lines, as encoders fold them. */
function* findRuns(text: string): Generator<readonly [number, number]> {
  for (let at = 0; at < text.length;) {
    const start = at;
    while (at < text.length && (digits[text.charCodeAt(at)] ?? 0) === 1) at += 1;
    if (at - start < shortestRun) {
      at = Math.max(at, start + 1);
      continue;
    }
    if (at - start >= 60) at = endOfFolded(text, at);
    yield [start, at];
  }
}

function endOfFolded(text: string, from: number): number {
  let end = from;
  for (;;) {
    foldedLine.lastIndex = end;
    const line = foldedLine.exec(text);
    if (line === null) return end;
    end += line[0].length;
  }
}

function* decodeRuns(text: string, depth: number, spanOf: SpanOf = (start, end) => [start, end]): Generator<HiddenText> {
  for (const [start, end] of findRuns(text)) {
    const run = text.slice(start, end);
    const span = spanOf(start, end);
    if (depth === 0 && run.includes("-"))
      yield { text: run.replaceAll("-", "_"), kind: "guessed", spanOf: (first, last) => [start + first, start + last] };
    const decoded = [...decodeAligned(run), ...Array.from(run.matchAll(hexRun), ([hex]) => decodeHex(hex)).flat()];
    for (const inner of decoded) {
      yield { text: inner, kind: "decoded", spanOf: () => span };
      yield* backwards(inner, span);
      if (depth + 1 < deepest) yield* decodeRuns(inner, depth + 1, () => span);
    }
  }
}

function* backwards(inner: string, span: readonly [number, number]): Generator<HiddenText> {
  for (const { text, kind } of reverseOdd(inner)) yield { text, kind, spanOf: () => span };
}

const hexRun = /[0-9A-Fa-f]{16,}/g;

/** A run may begin anywhere in a longer one: all four places are tried, and decoded only where text shows. */
function decodeAligned(run: string): readonly string[] {
  return [0, 1, 2, 3]
    .filter((place) => showsText(run, place, 4))
    .map((place) => readable(decodeBase64(run.slice(place))))
    .filter((inner) => inner !== "");
}

function decodeHex(run: string): readonly string[] {
  return [0, 1]
    .filter((place) => showsText(run, place, 2))
    .map((place) => readable(hexBytes(run.slice(place))))
    .filter((inner) => inner !== "");
}

const base64Values = new Uint8Array(128);
for (const [value, sign] of [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].entries())
  base64Values[sign.charCodeAt(0)] = value;
base64Values[0x2d] = 62;
base64Values[0x5f] = 63;
const hexValues = new Uint8Array(128);
for (let value = 0; value < 16; value += 1) {
  hexValues[value.toString(16).charCodeAt(0)] = value;
  hexValues[value.toString(16).toUpperCase().charCodeAt(0)] = value;
}

/** Whether the bytes of a run of hex (2 digits a byte) or base64 (4 digits, 3 bytes) have enough readable signs in a row. Makes nothing. */
function showsText(run: string, from: number, digitsAtOnce: 2 | 4): boolean {
  const wanted = run.length > longestGuess ? 24 : 8;
  let readableBytes = 0;
  const take = (byte: number): boolean => {
    if (byte !== 0) readableBytes = byte >= 0x20 && byte <= 0x7e ? readableBytes + 1 : 0; // a zero is half a sign of UTF-16
    return readableBytes >= wanted;
  };
  const values = digitsAtOnce === 2 ? hexValues : base64Values;
  let held = 0;
  let bits = 0;
  for (let at = from; at < run.length; at += 1) {
    const code = run.charCodeAt(at);
    if (code <= 0x20) continue; // folded lines
    const width = digitsAtOnce === 2 ? 4 : 6;
    held = ((held << width) | (values[code] ?? 0)) & 0xfff;
    bits += width;
    if (bits < 8) continue;
    bits -= 8;
    if (take((held >> bits) & 0xff)) return true;
  }
  return false;
}

function hexBytes(run: string): Uint8Array {
  const bytes = new Uint8Array(run.length >> 1);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = Number.parseInt(run.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

const utf8 = new TextDecoder();
const stretch = /[\u0020-\u007e]{8,}/;

/** The text of bytes where at least eight signs in a row are readable (also as UTF-16); empty otherwise. */
function readable(bytes: Uint8Array): string {
  const text = utf8.decode(bytes.length > 1 && bytes[1] === 0 ? bytes.filter((byte) => byte !== 0) : bytes);
  return stretch.test(text) ? text : "";
}

/** The parts of a text that may be something written backwards: words of prose are left out, their neighbours are not. */
function* reverseOdd(text: string): Generator<HiddenText> {
  let from = -1;
  let to = -1;
  let before = 0;
  let follows = false;
  for (let at = 0; at < text.length;) {
    const { end, isOdd } = readWord(text, at);
    if (isOdd && from < 0) from = before;
    if (isOdd || follows) to = end;
    else if (from >= 0) {
      yield reverse(text, from, to);
      from = -1;
    }
    follows = isOdd;
    before = at;
    at = end;
    while (at < text.length && text.charCodeAt(at) <= 0x20) at += 1;
  }
  if (from >= 0) yield reverse(text, from, to);
}

/** A word up to the next space; odd where it has digits, signs that names and secrets are built with, or capitals that do not begin it. */
function readWord(text: string, at: number): { readonly end: number; readonly isOdd: boolean } {
  let isOdd = false;
  let letters = 0;
  let end = at;
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end);
    if (code <= 0x20) break;
    const isCapital = code >= 0x41 && code <= 0x5a;
    const isOwn = (code >= 0x30 && code <= 0x39) || code === 0x5f || code === 0x40 || code === 0x2b || code === 0x2f || code === 0x3d;
    if (isOwn || (isCapital && letters > 0)) isOdd = true;
    if (isCapital || (code >= 0x61 && code <= 0x7a)) letters += 1;
  }
  return { end: Math.max(end, at + 1), isOdd };
}

function reverse(whole: string, from: number, to: number): HiddenText {
  const units = new Uint16Array(to - from);
  for (let i = from; i < to; i += 1) units[to - 1 - i] = whole.charCodeAt(i);
  return {
    text: utf16.decode(units),
    kind: "guessed",
    spanOf: (start, end) => [to - end, to - start],
  };
}

const utf16 = new TextDecoder("utf-16le", { ignoreBOM: true });
