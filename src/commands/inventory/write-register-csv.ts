import type { ListedRow } from "./read-register.ts";
import { sheetColumns } from "./sheet-columns.ts";

/**
 * The register as CSV (RFC 4180, UTF-8 with a byte order mark, so that spreadsheets read the letters right). A cell that
 * a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection); reading takes it away again.
 */
export function writeRegisterCsv(rows: readonly ListedRow[]): string {
  const lines = [
    sheetColumns.map((column) => column.title),
    ...rows.map((row) => sheetColumns.map((column) => String(column.value(row) ?? ""))),
  ];
  return `\uFEFF${lines.map((line) => line.map(writeCell).join(",")).join("\r\n")}\r\n`;
}

function writeCell(value: string): string {
  const safe = disarmCell(value);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Puts an apostrophe before what a spreadsheet would take for a formula. */
export function disarmCell(value: string): string {
  return /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(value) ? `'${value}` : value;
}

/** The cell as it was before `disarmCell`. */
export function rearmCell(value: string): string {
  return /^''*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(value) ? value.slice(1) : value;
}
