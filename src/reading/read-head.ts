import type { Delimiter, InputHead } from "../core/discover/exports/export-source.ts";
import { parseJsonPrefix } from "./parse-json-prefix.ts";
import { isJsonLines } from "./split-json-lines.ts";
import { readRecords } from "./split-records.ts";

/** So many code units of text are looked at to recognise an input. */
export const headLength = 1 << 16;
const mostLines = 40;
const mostValues = 20;
const delimiters: readonly Delimiter[] = [",", ";", "\t", "|"];

/** What an input looks like from its beginning. `isWhole` says that nothing follows `text`. */
export function readHead(name: string, text: string, isWhole: boolean): InputHead {
  const start = text.slice(0, headLength);
  const isCut = !isWhole || text.length > headLength;
  const complete = isCut && start.includes("\n") ? start.slice(0, start.lastIndexOf("\n")) : start;
  const lines = complete.split(/\r?\n/).filter((line) => line.trim() !== "");
  const json = /^\s*[[{]/.test(start) ? readJson(start, lines) : [];
  return { name, text: start, lines: lines.slice(0, mostLines), tables: json.length > 0 ? [] : readTables(complete), json };
}

/** Heads of sheets and databases, whose records are at hand already. */
export function headOfRecords(name: string, records: readonly (readonly string[])[]): InputHead {
  const lines = records.slice(0, mostLines).map((fields) => fields.join("\t"));
  return { name, text: lines.join("\n"), lines, tables: [{ delimiter: "\t", records: records.slice(0, mostLines) }], json: [] };
}

function readJson(text: string, lines: readonly string[]): readonly unknown[] {
  const values = parseJsonPrefix(text, mostValues);
  if (values.length > 1 || lines.length < 2) return values;
  const ofLines = lines.slice(0, mostLines).flatMap((line) => parseJsonPrefix(line, 1));
  return values.length === 0 || (ofLines.length > 1 && isJsonLines(lines)) ? ofLines.slice(0, mostValues) : values;
}

function readTables(text: string): InputHead["tables"] {
  const tables = delimiters
    .filter((delimiter) => text.includes(delimiter))
    .map((delimiter) => ({ delimiter, records: readRecords(firstLines(text), delimiter, mostLines) }))
    .filter(({ records }) => records.some((fields) => fields.length > 1));
  return tables.toSorted((a, b) => evenness(b.records) - evenness(a.records));
}

/** Enough lines for forty records, some of which run over several lines. */
function firstLines(text: string): string {
  return text.split("\n", mostLines * 20).join("\n");
}

function evenness(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const fields of records) if (fields.length > 1) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  return Math.max(0, ...[...counts].map(([fields, times]) => times * Math.min(fields, 10)));
}
