/** What a user hands over: a file by its path, or bytes that are in memory (a dropped file, standard input). */
export type ExportInput = { readonly name: string; readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };

/**
 * One thing to recognise inside an input: the file itself, or a member of an archive (`logs.zip!dns.log`), a sheet of a
 * workbook, a database. `refused` says why it cannot be looked at.
 */
export type InputMember =
  | { readonly kind: "text"; readonly place: string; readonly chunks: AsyncIterable<Uint8Array> }
  | { readonly kind: "records"; readonly place: string; readonly records: readonly (readonly string[])[]; readonly bytes: Uint8Array }
  | { readonly kind: "database"; readonly place: string; readonly path: string }
  | { readonly kind: "refused"; readonly place: string; readonly why: string };

/** Counts what has been read of the input itself, and stops reading when asked to. */
export interface ReadingWatch {
  readonly signal?: AbortSignal;
  /** Bytes of the input read so far and in all; called at most once per chunk. */
  progress?(done: number, total: number): void;
}

/** Limits for what comes out of compressed input, against archives made to fill memory or disk. */
export interface ReadingLimits {
  /** Members of one archive. */
  readonly entries: number;
  /** Times that a member may be larger than its compressed form, from 64 MiB on. */
  readonly ratio: number;
  /** Bytes of a nested archive or workbook, which is held in memory. */
  readonly held: number;
  readonly depth: number;
}

export const shippedLimits: ReadingLimits = { entries: 10_000, ratio: 400, held: 64 << 20, depth: 3 };
