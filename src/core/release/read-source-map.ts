import { JsonCursor, NotJson } from "./scan-json-bytes.ts";

/** One source named by a map, with what is embedded of it. */
export interface MapSource {
  readonly name: string;
  /** What the digest function says of the embedded text; null when nothing is embedded. */
  readonly digest: string | null;
  readonly lines: number;
}

/** What a map says (ECMA-426), its text judged and let go. */
export interface SourceMapFacts {
  readonly sources: readonly MapSource[];
  readonly roots: readonly string[];
  /** True when it could be read to its end. */
  readonly isWhole: boolean;
}

interface Collected {
  readonly sources: MapSource[];
  readonly roots: string[];
}

const mostDepth = 4;

/** True when bytes look like a source map: JSON, perhaps behind the `)]}'` line, with the keys that only maps have. */
export function looksLikeSourceMap(bytes: Uint8Array, includes: (word: string) => boolean): boolean {
  const start = startOfJson(bytes);
  if (bytes[start] !== 0x7b) return false;
  if (includes('"mappings"')) return includes('"sources"') || includes('"sourcesContent"');
  return (includes('"sections"') && includes('"map"') && includes('"offset"')) || (includes('"sourcesContent"') && includes('"version"'));
}

/**
 * Reads a map of version 3, plain or indexed, from UTF-8 bytes. `digestText` is called once per embedded text.
 * Never throws: what could be read of a damaged map is given, with `isWhole` false.
 */
export function readSourceMap(bytes: Uint8Array, digestText: (text: string) => string): SourceMapFacts {
  const found: Collected = { sources: [], roots: [] };
  try {
    const cursor = new JsonCursor(bytes, startOfJson(bytes));
    readMap(cursor, found, digestText, 0);
    return { ...found, isWhole: cursor.peek() === 0 };
  } catch (error) {
    if (!(error instanceof NotJson) && !(error instanceof SyntaxError)) throw error;
    return { ...found, isWhole: false };
  }
}

function readMap(cursor: JsonCursor, found: Collected, digestText: (text: string) => string, depth: number): void {
  const names: (string | null)[] = [];
  const contents: Pick<MapSource, "digest" | "lines">[] = [];
  try {
    cursor.eachKey((key) => {
      if (key === "sources" && cursor.peek() === 0x5b) cursor.eachItem(() => names.push(cursor.readStringOrSkip()));
      else if (key === "sourcesContent" && cursor.peek() === 0x5b) cursor.eachItem(() => contents.push(readContent(cursor, digestText)));
      else if (key === "sourceRoot") found.roots.push(cursor.readStringOrSkip() ?? "");
      else if (key === "sections" && cursor.peek() === 0x5b && depth < mostDepth)
        cursor.eachItem(() => readSection(cursor, found, digestText, depth));
      else cursor.skipValue();
    });
  } finally {
    for (let i = 0; i < Math.max(names.length, contents.length); i++)
      found.sources.push({ name: names[i] ?? "", ...(contents[i] ?? { digest: null, lines: 0 }) });
  }
}

function readSection(cursor: JsonCursor, found: Collected, digestText: (text: string) => string, depth: number): void {
  if (cursor.peek() !== 0x7b) return cursor.skipValue();
  cursor.eachKey((key) => {
    if (key === "map" && cursor.peek() === 0x7b) readMap(cursor, found, digestText, depth + 1);
    else if (key === "url") found.roots.push(cursor.readStringOrSkip() ?? "");
    else cursor.skipValue();
  });
}

/** One embedded text, judged and let go. Texts of fewer than `shortest` characters count as none. */
export function readContent(cursor: JsonCursor, digestText: (text: string) => string, shortest = 1): Pick<MapSource, "digest" | "lines"> {
  const text = cursor.readStringOrSkip();
  if (text === null || text.trim().length < shortest) return { digest: null, lines: 0 };
  return { digest: digestText(text), lines: countLines(text) };
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return text.endsWith("\n") ? lines - 1 : lines;
}

/** Behind a byte order mark and the `)]}'` line that keeps JSON from running as a script. */
function startOfJson(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  if (bytes[at] === 0x29 && bytes[at + 1] === 0x5d && bytes[at + 2] === 0x7d) {
    const end = bytes.indexOf(0x0a, at);
    if (end < 0) return at;
    at = end + 1;
  }
  while (at < bytes.length && (bytes[at] ?? 0) <= 0x20) at++;
  return at;
}
