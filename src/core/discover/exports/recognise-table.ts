import { type ColumnMatch, columnName, hasColumn } from "./column-name.ts";
import type { InputHead, Recognition } from "./export-source.ts";

/** The columns a format is known by. */
export interface TableMarks {
  /** Columns that must be there; `A|B` either name. */
  readonly required: readonly ColumnMatch[];
  /** Other columns it may have. */
  readonly known?: readonly ColumnMatch[];
  /** Highest score, for generic formats that must give way to exact ones. */
  readonly ceiling?: number;
  /** Columns that show it is something else. */
  readonly never?: readonly string[];
}

/** A header stands among the first records: some banks write an address block before it. */
const headerWithin = 25;

/**
 * How well the beginning of a table fits. Every delimiter and each of the first records is tried as the header. All
 * required columns: 0.7 and up to 0.3 more by the share of the header that is known; else below 0.5 by the share met.
 */
export function recogniseTable(head: InputHead, marks: TableMarks): Recognition {
  let best = nothingMet(marks);
  for (const { delimiter, records } of head.tables) {
    records.slice(0, headerWithin).forEach((fields, header) => {
      if (fields.length < 2 && marks.required.length > 1) return;
      const found = compareHeader(fields, marks);
      if (found.score > best.score) best = { ...found, shape: { pieces: "records", delimiter, header } };
    });
  }
  return best;
}

function nothingMet({ required }: TableMarks): Recognition {
  return { score: 0, met: [], missing: required.map(firstName), shape: { pieces: "records", delimiter: ",", header: 0 } };
}

function compareHeader(fields: readonly string[], marks: TableMarks): Omit<Recognition, "shape"> {
  const names = new Set(fields.map(columnName).filter((name) => name !== ""));
  const isMet = (column: ColumnMatch): boolean => hasColumn(names, column);
  const met = marks.required.filter(isMet).map((column) => nameMet(column, names));
  const missing = marks.required.filter((column) => !isMet(column)).map(firstName);
  if (met.length === 0 || marks.never?.some(isMet) === true) return { score: 0, met: [], missing };
  if (missing.length > 0) return { score: ((marks.ceiling ?? 1) * 0.49 * met.length) / marks.required.length, met, missing };
  const known = [...marks.required, ...(marks.known ?? [])];
  const share = [...names].filter((name) => known.some((column) => hasColumn([name], column))).length / names.size;
  return { score: Math.min(marks.ceiling ?? 1, 0.7 + 0.3 * share), met, missing };
}

/** The name by which the file has the column. */
function nameMet(column: ColumnMatch, names: ReadonlySet<string>): string {
  const aliases = typeof column === "string" ? column.split("|") : [];
  return aliases.find((alias) => names.has(columnName(alias))) ?? firstName(column);
}

function firstName(column: ColumnMatch): string {
  return typeof column === "string" ? (column.split("|")[0] ?? column) : column.called;
}
