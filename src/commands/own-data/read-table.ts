import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { Delimiter } from "../../core/discover/exports/export-source.ts";
import { decodeText } from "../../reading/decode-text.ts";
import type { ExportInput, InputMember } from "../../reading/export-input.ts";
import { openMembers } from "../../reading/open-members.ts";
import { splitJsonDocument } from "../../reading/split-json-document.ts";
import type { LineSplitter } from "../../reading/split-lines.ts";
import { readRecords, splitRecords } from "../../reading/split-records.ts";

/** Told of a table: its column names once, then each row in their order. */
export interface TableHandlers {
  header(names: readonly string[]): void;
  row(fields: readonly string[]): void;
  /** A row that could not be read; the rest goes on. */
  bad(line: number, why: string): void;
}

const delimiters: readonly Delimiter[] = [",", ";", "\t", "|"];
const itemLists = ["items", "rows", "data", "records", "customers", "contacts", "users", "people", "results", "value"];

/**
 * Streams a table (CSV, TSV, XLSX, JSON array or lines, also gzipped) in bounded memory; the first row of a delimited file
 * names the columns. @throws PlimsollError `unreadable` when it is no table or the file is not there.
 */
export async function readTable(input: ExportInput, handlers: TableHandlers): Promise<void> {
  let seen = 0;
  try {
    for await (const member of openMembers(input)) {
      seen += 1;
      if (seen > 1) throw new PlimsollError("unreadable", `expected one table in ${input.name}, met several files; import them one by one`);
      await readMember(member, handlers);
    }
  } catch (cause) {
    if (cause instanceof PlimsollError) throw cause;
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    throw new PlimsollError("unreadable", `expected a readable table, met ${input.name} (${code}); check its name and permissions`, cause);
  }
}

async function readMember(member: InputMember, handlers: TableHandlers): Promise<void> {
  if (member.kind === "records") return readRows(member.records, handlers);
  if (member.kind !== "text")
    throw new PlimsollError(
      "unreadable",
      `expected CSV, TSV, XLSX or JSON, met ${member.kind === "refused" ? member.why : "a database"}; export it as CSV`,
    );
  let splitter: LineSplitter | undefined;
  for await (const piece of decodeText(member.chunks)) {
    splitter ??= /^\s*[[{]/.test(piece) ? splitObjects(handlers) : splitRows(piece, handlers);
    splitter.push(piece);
  }
  splitter?.end();
}

function readRows(records: readonly (readonly string[])[], handlers: TableHandlers): void {
  const [names = [], ...rows] = records;
  handlers.header(names);
  for (const row of rows) handlers.row(row);
}

function splitRows(head: string, handlers: TableHandlers): LineSplitter {
  const widths = delimiters.map((each) => readRecords(head.slice(0, 65_536), each, 1)[0]?.length ?? 0);
  const delimiter = delimiters[widths.indexOf(Math.max(...widths))] ?? ",";
  let isFirst = true;
  return splitRecords(delimiter, {
    record(fields) {
      if (isFirst) handlers.header(fields.map((field) => field.trim()));
      else handlers.row(fields);
      isFirst = false;
    },
    bad: handlers.bad,
  });
}

/** Objects with their keys as columns; the first object names them, later ones add none. */
function splitObjects(handlers: TableHandlers): LineSplitter {
  let names: readonly string[] | undefined;
  return splitJsonDocument(itemLists, {
    value(value, number) {
      if (typeof value !== "object" || value === null || Array.isArray(value)) return handlers.bad(number, "the row is no object");
      const fields = new Map<string, unknown>(Object.entries(value));
      if (names === undefined) handlers.header((names = [...fields.keys()]));
      handlers.row(names.map((name) => textOf(fields.get(name))));
    },
    bad: handlers.bad,
  });
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
