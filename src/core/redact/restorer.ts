import { longestPlaceholder, placeholderDot, placeholderEnd, placeholderStart } from "./placeholder.ts";

/** Puts values back into text that comes in pieces, cut anywhere. */
export interface Restorer {
  /** Text that is settled; the beginning of a placeholder waits for its end. */
  push(piece: string): string;
  /** What still waits, as it stands. */
  close(): string;
  /** Whether the beginning of a placeholder waits for its end. */
  waits(): boolean;
}

export interface RestoreOptions {
  /** The text is the inside of JSON strings: values are escaped, and placeholders may be, too (`\u27e6`). */
  readonly inJson?: boolean;
}

const escapes: readonly (readonly [string, string])[] = [
  [placeholderStart, "\\u27e6"],
  [placeholderDot, "\\u00b7"],
  [placeholderEnd, "\\u27e7"],
];

/** Restores a whole text. Text that only looks like a placeholder is left alone. */
export function restoreText(text: string, map: ReadonlyMap<string, string>, options: RestoreOptions = {}): string {
  const restorer = makeRestorer(map, options);
  return restorer.push(text) + restorer.close();
}

/** Makes a restorer for one stream. Holds back at most one unfinished placeholder. */
export function makeRestorer(map: ReadonlyMap<string, string>, options: RestoreOptions = {}): Restorer {
  let held = "";
  const take = (piece: string, isEnd: boolean): string => {
    const text = held + piece;
    const { out, rest } = replaceAll(text, map, options.inJson === true, isEnd);
    held = rest;
    return out;
  };
  return { push: (piece) => take(piece, false), close: () => take("", true), waits: () => held !== "" };
}

function replaceAll(text: string, map: ReadonlyMap<string, string>, inJson: boolean, isEnd: boolean): { out: string; rest: string } {
  const out: string[] = [];
  let at = 0;
  for (;;) {
    const start = findStart(text, at, inJson);
    if (start < 0) {
      const cut = isEnd || !inJson ? text.length : startOfCutEscape(text, at);
      out.push(text.slice(at, cut));
      return { out: out.join(""), rest: text.slice(cut) };
    }
    out.push(text.slice(at, start));
    const met = readPlaceholder(text, start, inJson);
    if (met === "unfinished" && !isEnd) return { out: out.join(""), rest: text.slice(start) };
    const value = met === "unfinished" || met === undefined ? undefined : map.get(met.placeholder);
    const end = value === undefined || met === "unfinished" || met === undefined ? start + 1 : met.end;
    out.push(value === undefined ? text.slice(start, end) : inJson ? JSON.stringify(value).slice(1, -1) : value);
    at = end;
  }
}

function findStart(text: string, from: number, inJson: boolean): number {
  const plain = text.indexOf(placeholderStart, from);
  if (!inJson) return plain;
  const escaped = text.slice(from).search(/\\u27e6/i);
  return escaped < 0 ? plain : plain < 0 ? from + escaped : Math.min(plain, from + escaped);
}

/** The end of the text may be the beginning of an escaped bracket. */
function startOfCutEscape(text: string, from: number): number {
  const met = /\\(?:u(?:2(?:7(?:e)?)?)?)?$/i.exec(text.slice(Math.max(from, text.length - 6)));
  return met === null ? text.length : text.length - met[0].length;
}

type Met = { readonly placeholder: string; readonly end: number } | "unfinished" | undefined;

/** Reads `⟦type·code⟧` at `start`; undefined as soon as it cannot be one. */
function readPlaceholder(text: string, start: number, inJson: boolean): Met {
  let plain = "";
  for (let i = start; i < text.length && i - start < longestPlaceholder;) {
    const { sign, length } = readSign(text, i, inJson);
    if (length === 0) return "unfinished";
    plain += sign;
    i += length;
    if (!isBeginning(plain)) return undefined;
    if (sign === placeholderEnd) return { placeholder: plain, end: i };
  }
  return text.length - start < longestPlaceholder ? "unfinished" : undefined;
}

/** One sign, unescaped in JSON; length 0 when an escape is cut off. */
function readSign(text: string, at: number, inJson: boolean): { readonly sign: string; readonly length: number } {
  if (inJson && text.charAt(at) === "\\") {
    const escaped = text.slice(at, at + 6).toLowerCase();
    for (const [sign, escape] of escapes) if (escaped === escape) return { sign, length: 6 };
    if (escaped.length < 6 && escapes.some(([, escape]) => escape.startsWith(escaped))) return { sign: "", length: 0 };
  }
  return { sign: text.charAt(at), length: 1 };
}

function isBeginning(text: string): boolean {
  return /^\u27e6(?:[a-z0-9-]{0,48}|[a-z0-9-]{1,48}\u00b7(?:[a-z0-9]{0,12}|[a-z0-9]{6,12}\u27e7))$/.test(text);
}
