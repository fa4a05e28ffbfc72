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

interface Line {
  readonly start: number;
  readonly end: number;
}

interface Block {
  readonly delimiter: number;
  readonly least: number;
  columns: number;
  lines: Line[];
}

/** Tab, semicolon, comma, pipe; how many lines make a table. In order of trust. */
const delimiters: readonly (readonly [delimiter: number, least: number])[] = [
  [9, 2],
  [59, 3],
  [44, 3],
  [124, 3],
];

const counts = new Int32Array(128);

/** Counts the delimiters of a line outside double quotes; −1 in the first place when a quote stays open. */
function countDelimiters(text: string, start: number, end: number): boolean {
  for (const [delimiter] of delimiters) counts[delimiter] = 0;
  let isQuoted = false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code > 124) continue;
    if (code === 34) isQuoted = !isQuoted;
    else if (!isQuoted && (code === 44 || code === 9 || code === 59 || code === 124)) counts[code] = (counts[code] ?? 0) + 1;
  }
  return !isQuoted;
}

/** A line is prose or code rather than a record when it ends like a sentence or a statement, or its cells are long. */
function isRecord(text: string, start: number, end: number, count: number): boolean {
  if ((end - start) / (count + 1) > 90) return false;
  const last = text.charCodeAt(end - 1);
  return last !== 123 && last !== 59 && last !== 40 && last !== 91;
}

/** Blocks of lines that one delimiter cuts into the same number of cells, for all four delimiters in one pass. */
export function findDelimited(text: string): RawTable[] {
  const blocks: Block[] = delimiters.map(([delimiter, least]) => ({ delimiter, least, columns: 0, lines: [] }));
  const tables: RawTable[][] = delimiters.map(() => []);
  const close = (block: Block, i: number): void => {
    if (block.lines.length >= block.least) tables[i]?.push(makeTable(text, block.lines, block.delimiter));
    block.lines = [];
  };
  for (let start = 0; start < text.length;) {
    const next = text.indexOf("\n", start);
    const stop = next < 0 ? text.length : next;
    const end = stop > start && text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop;
    const isWhole = end > start && end - start <= longestLine && countDelimiters(text, start, end);
    blocks.forEach((block, i) => {
      const count = isWhole ? (counts[block.delimiter] ?? 0) : 0;
      const fits = count > 0 && isRecord(text, start, end, count);
      if (block.lines.length > 0 && (!fits || count !== block.columns)) close(block, i);
      block.columns = fits ? count : 0;
      if (fits && block.lines.length <= mostRows) block.lines.push({ start, end });
    });
    start = stop + 1;
  }
  blocks.forEach(close);
  return tables.flat();
}

function makeTable(text: string, block: readonly Line[], delimiter: number): RawTable {
  const rows = block.map((line) => splitLine(text, line.start, line.end, delimiter));
  const first = rows[0] ?? [];
  const names = readCells(text, first);
  const hasHeader = names.every(isHeaderCell) && new Set(names).size === names.length;
  return {
    start: block[0]?.start ?? 0,
    end: block.at(-1)?.end ?? 0,
    header: hasHeader ? names : undefined,
    rows: hasHeader ? rows.slice(1) : rows,
  };
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
