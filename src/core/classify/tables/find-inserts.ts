import { mostColumns, mostRows, type RawTable } from "./raw-table.ts";
import { pushCell } from "./trim-cell.ts";

const head =
  /insert\s{1,4}(?:ignore\s{1,4}|or\s{1,4}replace\s{1,4})?into\s{1,4}[^\s(]{1,128}\s{0,4}(?:\(([^()]{1,4096})\)\s{0,8})?values?\s{0,8}/iy;

/** SQL: `INSERT INTO t (a, b) VALUES (…), (…);`; statements for the same columns that follow each other are one table. */
export function findInserts(text: string): RawTable[] {
  const tables: RawTable[] = [];
  if (text.indexOf("insert") < 0 && text.indexOf("INSERT") < 0 && text.indexOf("Insert") < 0) return tables;
  const lower = /insert/gi;
  for (let match = lower.exec(text); match !== null; match = lower.exec(text)) {
    head.lastIndex = match.index;
    const found = head.exec(text);
    if (found === null) continue;
    const names = found[1]?.split(",").map((name) => name.replace(/["'`[\]\s]/g, ""));
    const { rows, end } = readTuples(text, match.index + found[0].length);
    lower.lastIndex = Math.max(end, match.index + 6);
    const last = tables.at(-1);
    if (last !== undefined && match.index - last.end < 8 && last.header?.join() === names?.join()) {
      tables[tables.length - 1] = {
        start: last.start,
        end,
        header: last.header,
        rows: last.rows.length < mostRows ? [...last.rows, ...rows] : last.rows,
      };
    } else if (rows.length > 0) tables.push({ start: match.index, end, header: names, rows });
  }
  return tables;
}

function readTuples(text: string, from: number): { rows: number[][]; end: number } {
  const rows: number[][] = [];
  let at = from;
  let end = from;
  while (rows.length < mostRows && text.charCodeAt(at) === 40) {
    const row: number[] = [];
    at = readTuple(text, at + 1, row);
    rows.push(row);
    end = at;
    while (at < text.length && (text.charCodeAt(at) <= 32 || text.charCodeAt(at) === 44)) at++;
  }
  return { rows, end };
}

/** Reads the values up to the closing bracket; single quotes are doubled or escaped inside a string. */
function readTuple(text: string, from: number, row: number[]): number {
  let start = from;
  let isQuoted = false;
  let depth = 0;
  const limit = Math.min(text.length, from + 16_384);
  for (let i = from; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 92 && isQuoted) i++;
    else if (code === 39) isQuoted = !isQuoted;
    else if (!isQuoted && code === 40) depth++;
    else if (!isQuoted && (code === 44 || code === 41) && depth === 0) {
      if (row.length < mostColumns * 2) pushCell(text, row, start, i);
      start = i + 1;
      if (code === 41) return i + 1;
    } else if (!isQuoted && code === 41) depth--;
  }
  return limit;
}
