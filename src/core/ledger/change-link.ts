import { type TextHash, writeSorted } from "./chain.ts";

/** One row that a change touched: which, by digests of what it was and became (empty for no row), never what it says. */
export interface ChangedPart {
  /** Kind of row in words, as `kindsOfRows` names it. */
  readonly kind: string;
  readonly id: string;
  readonly before: string;
  readonly after: string;
  /** Names of the fields that differ; empty where the row came or went. */
  readonly fields: readonly string[];
}

/** A change by an administrator as a link of the ledger's chain: who did what to which rows, and when. Content-free. */
export interface ChangeLink {
  /** Place in the chain; also the row's id. */
  readonly id: string;
  readonly day: string;
  /** ISO time in UTC. */
  readonly at: string;
  readonly by: string;
  /** What was asked for: a request of the console or a command line, without its content. */
  readonly action: string;
  /** Random text with which all digests of the link are salted. */
  readonly salt: string;
  readonly parts: readonly ChangedPart[];
}

/** Digest of the link, over every field of it. */
export function digestChange(link: ChangeLink, hash: TextHash): string {
  return hash(writeSorted(link));
}

/** Digest of a row as a change left it; says nothing to who has not got the row. */
export function digestRow(row: unknown, salt: string, hash: TextHash): string {
  return row === undefined ? "" : hash(writeSorted([salt, row]));
}

/** Fields that differ between two rows, by name. */
export function namesChanged(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => writeSorted(before[name]) !== writeSorted(after[name])).sort();
}
