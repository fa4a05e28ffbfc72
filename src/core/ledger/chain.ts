import type { Flow } from "./flow.ts";

/** SHA-256 of a text as hexadecimal digits; handed in, because core has no digest of its own. */
export type TextHash = (text: string) => string;

/**
 * One link of the ledger's chain. `flow` stands for one kept row, by a salted digest that says nothing once the row is
 * gone; `prune` says that the rows of days before `day` were removed by retention, and seals their roll-ups by digest;
 * `change` stands for a change by an administrator (`change-link.ts`), which no retention removes.
 */
export interface LedgerEntry {
  readonly kind: "flow" | "prune" | "change";
  /** The flow's day, or the first day that was kept. */
  readonly day: string;
  readonly digest: string;
  /** Hash over everything so far; the last one is the head. */
  readonly chain: string;
}

/** What a kept row adds to its flow: its place in the chain, and random text that its digest is salted with. */
export interface ChainedFlow extends Flow {
  readonly day: string;
  readonly number: string;
  readonly salt: string;
}

/** A head that was signed: the chain's hash after so many entries. */
export interface Checkpoint {
  readonly entries: number;
  readonly head: string;
  /** ISO time in UTC. */
  readonly at: string;
  /** Public key, DER (SPKI) in base64. */
  readonly key: string;
  /** Ed25519 over `textOfCheckpoint`, base64. */
  readonly signature: string;
}

/** Head of an empty ledger. */
export const emptyHead = "0".repeat(64);

/** The next link after `previous`. */
export function linkEntry(previous: string, entry: Omit<LedgerEntry, "chain">, hash: TextHash): LedgerEntry {
  return { ...entry, chain: hash(JSON.stringify([previous, entry.kind, entry.day, entry.digest])) };
}

/** Digest of a kept row, over every field of it. */
export function digestFlow(row: ChainedFlow, hash: TextHash): string {
  return hash(writeSorted(row));
}

/** What a checkpoint's signature covers. */
export function textOfCheckpoint(organisation: string, { entries, head, at }: Pick<Checkpoint, "entries" | "head" | "at">): string {
  return JSON.stringify(["plimsoll ledger", organisation, entries, head, at]);
}

/** JSON with the keys of every object in one order, so that equal values have equal text. */
export function writeSorted(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === "object" && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

/** A place in the chain as text that sorts by number. */
export function numberText(number: number): string {
  return String(number).padStart(12, "0");
}
