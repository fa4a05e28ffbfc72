import { findAligned } from "./find-aligned.ts";
import { findDelimited } from "./find-delimited.ts";
import { findHtmlTables } from "./find-html-tables.ts";
import { findInserts } from "./find-inserts.ts";
import { findJsonRecords } from "./find-json-records.ts";
import { findPiped } from "./find-piped.ts";
import type { RawTable } from "./raw-table.ts";

/**
 * The tables of a text: SQL inserts, HTML, Markdown, JSON records, tabs, semicolons, commas, pipes and aligned columns.
 * Where two readings overlap the earlier kind of this list stands. Linear.
 */
export function findTables(text: string): RawTable[] {
  const kept: RawTable[] = [];
  const readings: readonly (() => RawTable[])[] = [
    () => findInserts(text),
    () => findHtmlTables(text),
    () => findPiped(text),
    () => findJsonRecords(text),
    () => findDelimited(text),
    () => findAligned(text),
  ];
  for (const read of readings) {
    for (const table of read()) if (!kept.some((other) => table.start < other.end && other.start < table.end)) kept.push(table);
    if (kept.length > 200) break;
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
