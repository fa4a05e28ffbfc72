import type { ExportReader, InputShape } from "../../core/discover/exports/export-source.ts";
import { placeRow } from "../../core/discover/exports/place-row.ts";
import type { SourceContext } from "../../core/discover/source-context.ts";
import { splitJsonDocument } from "../../reading/split-json-document.ts";
import { isJsonLines, splitJsonLines } from "../../reading/split-json-lines.ts";
import { type LineSplitter, splitLines } from "../../reading/split-lines.ts";
import { splitRecords } from "../../reading/split-records.ts";
import type { SkippedRow } from "./export-read.ts";

const longestWhole = 64 << 20;

export interface ReaderFeed extends LineSplitter {
  /** Pieces given to the reader so far. */
  rows(): number;
  /** Where and why the input broke off; null when it came to its end. */
  brokenOff(): SkippedRow | null;
}

/** Cuts text as the recognised shape asks and gives it to the reader piece by piece. Bad pieces are named, the rest goes on. */
export function feedReader(reader: ExportReader, shape: InputShape, context: SourceContext, firstLines: readonly string[]): ReaderFeed {
  let rows = 0;
  let broken: SkippedRow | null = null;
  const bad = (number: number, why: string): void => context.skip(placeRow(context.place, shape, number), why);
  const cut = (number: number, why: string): void => void (broken = { place: placeRow(context.place, shape, number), why });
  const count =
    <Piece>(give: ((piece: Piece, number: number) => void) | undefined) =>
    (piece: Piece, number: number) => {
      rows++;
      give?.(piece, number);
    };
  const line = count(reader.line?.bind(reader));
  const value = count(reader.value?.bind(reader));
  const record = count(reader.record?.bind(reader));
  const splitter = openSplitter(shape, firstLines, { line, value, record, bad, cut, whole: (text) => (rows++, reader.text?.(text)) });
  return { ...splitter, rows: () => rows, brokenOff: () => broken };
}

interface Handlers {
  line(text: string, number: number): void;
  value(value: unknown, number: number): void;
  record(fields: readonly string[], number: number): void;
  bad(number: number, why: string): void;
  cut(number: number, why: string): void;
  whole(text: string): void;
}

function openSplitter(shape: InputShape, firstLines: readonly string[], handlers: Handlers): LineSplitter {
  if (shape.pieces === "lines")
    return splitLines(handlers.line, (number) => handlers.bad(number, "the line is longer than 1 MiB; it was left out"));
  if (shape.pieces === "json") return (isJsonLines(firstLines) ? splitJsonLines : splitJsonDocument)(shape.items, handlers);
  if (shape.pieces === "whole") return holdWhole(handlers);
  let before = shape.header + 1;
  return splitRecords(shape.delimiter, {
    record: (fields, number) => (before > 0 ? before-- : handlers.record(fields, number)),
    bad: handlers.bad,
  });
}

function holdWhole({ whole, bad }: Handlers): LineSplitter {
  const parts: string[] = [];
  let length = 0;
  return {
    push(text) {
      length += text.length;
      if (length <= longestWhole) parts.push(text);
    },
    end() {
      if (length > longestWhole) bad(1, "the file is longer than 64 MiB; only its beginning was read");
      whole(parts.join(""));
    },
  };
}
