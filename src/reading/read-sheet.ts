import { readFile, stat } from "node:fs/promises";
import { readSheet as readRows } from "read-excel-file/node";
import { Readable } from "node:stream";
import type { ExportInput, InputMember } from "./export-input.ts";

/**
 * The first sheet of a workbook (XLSX) as records of text: dates as ISO, numbers as they are written. At most `most` bytes
 * packed and four times that unpacked (`unpacked`, as its directory says).
 */
export async function readSheet(input: ExportInput, unpacked: number, most: number): Promise<InputMember> {
  const size = "path" in input ? (await stat(input.path)).size : input.bytes.length;
  if (size > most || unpacked > most * 4)
    return { kind: "refused", place: input.name, why: "a workbook larger than 64 MiB; export the sheet as CSV" };
  const bytes = "path" in input ? await readFile(input.path) : Buffer.from(input.bytes);
  try {
    const rows = await readRows(Readable.from([bytes]));
    return { kind: "records", place: input.name, records: rows.map((row) => row.map((cell) => cellText(cell))), bytes };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return { kind: "refused", place: input.name, why: `a workbook that cannot be read (${why}); export the sheet as CSV` };
  }
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, "");
  if (typeof cell === "string") return cell;
  return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
}
