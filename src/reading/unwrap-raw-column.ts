import { columnName } from "../core/discover/exports/column-name.ts";
import type { Delimiter, InputHead } from "../core/discover/exports/export-source.ts";
import { splitRecords } from "./split-records.ts";

/** Where a table keeps the events that it wraps. */
export interface RawColumn {
  readonly delimiter: Delimiter;
  /** Record that is the header, from 0. */
  readonly header: number;
  readonly column: number;
}

/** The column `_raw` of a Splunk export as CSV, which holds whole events in their own form; null when there is none. */
export function findRawColumn(head: InputHead): RawColumn | null {
  for (const { delimiter, records } of head.tables) {
    const header = records.slice(0, 5).findIndex((fields) => fields.some((field) => columnName(field) === "_raw"));
    const column = header < 0 ? -1 : (records[header] ?? []).findIndex((field) => columnName(field) === "_raw");
    if (column >= 0) return { delimiter, header, column };
  }
  return null;
}

/** The wrapped events, one a line, in the order of the rows. An event over several lines becomes one. */
export async function* unwrapRawColumn(texts: AsyncIterable<string>, { delimiter, header, column }: RawColumn): AsyncGenerator<string> {
  let events: string[] = [];
  let before = header + 1;
  const splitter = splitRecords(delimiter, {
    record: (fields) => {
      if (before > 0) before -= 1;
      else events.push((fields[column] ?? "").replace(/\r?\n/g, " "));
    },
    bad: () => undefined,
  });
  const take = (): string => {
    const lines = events.map((event) => `${event}\n`).join("");
    events = [];
    return lines;
  };
  for await (const text of texts) {
    splitter.push(text);
    if (events.length > 0) yield take();
  }
  splitter.end();
  if (events.length > 0) yield take();
}
