import { readUnits } from "../text-units.ts";
import { mostColumns, mostRows, type IsFree, type RawTable } from "./raw-table.ts";
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

/** Lines that follow each other and that one delimiter cuts into the same number of cells. */
interface Block {
  readonly delimiter: number;
  readonly least: number;
  columns: number;
  count: number;
  /** Starts and ends of its lines. */
  readonly lines: number[];
  readonly tables: RawTable[];
}

function openBlock(delimiter: number, least: number): Block {
  return { delimiter, least, columns: 0, count: 0, lines: [], tables: [] };
}

/** What parts cells, outside double quotes: 1 tab, 2 semicolon, 3 comma, 4 pipe; 5 the quote itself, 6 what may end a line. */
const kinds = new Uint8Array(256);
[9, 59, 44, 124, 34, 10].forEach((code, i) => (kinds[code] = i + 1));
kinds[0] = 6;

/** How many of each stand on the line that was counted last, outside double quotes; at 0 whether a quote stays open. */
const counts = new Int32Array(6);

/** Counts the delimiters of the line that begins at `start`; answers where it ends. */
function countDelimiters(bytes: Uint8Array, start: number, length: number): number {
  counts.fill(0);
  let quotes = 0;
  for (let i = start; ; i++) {
    const kind = kinds[bytes[i] ?? 0] ?? 0;
    if (kind === 0) continue;
    if (kind === 5) quotes ^= 1;
    else if (kind === 6) {
      if (bytes[i] !== 10 && i < length) continue;
      counts[0] = quotes;
      return i;
    } else if (quotes === 0) counts[kind] = (counts[kind] ?? 0) + 1;
  }
}

/** A line that ends like a statement is code and no record. */
function mayBeRecord(bytes: Uint8Array, start: number, end: number): boolean {
  if (end <= start || end - start > longestLine) return false;
  const last = bytes[end - 1];
  return last !== 123 && last !== 59 && last !== 40 && last !== 91;
}

function close(text: string, block: Block, isFree: IsFree): void {
  if (block.count >= block.least && isFree(block.lines[0] ?? 0, block.lines.at(-1) ?? 0))
    block.tables.push(makeTable(text, block.lines, block.delimiter));
  block.lines.length = 0;
  block.count = 0;
}

/** Takes a line into the block or ends it; prose has long cells. */
function take(text: string, block: Block, start: number, end: number, count: number, isFree: IsFree): void {
  const fits = count > 0 && (end - start) / (count + 1) <= 90;
  if (block.count > 0 && (!fits || count !== block.columns)) close(text, block, isFree);
  block.columns = fits ? count : 0;
  if (!fits || block.count > mostRows) return;
  block.lines.push(start, end);
  block.count++;
}

/** Blocks of lines that one delimiter cuts into the same number of cells, for all four delimiters in one pass. In order of trust. */
export function findDelimited(text: string, isFree: IsFree, bytes: Uint8Array = readUnits(text, 0).bytes): RawTable[] {
  const blocks = [openBlock(9, 2), openBlock(59, 3), openBlock(44, 3), openBlock(124, 3)] as const;
  for (let start = 0; start < text.length;) {
    const stop = countDelimiters(bytes, start, text.length);
    const end = stop > start && bytes[stop - 1] === 13 ? stop - 1 : stop;
    const isWhole = counts[0] === 0 && mayBeRecord(bytes, start, end);
    for (let i = 0; i < 4; i++) {
      const block = blocks[i];
      const count = isWhole ? (counts[i + 1] ?? 0) : 0;
      if (block !== undefined && (count > 0 || block.count > 0)) take(text, block, start, end, count, isFree);
    }
    start = stop + 1;
  }
  for (const block of blocks) close(text, block, isFree);
  return blocks.flatMap((block) => block.tables);
}

function makeTable(text: string, lines: readonly number[], delimiter: number): RawTable {
  const rows: number[][] = [];
  for (let i = 0; i < lines.length; i += 2) rows.push(splitLine(text, lines[i] ?? 0, lines[i + 1] ?? 0, delimiter));
  const names = readCells(text, rows[0] ?? []);
  const hasHeader = names.every(isHeaderCell) && new Set(names).size === names.length;
  return {
    start: lines[0] ?? 0,
    end: lines.at(-1) ?? 0,
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
