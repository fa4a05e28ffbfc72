import type { SourceKind } from "../../model/sighting.ts";
import type { SourceContext } from "../source-context.ts";

export type Delimiter = "," | ";" | "\t" | "|";

/** What an export looks like from its beginning; made by `src/reading/read-head.ts`. */
export interface InputHead {
  /** Base name of the file, a weak hint only; input is recognised by content. */
  readonly name: string;
  /** First 64 KiB decoded as text. */
  readonly text: string;
  /** First non-empty lines, at most 40, without line ends. */
  readonly lines: readonly string[];
  /** First records, at most 40, read with each delimiter that splits at least one line; the most even one first. */
  readonly tables: readonly { readonly delimiter: Delimiter; readonly records: readonly (readonly string[])[] }[];
  /**
   * JSON values at the top, at most 20: one for a document (what the head cuts off is left out of it), several for JSON
   * lines. Empty when it is no JSON.
   */
  readonly json: readonly unknown[];
}

/**
 * How the input wants to be read:
 * - `lines` one line without its end
 * - `records` fields of one delimited record; those up to and including `header` (counted from 0, blank ones left out) are
 *   not given; -1 when there is no header
 * - `json` one JSON value: JSON lines and array items one by one; of an object at the top the items of the first list
 *   named in `items`, or the object itself
 * - `whole` the text, at most 64 MiB
 */
export type InputShape =
  | { readonly pieces: "lines" }
  | { readonly pieces: "records"; readonly delimiter: Delimiter; readonly header: number }
  | { readonly pieces: "json"; readonly items: readonly string[] }
  | { readonly pieces: "whole" };

/** How sure a source is, and for a refusal how near it came. */
export interface Recognition {
  /** 0 no; 1 certain. The highest wins; below 0.5 nobody reads it. */
  readonly score: number;
  /** Columns or fields expected and met, as the input writes them. */
  readonly met: readonly string[];
  /** Columns or fields expected and not met: shown when nobody recognises the input. */
  readonly missing: readonly string[];
  readonly shape: InputShape;
}

/**
 * Gets the input piece by piece in order; never the file at once, so a 2 GB log streams. The method for the shape
 * that was recognised is called. `number` is the line (`lines`, `records`) or the value's position (`json`) from 1.
 */
export interface ExportReader {
  line?(text: string, number: number): void;
  record?(fields: readonly string[], number: number): void;
  value?(value: unknown, number: number): void;
  text?(text: string): void;
  /** Emits what was summed up. */
  end(): void;
}

/** How to get an export, step by step, for people; what it would add; what it takes. Shown in coverage. */
export interface HowTo {
  readonly steps: readonly string[];
  readonly adds: string;
  readonly needs?: string;
  /** One line to schedule that writes the export into a watched folder, where the vendor offers a command. */
  readonly schedule?: string;
}

/** A kind of file people drop. Recognised by content only; reads text into sightings or people; no I/O. */
export interface ExportSource {
  readonly id: string;
  readonly title: string;
  readonly kind: SourceKind;
  readonly howTo: HowTo;
  recognise(head: InputHead): Recognition;
  open(context: SourceContext, head: InputHead, recognition: Recognition): ExportReader;
  /** Tables of an SQLite file this source reads: which it needs, and the query that makes `records` of it (header first). */
  readonly database?: { readonly tables: Readonly<Record<string, readonly string[]>>; readonly query: string };
}
