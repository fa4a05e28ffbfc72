import type { CellChange, RegisterEntry } from "../api/types.ts";
import { parseCell } from "./parse-cell.ts";
import type { RegisterColumn } from "./register-columns.ts";
import { rectangleOf, type Selection } from "./selection.ts";

/** The table as it stands on screen: rows and columns in their shown order. */
export interface Shown {
  readonly rows: readonly RegisterEntry[];
  readonly columns: readonly RegisterColumn[];
}

export interface PlannedChanges {
  readonly changes: readonly CellChange[];
  /** What did not fit, one sentence each, no doubles. */
  readonly refused: readonly string[];
}

interface Wish {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * A pasted block, laid from the range's upper left cell. One cell fills the whole range; a block fills the range
 * by repeating where the range is a multiple of it, as spreadsheets do. What lies outside the table is left out.
 */
export function planPaste(shown: Shown, selection: Selection, block: readonly (readonly string[])[]): PlannedChanges {
  const range = rectangleOf(selection);
  const height = block.length;
  const width = Math.max(...block.map((cells) => cells.length));
  const rows = spread(range.bottom - range.top + 1, height);
  const columns = spread(range.right - range.left + 1, width);
  const wishes: Wish[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const text = block[row % height]?.[column % width];
      if (text !== undefined) wishes.push({ row: range.top + row, column: range.left + column, text });
    }
  }
  return planWishes(shown, wishes);
}

function spread(room: number, size: number): number {
  return room > size && room % size === 0 ? room : size;
}

/** Ctrl-D: the top row of the range into all rows below it; with one row alone, the row above into it. */
export function planFillDown(shown: Shown, selection: Selection): PlannedChanges {
  const range = rectangleOf(selection);
  const isSingle = range.top === range.bottom;
  const source = shown.rows[isSingle ? range.top - 1 : range.top];
  if (!source) return { changes: [], refused: [] };
  const wishes: Wish[] = [];
  for (let row = isSingle ? range.top : range.top + 1; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      const from = shown.columns[column];
      if (from?.field) wishes.push({ row, column, text: String(from.read(source) ?? "") });
    }
  }
  return planWishes(shown, wishes);
}

/** One text into every cell of the range that can hold it: Ctrl-Enter, Delete (empty text). Computed cells are passed over. */
export function planFill(shown: Shown, selection: Selection, text: string): PlannedChanges {
  const range = rectangleOf(selection);
  const wishes: Wish[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      if (shown.columns[column]?.field) wishes.push({ row, column, text });
    }
  }
  return planWishes(shown, wishes);
}

/** One text into one column of many rows: the bulk edit. */
export function planColumn(rows: readonly RegisterEntry[], column: RegisterColumn, text: string): PlannedChanges {
  return planWishes(
    { rows, columns: [column] },
    rows.map((_, row) => ({ row, column: 0, text })),
  );
}

/** The range's cells as they are copied. */
export function readBlock(shown: Shown, selection: Selection): string[][] {
  const range = rectangleOf(selection);
  return shown.rows
    .slice(range.top, range.bottom + 1)
    .map((row) => shown.columns.slice(range.left, range.right + 1).map((column) => String(column.read(row) ?? "")));
}

function planWishes(shown: Shown, wishes: readonly Wish[]): PlannedChanges {
  const changes: CellChange[] = [];
  const refused = new Set<string>();
  for (const { row, column, text } of wishes) {
    const entry = shown.rows[row];
    const target = shown.columns[column];
    if (!entry || !target || String(target.read(entry) ?? "") === text.trim()) continue;
    const parsed = parseCell(target, text);
    if ("refusal" in parsed) refused.add(parsed.refusal);
    else if (target.field) changes.push({ id: entry.id, field: target.field, value: parsed.value });
  }
  return { changes, refused: [...refused] };
}
