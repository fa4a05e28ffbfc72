import { Readable } from "node:stream";
import readSheets from "read-excel-file/node";
import type { DocumentReading } from "../document.ts";

/** Every sheet of a workbook as tab-separated lines, a part each, so that tables stay tables. */
export async function readWorkbookText(place: string, bytes: Uint8Array, reading: DocumentReading): Promise<void> {
  if (bytes.length > 64 << 20) return reading.refuse(place, "a workbook larger than 64 MiB; export its sheets as CSV");
  const sheets = await readSheets(Readable.from([Buffer.from(bytes)]));
  for (const { sheet, data } of sheets) {
    const text = data.map((row) => row.map((cell) => cellText(cell)).join("\t")).join("\n");
    reading.add(place === "" ? sheet : `${place}!${sheet}`, text);
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().replace(/T00:00:00\.000Z$/, "");
  return String(cell).replaceAll(/[\t\n\r]+/g, " ");
}
