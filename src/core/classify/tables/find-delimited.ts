import { mostColumns, mostRows, type RawTable } from "./raw-table.ts";
import { pushCell } from "./trim-cell.ts";

const longestLine = 4_096;

/** Splits one line at a delimiter outside double quotes into cell offsets. */
export function splitLine(text: string, start: number, end: number, delimiter: number): number[] {
  const row: number[] = [];
  let from = start;
  let isQuoted = false;
  for (let i = start; i < end && row.length < mostColumns * 2; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) isQuoted = !isQuoted;
    else if (code === delimiter && !isQuoted) {
      pushCell(text, row, from, i);
      from = i + 1;
    }
  }
  pushCell(text, row, from, end);
  return row;
}

function countOf(text: string, start: number, end: number, delimiter: number): number {
  let count = 0;
  let isQuoted = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 34) isQuoted = !isQuoted;
    else if (code === delimiter && !isQuoted) count++;
  }
  return isQuoted ? -1 : count;
}

interface Line {
  readonly start: number;
  readonly end: number;
}

function* linesOf(text: string): Generator<Line> {
  for (let start = 0; start < text.length; ) {
    const next = text.indexOf("\n", start);
    const stop = next < 0 ? text.length : next;
    yield { start, end: stop > start && text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop };
    start = stop + 1;
  }
}

/** A line is prose or code rather than a record when it ends like a sentence or a statement, or its cells are long. */
function isRecord(text: string, line: Line, count: number): boolean {
  const length = line.end - line.start;
  if (length === 0 || length > longestLine || length / (count + 1) > 90) return false;
  const last = text.charCodeAt(line.end - 1);
  return last !== 123 && last !== 59 && last !== 40 && last !== 91;
}

/** Blocks of at least `least` lines that one delimiter cuts into the same number of cells. */
export function findDelimited(text: string, delimiter: number, least: number): RawTable[] {
  const tables: RawTable[] = [];
  if (text.indexOf(String.fromCharCode(delimiter)) < 0) return tables;
  let block: Line[] = [];
  let columns = 0;
  const close = (): void => {
    if (block.length >= least && columns > 0) tables.push(makeTable(text, block, delimiter));
    block = [];
  };
  for (const line of linesOf(text)) {
    const count = line.end - line.start > longestLine ? 0 : countOf(text, line.start, line.end, delimiter);
    const fits = count > 0 && isRecord(text, line, count);
    if (!fits || count !== columns) close();
    columns = fits ? count : 0;
    if (fits && block.length <= mostRows) block.push(line);
  }
  close();
  return tables;
}

function makeTable(text: string, block: readonly Line[], delimiter: number): RawTable {
  const rows = block.map((line) => splitLine(text, line.start, line.end, delimiter));
  const first = rows[0] ?? [];
  const names = readCells(text, first);
  const hasHeader = names.every(isHeaderCell) && new Set(names).size === names.length;
  return { start: block[0]?.start ?? 0, end: block.at(-1)?.end ?? 0, header: hasHeader ? names : undefined, rows: hasHeader ? rows.slice(1) : rows };
}

/** The texts of a row's cells. */
export function readCells(text: string, row: readonly number[]): string[] {
  const cells: string[] = [];
  for (let i = 0; i < row.length; i += 2) cells.push(text.slice(row[i], row[i + 1]));
  return cells;
}

/** Names of columns are short, have letters, and are neither numbers nor addresses. */
export function isHeaderCell(cell: string): boolean {
  return cell.length > 0 && cell.length < 48 && /\p{L}/u.test(cell) && !/@|^\+?\d|\d{4}/.test(cell);
}
