import { parse } from "csv-parse/sync";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { findColumn } from "./sheet-columns.ts";
import type { RegisterField } from "./register-fields.ts";
import { rearmCell } from "./write-register-csv.ts";

/** One row of a sheet: the id an export gave it, and the cells of known columns. */
export interface SheetRow {
  /** `row 12`, as the spreadsheet counts. */
  readonly place: string;
  readonly id: string;
  readonly cells: ReadonlyMap<RegisterField, string>;
}

const mostBytes = 20 * 1024 * 1024;
const mostRows = 50_000;

/**
 * Reads a register from CSV (comma, semicolon or tab) or XLSX. Columns are found by their title; unknown ones are passed
 * over. Refuses a file without a column for the tool's name.
 */
export async function readRegisterFile(name: string, bytes: Uint8Array): Promise<SheetRow[]> {
  if (bytes.length > mostBytes) throw new PlimsollError("bad-input", "expected a sheet of at most 20 MB, met a larger one; split it");
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const table = isWorkbook ? await readWorkbook(name, bytes) : readCsv(name, bytes);
  if (table.length > mostRows)
    throw new PlimsollError("bad-input", `expected at most ${mostRows} rows, met ${table.length}; split the sheet`);
  const [header = [], ...rows] = table;
  const columns = header.map((title) => ({ isId: title.trim().toLowerCase() === "id", field: findColumn(title)?.field }));
  if (!columns.some((column) => column.field === "name" || column.isId))
    throw new PlimsollError(
      "bad-input",
      `expected a sheet with a column Tool, met ${header.filter(Boolean).slice(0, 12).join(", ") || "an empty one"}; name the columns in the first row`,
    );
  return rows.flatMap((row, at) => {
    if (row.every((cell) => cell.trim() === "")) return [];
    const cells = new Map<RegisterField, string>();
    columns.forEach(({ field }, index) => field !== undefined && cells.set(field, row[index] ?? ""));
    const id = row[columns.findIndex((column) => column.isId)] ?? "";
    return [{ place: `row ${at + 2}`, id, cells }];
  });
}

function readCsv(name: string, bytes: Uint8Array): string[][] {
  const text = decode(bytes);
  const first = text.slice(0, text.search(/\r?\n|$/));
  const delimiter = [",", ";", "\t"].reduce((best, each) => (first.split(each).length > first.split(best).length ? each : best), ",");
  try {
    const rows: string[][] = parse(text, { delimiter, relax_column_count: true, skip_empty_lines: false, relax_quotes: true });
    return rows.map((row) => row.map(rearmCell));
  } catch (cause) {
    throw new PlimsollError(
      "bad-input",
      `expected a CSV or XLSX sheet, met ${name}, which cannot be read as one: ${cause instanceof Error ? cause.message : "unreadable"}; save it again as CSV`,
      cause,
    );
  }
}

/** UTF-8 or, where that fails, the Western code page that older spreadsheets write. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

async function readWorkbook(name: string, bytes: Uint8Array): Promise<string[][]> {
  const { readSheet } = await import("read-excel-file/node");
  try {
    const rows = await readSheet(Buffer.from(bytes));
    return rows.map((row) => row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ""))));
  } catch (cause) {
    throw new PlimsollError(
      "bad-input",
      `expected a CSV or XLSX sheet, met ${name}, which cannot be opened as a workbook; save it again as XLSX`,
      cause,
    );
  }
}
