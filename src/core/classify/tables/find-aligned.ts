import { isHeaderCell, readCells } from "./find-delimited.ts";
import { mostRows, type RawTable } from "./raw-table.ts";

/** Whether two spaces stand behind the indentation. */
function hasGap(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && text.charCodeAt(at) <= 32) at++;
  const limit = Math.min(end, at + 256);
  for (; at + 1 < limit; at++) if (text.charCodeAt(at) === 32 && text.charCodeAt(at + 1) === 32) return true;
  return false;
}

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

/** Columns that two or more spaces part, as they come out of a terminal, a PDF or a chat: at least four lines with as many cells. */
export function findAligned(text: string): RawTable[] {
  const tables: RawTable[] = [];
  if (text.indexOf("  ") < 0) return tables;
  let rows: number[][] = [];
  const close = (): void => {
    if (rows.length >= 4) tables.push(makeTable(text, rows));
    rows = [];
  };
  for (let start = 0; start < text.length;) {
    const stop = text.indexOf("\n", start);
    const end = stop < 0 ? text.length : stop;
    const row = hasGap(text, start, end) ? splitAligned(text, start, Math.min(end, start + 1_024)) : [];
    if (row.length < 4 || row.length !== (rows.at(-1)?.length ?? row.length)) close();
    if (row.length >= 4 && rows.length < mostRows) rows.push(row);
    start = end + 1;
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
