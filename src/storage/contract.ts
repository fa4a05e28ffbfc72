import type { z } from "zod";

/**
 * Where Plimsoll keeps things. Three engines behind one contract: memory (the reference), SQLite in one
 * folder, PostgreSQL. `conformance.ts` runs the same checks over all of them; a change here needs a check there.
 *
 * Everything kept is a row of a collection (a document with an id) or an entry of a log (append-only, numbered).
 * Every key begins with the organisation, so that rows of different organisations never meet.
 */

/** Says once how a kind of document is kept. Declared in `collections.ts`; engines know no more than this. */
export interface Collection<Row extends { readonly id: string }> {
  readonly name: string;
  /** Checked on the way in and on the way out. */
  readonly schema: z.ZodType<Row>;
  /** Top-level string fields that queries may filter and order by. */
  readonly indexed: readonly (keyof Row & string)[];
}

/** An append-only log, numbered from 1 without gaps per organisation. */
export interface Log<Entry> {
  readonly name: string;
  readonly schema: z.ZodType<Entry>;
}

/** All conditions hold together. Values compare as text. */
export interface Query {
  readonly where?: Readonly<Record<string, string | readonly string[]>>;
  /** Half-open range on one indexed field: `from <= value < to`. */
  readonly range?: { readonly field: string; readonly from?: string; readonly to?: string };
  /** An indexed field or `id` (default); ties by id, so the order is total. */
  readonly orderBy?: string;
  readonly descending?: boolean;
  readonly limit?: number;
  readonly offset?: number;
}

export interface ReadTransaction {
  /** The row, or undefined. */
  get<Row extends { readonly id: string }>(collection: Collection<Row>, id: string): Promise<Row | undefined>;
  /** Rows in a total order. */
  list<Row extends { readonly id: string }>(collection: Collection<Row>, query?: Query): Promise<Row[]>;
  count<Row extends { readonly id: string }>(collection: Collection<Row>, query?: Query): Promise<number>;
  /** Entries with their numbers, ascending, from `after` (exclusive). */
  entries<Entry>(log: Log<Entry>, after: number, limit: number): Promise<{ readonly number: number; readonly entry: Entry }[]>;
  /** Number of the last entry; 0 when the log is empty. */
  lastNumber<Entry>(log: Log<Entry>): Promise<number>;
}

export interface WriteTransaction extends ReadTransaction {
  /** Inserts or replaces. A row that its schema refuses rejects with code `bad-input` and undoes the transaction. */
  put<Row extends { readonly id: string }>(collection: Collection<Row>, row: Row): Promise<void>;
  /** The same for many rows, faster. */
  putAll<Row extends { readonly id: string }>(collection: Collection<Row>, rows: readonly Row[]): Promise<void>;
  /** True when a row was there. */
  remove<Row extends { readonly id: string }>(collection: Collection<Row>, id: string): Promise<boolean>;
  /** Removes all rows the query matches; the number removed. */
  removeAll<Row extends { readonly id: string }>(collection: Collection<Row>, query?: Query): Promise<number>;
  /** Appends and returns the entry's number. */
  append<Entry>(log: Log<Entry>, entry: Entry): Promise<number>;
  /** The same for many entries in order, faster; the number of the last one. */
  appendAll<Entry>(log: Log<Entry>, entries: readonly Entry[]): Promise<number>;
}

export interface Store {
  /** Reads one consistent state; sees nothing half-written. */
  read<T>(organisation: string, work: (transaction: ReadTransaction) => Promise<T>): Promise<T>;
  /**
   * All or nothing. When the promise resolves, everything written survives a killed process (and, on SQLite and
   * PostgreSQL, a power cut). When `work` throws, nothing is kept and the error is passed on. `work` may run again
   * after a serialisation failure, so it must do nothing else than read and write here. Writers take turns.
   */
  write<T>(organisation: string, work: (transaction: WriteTransaction) => Promise<T>): Promise<T>;
  /** Organisations that hold at least one row. */
  organisations(): Promise<string[]>;
  /** Waits for work in hand and frees everything. Later calls reject with code `refused`. */
  close(): Promise<void>;
}
