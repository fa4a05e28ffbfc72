import { findAligned } from "./find-aligned.ts";
import { findDelimited } from "./find-delimited.ts";
import { findHtmlTables } from "./find-html-tables.ts";
import { findInserts } from "./find-inserts.ts";
import { findJsonRecords } from "./find-json-records.ts";
import { findPiped } from "./find-piped.ts";
import { readUnits } from "../text-units.ts";
import type { RawTable } from "./raw-table.ts";

/** A room of bytes that no depth of decoding uses. */
const roomOfTables = 8;

/** More tables than this are not looked for: a text's kind shows long before. */
const mostTables = 200;

/**
 * The tables of a text: SQL inserts, HTML, Markdown, JSON records, tabs, semicolons, commas, pipes and aligned columns.
 * Where two readings overlap the earlier kind of this list stands. Linear.
 */
export function findTables(text: string): RawTable[] {
  const { bytes } = readUnits(text, roomOfTables);
  const kept: RawTable[] = [];
  const isFree = (start: number, end: number): boolean => {
    for (const other of kept) if (start < other.end && other.start < end) return false;
    return true;
  };
  for (const read of [findInserts, findHtmlTables, findPiped, findJsonRecords, findDelimited, findAligned]) {
    for (const table of read(text, isFree, bytes)) {
      if (kept.length <= mostTables && isFree(table.start, table.end)) kept.push(table);
    }
    if (kept.length > mostTables) break;
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
