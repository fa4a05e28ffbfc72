/** A text found in a document. `place` is empty for the document itself, `inner/name` for what lies inside, joined by `!` when deeper. */
export interface DocumentPart {
  readonly place: string;
  readonly text: string;
  /** Offset in `text` at which each page starts; only where the format has pages. */
  readonly pageStarts?: readonly number[];
}

/** What was not read and why, in plain words. Never silently clean. */
export interface UnreadPart {
  readonly place: string;
  readonly why: string;
}

export interface DocumentText {
  readonly parts: readonly DocumentPart[];
  readonly unread: readonly UnreadPart[];
}

/** Limits for hostile files; passing one is said in `unread`. */
export interface DocumentLimits {
  /** Bytes of the file. */
  readonly bytes: number;
  /** Code units of text over all parts. */
  readonly text: number;
  /** Files in all archives together. */
  readonly entries: number;
  /** Archives within archives, attachments within mails. */
  readonly depth: number;
  /** Times that a packed file may grow. */
  readonly ratio: number;
  readonly milliseconds: number;
  /** Memory of the worker, MiB. */
  readonly memory: number;
}

export const shippedDocumentLimits: DocumentLimits = {
  bytes: 256 << 20,
  text: 128 << 20,
  entries: 5000,
  depth: 3,
  ratio: 200,
  milliseconds: 30_000,
  memory: 768,
};

/** One reading: gathers parts and keeps the limits over everything inside. */
export interface DocumentReading {
  readonly limits: DocumentLimits;
  add(place: string, text: string, pageStarts?: readonly number[]): void;
  refuse(place: string, why: string): void;
  /** Counts one entry; false when there were too many. */
  enter(place: string): boolean;
  /** Reads what lies inside (a member, an attachment), one level deeper. */
  open(place: string, bytes: Uint8Array, depth: number): Promise<void>;
}
