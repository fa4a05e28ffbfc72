import type { Delimiter } from "../core/discover/exports/export-source.ts";
import type { LineSplitter } from "./split-lines.ts";
import { splitLines } from "./split-lines.ts";

/** A quoted field that runs over more lines than this never closes: its opening quote is taken as a plain character. */
const mostLines = 500;
const longestRecord = 1 << 20;

export interface RecordHandlers {
  /** Fields of a record and the line it begins on. Blank lines are left out. */
  record(fields: readonly string[], line: number): void;
  /** A record that could not be read as it stands; what could be read is given all the same. */
  bad(line: number, why: string): void;
}

/**
 * Cuts delimited text (RFC 4180 and what is met in the wild) into records: quotes doubled inside quotes, quoted fields
 * over several lines, spaces before an opening quote, quotes in the middle of a bare field kept as they are. A quote that
 * never closes is named, and its lines are read again as they stand, so that one bad row does not swallow the rest.
 */
export function splitRecords(delimiter: Delimiter, handlers: RecordHandlers): LineSplitter {
  let open: string[] = [];
  let openLine = 0;
  let openLength = 0;

  const giveUp = (): void => {
    const lines = open;
    open = [];
    handlers.bad(openLine, "a quote is opened and never closed; the line is read as it stands");
    handlers.record(splitBare(lines[0] ?? "", delimiter), openLine);
    lines.slice(1).forEach((text, at) => read(text, openLine + 1 + at));
  };

  const read = (text: string, number: number): void => {
    if (open.length === 0 && text.trim() === "") return;
    const whole = open.length === 0 ? text : `${open.join("\n")}\n${text}`;
    if (open.length > 0 && !text.includes('"')) {
      keepOpen(text, number);
      return;
    }
    const fields = parseRecord(whole, delimiter);
    if (fields === null) keepOpen(text, number);
    else {
      const line = open.length === 0 ? number : openLine;
      open = [];
      handlers.record(fields, line);
    }
  };

  const keepOpen = (text: string, number: number): void => {
    if (open.length === 0) {
      openLine = number;
      openLength = 0;
    }
    open.push(text);
    openLength += text.length;
    if (open.length > mostLines || openLength > longestRecord) giveUp();
  };

  const lines = splitLines(read, (line) => handlers.bad(line, "the line is longer than 1 MiB; it was left out"));
  return {
    push: lines.push,
    end() {
      lines.end();
      while (open.length > 0) giveUp();
    },
  };
}

/** Fields of one record, or null when a quote is still open at its end. */
function parseRecord(text: string, delimiter: string): string[] | null {
  if (!text.includes('"')) return text.split(delimiter);
  const fields: string[] = [];
  let at = 0;
  for (;;) {
    const quote = openingQuote(text, at);
    if (quote < 0) {
      const end = text.indexOf(delimiter, at);
      fields.push(end < 0 ? text.slice(at) : text.slice(at, end));
      if (end < 0) return fields;
      at = end + 1;
      continue;
    }
    const close = closingQuote(text, quote + 1);
    if (close < 0) return null;
    const end = text.indexOf(delimiter, close + 1);
    const rest = end < 0 ? text.slice(close + 1) : text.slice(close + 1, end);
    fields.push(text.slice(quote + 1, close).replaceAll('""', '"') + rest.trim());
    if (end < 0) return fields;
    at = end + 1;
  }
}

/** Where the field at `at` begins its quotes; spaces may stand before them. -1 when it is bare. */
function openingQuote(text: string, at: number): number {
  let place = at;
  while (text[place] === " ") place++;
  return text[place] === '"' ? place : -1;
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] !== '"') return at;
    at++;
  }
  return -1;
}

function splitBare(text: string, delimiter: string): string[] {
  return text.split(delimiter).map((field) => field.replace(/^ *"|"$/g, ""));
}

/** Records of a text that is at hand, for heads; at most `most`. Only whole records when the text was cut off. */
export function readRecords(text: string, delimiter: Delimiter, most: number): readonly (readonly string[])[] {
  const records: (readonly string[])[] = [];
  const splitter = splitRecords(delimiter, {
    record: (fields) => {
      if (records.length < most) records.push(fields);
    },
    bad: () => {},
  });
  splitter.push(text);
  splitter.end();
  return records;
}
