import type { FindingFamily } from "../../core/model/finding.ts";

/**
 * The family of detectors: data types recognised in text. Two forms:
 * - `FixedForm` rows (a vendor's key format): data only, compiled into one automaton (`src/core/classify/`).
 * - `Detector`: code that verifies a candidate which a cheap feeder found.
 * No detector scans a text by itself: feeders (anchor automaton, digits, at-sign, …) offer candidates, a detector
 * looks at a bounded window round one and answers with spans. Nothing here allocates per byte or runs a global pattern.
 */

/** A span in UTF-16 code units of the window's text. */
export interface Match {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** 0 to 1; below 0.5 is dropped. */
  readonly confidence: number;
}

/** A fixed-form secret: one row per kind. */
export interface FixedForm {
  readonly type: string;
  readonly family: "secret";
  /** Literal beginnings, at least 3 characters, case-sensitive. */
  readonly prefixes: readonly string[];
  /** Sticky pattern that starts at the prefix, every quantifier bounded. */
  readonly form: RegExp;
  /** Name of a checksum or content test in `src/core/classify/checksums/`. */
  readonly check?: string;
  readonly confidence: number;
  readonly source: string;
}

/** Where in the text a feeder stopped. */
export interface Candidate {
  readonly text: string;
  /** Position of the anchor, first digit or at-sign. */
  readonly at: number;
  /** End of the anchor or digit run. */
  readonly to: number;
  /** Lower-case anchor that was met, for anchor feeders. */
  readonly anchor: string;
}

export interface Detector {
  readonly id: string;
  readonly family: FindingFamily;
  readonly types: readonly string[];
  /** Lower-case literals whose presence offers a candidate (any case in the text). */
  readonly anchors?: readonly string[];
  /** Cheap feeders: runs of digits (with common separators between), or the sign @. */
  readonly feeders?: readonly ("digits" | "at-sign" | "capitalised-words")[];
  /** Bounded work: looks at most 512 code units either side. Returns what it is sure enough of. */
  verify(candidate: Candidate): readonly Match[];
}
