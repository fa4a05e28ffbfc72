import type { DataClass } from "../model/data-class.ts";

/** One registered table or document: what is known of it without its values. */
export interface OwnDataRow {
  readonly id: string;
  readonly kind: "table" | "document";
  /** Name of the file it came from. */
  readonly name: string;
  readonly class: DataClass;
  /** Rows of a table; fingerprints of a document. */
  readonly rows: number;
  /** Column names by which a row is found; empty for documents. */
  readonly keys: readonly string[];
  readonly secondary: readonly string[];
  /** ISO time in UTC. */
  readonly added: string;
}

/** A registered table or document ready to be asked. */
export interface OwnDataSet {
  readonly row: OwnDataRow;
  /** False says that it does not hold the entry; true that it may. Cheap. */
  mayHold(entry: string): boolean;
  /** Exact up to the chance of 64 bits. */
  holds(entry: string): boolean;
}

/** Entry of two fields of one row, in either order. */
export function pairEntry(first: string, second: string): string {
  return first < second ? `2:${first}\n${second}` : `2:${second}\n${first}`;
}

/** Entry of a value that finds its row alone. */
export function keyEntry(form: string): string {
  return `1:${form}`;
}

/** Entry of a value that counts beside another only; asked of the filter alone. */
export function fieldEntry(form: string): string {
  return `0:${form}`;
}

/** Kinds of forms: e-mail, phone, date, number or code, one to three words. */
export const formKinds = ["e", "p", "d", "n", "w1", "w2", "w3"] as const;

/** The kind of a form. */
export function kindOfForm(form: string): string {
  const kind = form.charAt(0);
  return kind === "w" ? `w${form.split(" ", 4).length}` : kind;
}

/** Entry that says that a set has entries of this kind at all, so that a text is not asked for others. */
export function kindEntry(entry: string): string {
  return `k:${entry.charAt(0)}${kindOfForm(entry.slice(2))}`;
}

/** Entry of a word of a kept value: a text whose words are not among them is asked for no names. Asked of the filter alone. */
export function wordEntry(word: string): string {
  return `t:${word}`;
}

/** Entry that says that a set has noted its words. Sets of earlier versions have not. */
export const notesWords = "k:t";
