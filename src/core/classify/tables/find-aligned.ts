import { isHeaderCell, readCells } from "./find-delimited.ts";
import { mostRows, type IsFree, type RawTable } from "./raw-table.ts";

const longestLine = 1_024;
/** Columns begin within so much of a line. */
const gapReach = 256;

function splitAligned(text: string, start: number, end: number): number[] {
  const row: number[] = [];
  for (let at = start; at < end;) {
    while (at < end && text.charCodeAt(at) === 32) at++;
    let stop = text.indexOf("  ", at);
    if (stop < 0 || stop > end) stop = end;
    if (stop > at) row.push(at, stop);
    at = stop + 1;
  }
  return row;
}

/** Where a line's text begins behind its indentation. */
function startOfText(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) <= 32) at++;
  return at;
}

/** Columns that two or more spaces part, as they come out of a terminal, a PDF or a chat: at least four lines with as many cells. */
export function findAligned(text: string, isFree: IsFree): RawTable[] {
  const tables: RawTable[] = [];
  let rows: number[][] = [];
  let nextLine = 0;
  const close = (): void => {
    if (rows.length >= 4 && isFree(rows[0]?.[0] ?? 0, rows.at(-1)?.at(-1) ?? 0)) tables.push(makeTable(text, rows));
    rows = [];
  };
  // From pair of spaces to pair of spaces: lines without one are passed over unseen.
  for (let pair = text.indexOf("  "); pair >= 0;) {
    const start = text.lastIndexOf("\n", pair) + 1;
    const stop = text.indexOf("\n", pair);
    const end = stop < 0 ? text.length : stop;
    const from = startOfText(text, start, end);
    const gap = pair >= from ? pair : text.indexOf("  ", from);
    if (gap >= end || gap < 0) {
      if (start !== nextLine || from < end || rows.length > 0) close();
      pair = gap;
    } else {
      const row = gap < Math.min(end, from + gapReach) ? splitAligned(text, start, Math.min(end, start + longestLine)) : [];
      if (start !== nextLine || row.length < 4 || row.length !== (rows.at(-1)?.length ?? row.length)) close();
      if (row.length >= 4 && rows.length < mostRows) rows.push(row);
      pair = stop < 0 ? -1 : text.indexOf("  ", stop);
    }
    nextLine = end + 1;
  }
  close();
  return tables;
}

function makeTable(text: string, rows: readonly number[][]): RawTable {
  const names = readCells(text, rows[0] ?? []);
  const hasHeader = names.every(isHeaderCell);
  return {
    start: rows[0]?.[0] ?? 0,
    end: rows.at(-1)?.at(-1) ?? 0,
    header: hasHeader ? names : undefined,
    rows: hasHeader ? rows.slice(1) : rows,
  };
}
