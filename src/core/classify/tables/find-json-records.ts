import { mostColumns, mostRows, type RawTable } from "./raw-table.ts";

const mostDepth = 24;

interface Frame {
  readonly isObject: boolean;
  readonly start: number;
  key: string;
}

interface OpenRecord {
  readonly start: number;
  readonly depth: number;
  readonly cells: Map<string, [number, number]>;
}

interface JsonRecord {
  readonly start: number;
  readonly end: number;
  readonly cells: ReadonlyMap<string, [number, number]>;
}

/**
 * JSON arrays of objects and JSON Lines, also inside other text: each innermost object that is an element is a row, its
 * keys (nested ones by their own name) are the columns. A tolerant scanner: it never parses, allocates per value only
 * inside records, and gives up on nothing but depth.
 */
export function findJsonRecords(text: string): RawTable[] {
  if (text.indexOf('":') < 0 && text.indexOf('" :') < 0) return [];
  const records: JsonRecord[] = [];
  const frames: Frame[] = [];
  let open: OpenRecord | undefined;
  for (let at = text.search(/[[{]/); at >= 0 && at < text.length && records.length < mostRows; at++) {
    const code = text.charCodeAt(at);
    if (code === 123 || code === 91) {
      if (frames.length >= mostDepth) return gather(records);
      frames.push({ isObject: code === 123, start: at, key: "" });
      if (code === 123 && isElement(frames, open)) open = { start: at, cells: new Map(), depth: frames.length };
    } else if (code === 125 || code === 93) {
      if (open !== undefined && frames.length === open.depth) {
        records.push({ start: open.start, end: at + 1, cells: open.cells });
        open = undefined;
      }
      frames.pop();
    } else if (code === 34) at = readString(text, at, frames, open);
    else if (open !== undefined && ((code >= 48 && code <= 57) || code === 45)) at = readNumber(text, at, frames, open);
  }
  return gather(records);
}

/** An object directly in an array, or at the top of the text (JSON Lines). */
function isElement(frames: readonly Frame[], open: OpenRecord | undefined): boolean {
  const parent = frames.at(-2);
  return open === undefined && (parent === undefined || !parent.isObject);
}

function readString(text: string, at: number, frames: readonly Frame[], open: OpenRecord | undefined): number {
  let end = at + 1;
  const limit = Math.min(text.length, at + 65_536);
  while (end < limit && text.charCodeAt(end) !== 34) end += text.charCodeAt(end) === 92 ? 2 : 1;
  const frame = frames.at(-1);
  if (frame === undefined || !frame.isObject) return end;
  let next = end + 1;
  while (next < text.length && text.charCodeAt(next) <= 32) next++;
  if (text.charCodeAt(next) === 58) frame.key = text.slice(at + 1, Math.min(end, at + 65));
  else keep(frame.key, at + 1, end, open);
  return end;
}

function readNumber(text: string, at: number, frames: readonly Frame[], open: OpenRecord): number {
  let end = at;
  while (end < text.length && end - at < 40 && /[-+.\deE]/.test(text[end] ?? "")) end++;
  keep(frames.at(-1)?.key ?? "", at, end, open);
  return end - 1;
}

function keep(key: string, start: number, end: number, open: OpenRecord | undefined): void {
  if (open !== undefined && key !== "" && open.cells.size < mostColumns && !open.cells.has(key)) open.cells.set(key, [start, end]);
}

/** Records with at least half of their keys in common make one table. */
function gather(records: readonly JsonRecord[]): RawTable[] {
  const tables: { header: string[]; rows: number[][]; start: number; end: number }[] = [];
  for (const record of records) {
    if (record.cells.size === 0) continue;
    let table = tables.at(-1);
    const shared = table?.header.filter((key) => record.cells.has(key)).length ?? 0;
    if (table === undefined || shared * 2 < record.cells.size) {
      table = { header: [...record.cells.keys()], rows: [], start: record.start, end: record.start };
      tables.push(table);
    }
    table.rows.push(table.header.flatMap((key) => record.cells.get(key) ?? [-1, -1]));
    table.end = record.end;
  }
  return tables;
}
