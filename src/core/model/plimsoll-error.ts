/**
 * `bad-input` the caller's data; `not-found` an unknown name or file; `unreadable` a file that cannot be
 * read; `conflict` somebody else changed it first; `busy` try again; `refused` not permitted; `broken` our own fault.
 */
export type ErrorCode = "bad-input" | "not-found" | "unreadable" | "conflict" | "busy" | "refused" | "broken";

/** The product's one error. `message` says what was expected, what was met and what to do, in one line. */
export class PlimsollError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "PlimsollError";
    this.code = code;
  }
}
