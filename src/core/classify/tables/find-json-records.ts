import { readUnits } from "../text-units.ts";
import { mostColumns, mostRows, type IsFree, type RawTable } from "./raw-table.ts";

const mostDepth = 24;
const longestKey = 64;

/** What a code unit means outside a string: 1 opens, 2 closes, 3 a quote, 4 may begin a number. */
const kinds = new Uint8Array(256);
for (const [signs, kind] of [
  ["{[", 1],
  ["}]", 2],
  ['"', 3],
  ["-0123456789", 4],
] as const)
  for (const sign of signs) kinds[sign.charCodeAt(0)] = kind;

/** A record: its keys and, for each, start and end of the value. */
interface JsonRecord {
  readonly start: number;
  end: number;
  readonly keys: string[];
  readonly cells: number[];
}

/** The place of the scanner: open brackets, 1 for an object, and the last key of each. */
interface Place {
  depth: number;
  readonly isObject: Uint8Array;
  readonly keyStarts: Int32Array;
  readonly keyEnds: Int32Array;
  open: JsonRecord | undefined;
  openDepth: number;
}

/**
 * JSON arrays of objects and JSON Lines, also inside other text: each innermost object that is an element is a row, its
 * keys (nested ones by their own name) are the columns. A tolerant scanner: it never parses, allocates per value only
 * inside records, and gives up on nothing but depth.
 */
export function findJsonRecords(text: string, _isFree?: IsFree, bytes: Uint8Array = readUnits(text, 0).bytes): RawTable[] {
  if (text.indexOf('":') < 0 && text.indexOf('" :') < 0) return [];
  const records: JsonRecord[] = [];
  const place: Place = {
    depth: 0,
    isObject: new Uint8Array(mostDepth + 1),
    keyStarts: new Int32Array(mostDepth + 1),
    keyEnds: new Int32Array(mostDepth + 1),
    open: undefined,
    openDepth: 0,
  };
  for (let at = firstBracket(text); at >= 0 && at < text.length && records.length < mostRows; at++) {
    const code = bytes[at] ?? 0;
    const kind = kinds[code] ?? 0;
    if (kind === 0) continue;
    if (kind === 3) at = readString(text, bytes, at, place);
    else if (kind === 4) {
      if (place.open !== undefined) at = readNumber(text, at, place);
    } else if (kind === 1) {
      if (place.depth >= mostDepth) break;
      openBracket(place, code === 123, at);
    } else closeBracket(place, at, records);
  }
  return gather(records);
}

function firstBracket(text: string): number {
  const brace = text.indexOf("{");
  const bracket = text.indexOf("[");
  return brace < 0 ? bracket : bracket < 0 ? brace : Math.min(brace, bracket);
}

/** An object directly in an array, or at the top of the text (JSON Lines), is a record. */
function openBracket(place: Place, isObject: boolean, at: number): void {
  const isElement = place.open === undefined && (place.depth === 0 || place.isObject[place.depth] === 0);
  place.depth++;
  place.isObject[place.depth] = isObject ? 1 : 0;
  place.keyEnds[place.depth] = 0;
  if (!isObject || !isElement) return;
  place.open = { start: at, end: at, keys: [], cells: [] };
  place.openDepth = place.depth;
}

function closeBracket(place: Place, at: number, records: JsonRecord[]): void {
  if (place.open !== undefined && place.depth === place.openDepth) {
    place.open.end = at + 1;
    records.push(place.open);
    place.open = undefined;
  }
  if (place.depth > 0) place.depth--;
}

function readString(text: string, bytes: Uint8Array, at: number, place: Place): number {
  let end = at + 1;
  const limit = Math.min(text.length, at + 65_536);
  for (; end < limit; end++) {
    const code = bytes[end];
    if (code === 34) break;
    if (code === 92) end++;
  }
  if (place.depth === 0 || place.isObject[place.depth] === 0 || place.open === undefined) return end;
  let next = end + 1;
  while (next < text.length && (bytes[next] ?? 0) <= 32) next++;
  if (bytes[next] === 58) {
    place.keyStarts[place.depth] = at + 1;
    place.keyEnds[place.depth] = Math.min(end, at + 1 + longestKey);
  } else keep(text, place, place.open, at + 1, end);
  return end;
}

function readNumber(text: string, at: number, place: Place): number {
  let end = at;
  for (; end < text.length && end - at < 40; end++) {
    const code = text.charCodeAt(end);
    if (!((code >= 48 && code <= 57) || code === 45 || code === 43 || code === 46 || (code | 32) === 101)) break;
  }
  if (place.open !== undefined) keep(text, place, place.open, at, end);
  return end - 1;
}

/** Keeps a value under the last key before it; the first one of each key. */
function keep(text: string, { depth, keyStarts, keyEnds }: Place, { keys, cells }: JsonRecord, start: number, end: number): void {
  const keyEnd = keyEnds[depth] ?? 0;
  if (keyEnd === 0 || keys.length >= mostColumns) return;
  const key = text.slice(keyStarts[depth], keyEnd);
  if (key === "" || keys.includes(key)) return;
  keys.push(key);
  cells.push(start, end);
}

interface Growing {
  readonly header: readonly string[];
  readonly rows: number[][];
  readonly start: number;
  end: number;
}

/** Records with at least half of their keys in common make one table. */
function gather(records: readonly JsonRecord[]): RawTable[] {
  const tables: Growing[] = [];
  for (const record of records) {
    if (record.keys.length === 0) continue;
    let table = tables.at(-1);
    let row = table === undefined ? undefined : rowOf(record, table.header);
    if (table === undefined || row === undefined) {
      table = { header: record.keys, rows: [], start: record.start, end: record.start };
      tables.push(table);
      row = record.cells;
    }
    table.rows.push(row);
    table.end = record.end;
  }
  return tables;
}

/** The record's cells in the order of the header; undefined when fewer than half of its keys are there. */
function rowOf(record: JsonRecord, header: readonly string[]): number[] | undefined {
  const { keys, cells } = record;
  if (keys.length === header.length && keys.every((key, i) => key === header[i])) return cells;
  let shared = 0;
  const row: number[] = [];
  for (const key of header) {
    const at = keys.indexOf(key);
    if (at >= 0) shared++;
    row.push(at < 0 ? -1 : (cells[2 * at] ?? -1), at < 0 ? -1 : (cells[2 * at + 1] ?? -1));
  }
  return shared * 2 < keys.length ? undefined : row;
}
