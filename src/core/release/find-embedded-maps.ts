import { readContent, readSourceMap, type SourceMapFacts, type MapSource } from "./read-source-map.ts";
import { JsonCursor, NotJson } from "./scan-json-bytes.ts";

const key = '"sourcesContent"';
const escapedKey = '\\"sourcesContent\\"';
/** Maps looked for in one file at most. */
const most = 500;
/** Texts below are examples and fixtures. */
const shortest = 40;

/** Bytes of a file with a fast search for ASCII text. */
export interface SearchedBytes {
  readonly bytes: Uint8Array;
  find(word: string, from: number): number;
}

/** Where a word stands last before a place and first behind it; -1 for nowhere. */
interface Around {
  readonly before: number;
  readonly after: number;
}

/** Follows a word through the file, for places that only go forward: each byte is searched once. */
function follow(file: SearchedBytes, word: string): (at: number) => Around {
  let before = -1;
  let after = file.find(word, 0);
  return (at) => {
    while (after >= 0 && after < at) {
      before = after;
      after = file.find(word, after + 1);
    }
    return { before, after };
  };
}

/**
 * Maps that lie inside another file: an object of a script (style loaders push them), a transpiler's cache, a coverage
 * report, a list, a program that carries its own map, or a string that is parsed later. Found by the embedded text itself.
 */
export function findEmbeddedMaps(file: SearchedBytes, digestText: (text: string) => string): SourceMapFacts[] {
  const found: SourceMapFacts[] = [];
  let behind = 0;
  const names = follow(file, '"sources"');
  for (let at = file.find(key, 0), tries = 0; at >= 0 && tries < most; at = file.find(key, Math.max(at + key.length, behind)), tries++) {
    const read = readContentsAt(file.bytes, at + key.length, digestText);
    if (read === null) continue;
    const from = behind;
    behind = Math.max(behind, read.end);
    if (read.contents.every(({ digest }) => digest === null)) continue;
    found.push({ sources: nameSources(file, names(at), from, read.end, read.contents), roots: [], isWhole: true });
  }
  const starts = follow(file, '"{\\"');
  let readFrom = -1;
  for (let at = file.find(escapedKey, 0), tries = 0; at >= 0 && tries < most; at = file.find(escapedKey, at), tries++) {
    const { before } = starts(at);
    // A string that was read from there ended before this place, or it would have been left behind with it.
    const text = before === readFrom ? null : readStringAround(file, before, at);
    readFrom = before;
    if (text !== null) found.push(readSourceMap(text.bytes, digestText));
    at = text?.end ?? at + escapedKey.length;
  }
  return found.filter(({ sources }) => sources.some(({ digest }) => digest !== null));
}

type Contents = Pick<MapSource, "digest" | "lines">[];

/** The list behind the key; null where something else follows, as in code that speaks of maps. */
function readContentsAt(
  bytes: Uint8Array,
  at: number,
  digestText: (text: string) => string,
): { readonly contents: Contents; readonly end: number } | null {
  const cursor = new JsonCursor(bytes, at);
  const contents: Contents = [];
  try {
    if (cursor.peek() !== 0x3a) return null;
    cursor.at++;
    cursor.eachItem(() => contents.push(readContent(cursor, digestText, shortest)));
  } catch (error) {
    if (!(error instanceof NotJson) && !(error instanceof SyntaxError)) throw error;
    // What was read of a list that breaks off is still told.
  }
  return contents.length === 0 ? null : { contents, end: cursor.at };
}

/** The names stand before the texts or behind them, in the same object. */
function nameSources(
  file: SearchedBytes,
  { before, after: behindKey }: Around,
  from: number,
  end: number,
  contents: Contents,
): MapSource[] {
  const next = file.find(key, end);
  const after = behindKey < 0 || behindKey >= end ? behindKey : file.find('"sources"', end);
  const place = before >= from ? before : after >= 0 && (next < 0 || after < next) ? after : -1;
  const names = place < 0 ? [] : readNames(file.bytes, place + 9);
  return contents.map((content, index) => ({ name: names[index] ?? "", ...content }));
}

function readNames(bytes: Uint8Array, at: number): (string | null)[] {
  const cursor = new JsonCursor(bytes, at);
  const names: (string | null)[] = [];
  try {
    if (cursor.peek() !== 0x3a) return names;
    cursor.at++;
    cursor.eachItem(() => names.push(cursor.readStringOrSkip()));
  } catch (error) {
    if (!(error instanceof NotJson) && !(error instanceof SyntaxError)) throw error;
  }
  return names;
}

/** The string literal that holds the object around `at`. */
function readStringAround(file: SearchedBytes, start: number, at: number): { readonly bytes: Uint8Array; readonly end: number } | null {
  if (start < 0) return null;
  const cursor = new JsonCursor(file.bytes, start);
  try {
    const bytes = new TextEncoder().encode(cursor.readString());
    return cursor.at > at ? { bytes, end: cursor.at } : null;
  } catch (error) {
    if (!(error instanceof NotJson) && !(error instanceof SyntaxError)) throw error;
    return null;
  }
}
