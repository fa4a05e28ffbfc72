import { decodeBase64 } from "../classify/decode/decode-base64.ts";

/** A text that stands in another one in disguise, and which span of that one stands for a span of it. */
export interface HiddenText {
  readonly text: string;
  /** How far a finding in it may be trusted: `decoded` like any other, `guessed` (reversed, slugs) only where its form is unmistakable. */
  readonly kind: "decoded" | "guessed";
  spanOf(start: number, end: number): readonly [number, number];
}

const deepest = 3;
const longestGuess = 8_192;
const mostRuns = 20_000;

/**
 * The texts that hide in one: behind percent, unicode and character escapes, in base64 (any of its alignments) and hex,
 * written backwards, or made into a slug of a path. Work and memory are linear in the text.
 */
export function findHidden(text: string): readonly HiddenText[] {
  return [...unescapeRuns(text), ...decodeRuns(text, 0), ...unslug(text), reverse(text)];
}

const escapes = /%([0-9A-Fa-f]{2})|\\u\{?([0-9A-Fa-f]{4,6})\}?|\\x([0-9A-Fa-f]{2})|&#x([0-9A-Fa-f]{1,6});|&#([0-9]{1,7});/g;
const escapedRun = /[^\s"'<>`]*(?:%[0-9A-Fa-f]{2}|\\u\{?[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}|&#)[^\s"'<>`]*/g;

function* unescapeRuns(text: string): Generator<HiddenText> {
  if (!/%[0-9A-Fa-f]{2}|\\[ux]|&#/.test(text)) return;
  for (const run of text.matchAll(escapedRun)) {
    let { text: plain, places } = unescape(run[0]);
    for (let depth = 1; depth < deepest; depth += 1) {
      const deeper = unescape(plain);
      if (deeper.text.length === plain.length) break;
      const outer = places;
      [plain, places] = [deeper.text, deeper.places.map((place) => outer[place] ?? 0)];
    }
    const settled = places;
    const at = run.index;
    if (plain.length === run[0].length) continue;
    yield { text: plain, kind: "decoded", spanOf: (start, end) => [at + (settled[start] ?? 0), at + (settled[end] ?? run[0].length)] };
    yield* decodeRuns(plain, 1, () => [at, at + run[0].length]);
  }
}

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

const base64Run = /[A-Za-z0-9+/_-]{60,}(?:\r?\n[ \t]*[A-Za-z0-9+/_-]{4,})*={0,2}|[A-Za-z0-9+/_-]{14,}={0,2}/g;
const hexRun = /(?:[0-9A-Fa-f]{2}[ :-]?){7,}[0-9A-Fa-f]{2}/g;

type SpanOf = (start: number, end: number) => readonly [number, number];

function* decodeRuns(text: string, depth: number, spanOf: SpanOf = (start, end) => [start, end]): Generator<HiddenText> {
  let runs = 0;
  for (const [form, decode] of [
    [base64Run, decodeAligned],
    [hexRun, decodeHex],
  ] as const) {
    for (const run of text.matchAll(form)) {
      if ((runs += 1) > mostRuns) return;
      const span = spanOf(run.index, run.index + run[0].length);
      for (const inner of decode(run[0])) {
        yield { text: inner, kind: "decoded", spanOf: () => span };
        if (depth + 1 < deepest) yield* decodeRuns(inner, depth + 1, () => span);
      }
    }
  }
}

/** A run may begin anywhere in a longer one: short runs are tried at all four places, long ones where they begin. */
function decodeAligned(run: string): readonly string[] {
  const places = run.length <= longestGuess ? [0, 1, 2, 3] : [0];
  return places.map((place) => readable(decodeBase64(run.slice(place)))).filter((inner) => inner !== "");
}

function decodeHex(run: string): readonly string[] {
  const digits = run.replaceAll(/[ :-]/g, "");
  return [0, 1].map((place) => readable(hexBytes(digits.slice(place)))).filter((inner) => inner !== "");
}

function hexBytes(digits: string): Uint8Array {
  const bytes = new Uint8Array(digits.length >> 1);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16);
  return bytes;
}

const utf8 = new TextDecoder();
const stretch = /[\u0020-\u007e]{8,}/;

/** The text of bytes where at least eight signs in a row are readable (also as UTF-16); empty otherwise. */
function readable(bytes: Uint8Array): string {
  const text = utf8.decode(bytes.length > 1 && bytes[1] === 0 ? bytes.filter((byte) => byte !== 0) : bytes);
  return stretch.test(text) ? text : "";
}

const slug = /[A-Za-z0-9_]*-[A-Za-z0-9_-]{7,}/g;

/** Agents name folders after paths, with every other sign as a dash. */
function* unslug(text: string): Generator<HiddenText> {
  for (const met of text.matchAll(slug)) {
    const at = met.index;
    yield { text: met[0].replaceAll("-", "_"), kind: "guessed", spanOf: (start, end) => [at + start, at + end] };
  }
}

function reverse(text: string): HiddenText {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i += 1) units[text.length - 1 - i] = text.charCodeAt(i);
  const { length } = text;
  return {
    text: new TextDecoder("utf-16le", { ignoreBOM: true }).decode(units),
    kind: "guessed",
    spanOf: (start, end) => [length - end, length - start],
  };
}
