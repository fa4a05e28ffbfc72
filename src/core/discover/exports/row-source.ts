import type { SourceKind } from "../../model/sighting.ts";
import type { SourceContext } from "../source-context.ts";
import { type ColumnMatch, columnName, indexColumns } from "./column-name.ts";
import type { ExportReader, ExportSource, HowTo, InputHead, Recognition } from "./export-source.ts";
import { isRecord, jsonText, readJsonPath } from "./json-path.ts";
import { pickRecognition } from "./pick-recognition.ts";
import { placeRow } from "./place-row.ts";
import { type JsonMarks, recogniseJson } from "./recognise-json.ts";
import { recogniseTable, type TableMarks } from "./recognise-table.ts";
import { type ObservationSum, sumObservations } from "./sum-observations.ts";

/** A row of a table or a JSON record, under the format's own field names. */
export interface Row<Field extends string> {
  /** Trimmed text of a field; empty when there is none. */
  get(field: Field): string;
  /** All texts of a field that are not empty, in the order of its names. */
  all(field: Field): readonly string[];
  /** The JSON record; undefined for table rows. */
  readonly json: unknown;
  readonly place: string;
}

/** A row was read, or why it could not be. */
export type RowAnswer = void | string;

export interface RowFormat<Field extends string> {
  readonly id: string;
  readonly title: string;
  readonly kind: SourceKind;
  readonly howTo: HowTo;
  /** Where each field may stand: column names or JSON paths; the first that is not empty. */
  readonly fields: Readonly<Record<Field, readonly ColumnMatch[]>>;
  readonly tables?: readonly TableMarks[];
  readonly json?: readonly JsonMarks[];
  /** Makes the reading of one file; a row answered with text is named as not understood. */
  open(parts: { readonly context: SourceContext; readonly sum: ObservationSum; readonly isTable: boolean }): {
    row(row: Row<Field>): RowAnswer;
    end?(): void;
  };
}

/** Builds the source of a format whose pieces are rows with named fields, in a table or in JSON. */
export function makeRowSource<Field extends string>(format: RowFormat<Field>): ExportSource {
  const { id, title, kind, howTo } = format;
  return {
    id,
    title,
    kind,
    howTo,
    recognise: (head) => recogniseRows(head, format),
    open: (context, head, recognition) => openRows(format, context, head, recognition),
  };
}

function recogniseRows<Field extends string>(head: InputHead, { fields, tables = [], json = [] }: RowFormat<Field>): Recognition {
  const columns = Object.values<readonly ColumnMatch[]>(fields).flat();
  const all = [
    ...tables.map((marks) => recogniseTable(head, { ...marks, known: [...columns, ...(marks.known ?? [])] })),
    ...json.map((marks) => recogniseJson(head, marks)),
  ];
  const [first = { score: 0, met: [], missing: [], shape: { pieces: "lines" } as const }, ...others] = all;
  return pickRecognition(first, ...others);
}

function openRows<Field extends string>(
  format: RowFormat<Field>,
  context: SourceContext,
  head: InputHead,
  { shape }: Recognition,
): ExportReader {
  const sum = sumObservations(context, format.id, format.kind);
  const reading = format.open({ context, sum, isTable: shape.pieces === "records" });
  const give = (all: (field: Field) => readonly string[], json: unknown, number: number): void => {
    const place = placeRow(context.place, shape, number);
    const problem = reading.row({ all, get: (field) => all(field)[0] ?? "", json, place });
    if (typeof problem === "string") context.skip(place, problem);
  };
  const end = (): void => {
    reading.end?.();
    sum.end();
  };
  if (shape.pieces !== "records") {
    return { value: (value, number) => give((field) => readFields(value, format.fields[field]), value, number), end };
  }
  const header = head.tables.find((table) => table.delimiter === shape.delimiter)?.records[shape.header] ?? [];
  const positions = placeFields(header, format.fields);
  return {
    record(cells, number) {
      const problem = checkWidth(cells, header);
      if (problem !== null) context.skip(placeRow(context.place, shape, number), problem);
      else if (!isRepeatedHeader(cells, header)) give((field) => readCells(cells, positions.get(field) ?? []), undefined, number);
    },
    end,
  };
}

/** Scalars and lists of them; an object under the path is no text. */
function readFields(value: unknown, paths: readonly ColumnMatch[]): string[] {
  return paths.map((path) => (typeof path === "string" ? fieldText(readJsonPath(value, path)) : "")).filter((text) => text !== "");
}

function fieldText(value: unknown): string {
  return isRecord(value) ? "" : jsonText(value).trim();
}

function readCells(cells: readonly string[], positions: readonly number[]): string[] {
  return positions.map((at) => (cells[at] ?? "").trim()).filter((text) => text !== "");
}

function placeFields(
  header: readonly string[],
  fields: Readonly<Record<string, readonly ColumnMatch[]>>,
): ReadonlyMap<string, readonly number[]> {
  const columns = indexColumns(header);
  const place = (match: ColumnMatch): readonly number[] =>
    typeof match === "string"
      ? (columns.get(columnName(match)) ?? [])
      : [...columns].flatMap(([name, at]) => (match.form.test(name) ? at : []));
  return new Map(Object.entries(fields).map(([field, matches]) => [field, [...new Set(matches.flatMap(place))]]));
}

/** Cells beyond the header must be empty; a row of under half the columns is cut off. */
function checkWidth(cells: readonly string[], header: readonly string[]): string | null {
  const extra = cells.slice(header.length).some((cell) => cell.trim() !== "");
  if (!extra && cells.length * 2 >= header.length) return null;
  return `expected ${header.length} columns, met ${cells.length}`;
}

/** Joined exports repeat their header. */
function isRepeatedHeader(cells: readonly string[], header: readonly string[]): boolean {
  return cells.length === header.length && cells.every((cell, at) => columnName(cell) === columnName(header[at] ?? ""));
}
