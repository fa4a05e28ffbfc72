import type { ListedRow } from "./read-register.ts";
import { sheetColumns } from "./sheet-columns.ts";
import type { SheetColumn } from "./sheet-columns.ts";

/** The register as an Excel workbook: numbers as numbers, days as dates, everything else as text and never a formula. */
export async function writeRegisterSheet(rows: readonly ListedRow[]): Promise<Uint8Array> {
  const { default: writeExcelFile } = await import("write-excel-file/node");
  const header = sheetColumns.map((column) => ({ value: column.title, type: String, fontWeight: "bold" as const }));
  const data = [header, ...rows.map((row) => sheetColumns.map((column) => writeCell(column, row)))];
  const file = writeExcelFile(data, { columns: sheetColumns.map(({ width }) => ({ width })), sheet: "Register", stickyRowsCount: 1 });
  return new Uint8Array(await file.toBuffer());
}

function writeCell(column: SheetColumn, row: ListedRow) {
  const value = column.value(row);
  if (value === null || value === "") return null;
  if (typeof value === "number") return { value, type: Number };
  if (column.kind === "day") return { value: new Date(`${value}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
  return { value: value.slice(0, 32_000), type: String };
}
