import type { FindingFamily } from "../model/finding.ts";
import type { TableFound, TextKind } from "../model/classification.ts";
import type { SignalLog } from "./signal-log.ts";

/**
 * What the classifier can be taught. No detector scans a text by itself: cheap feeders (one automaton over all
 * anchors, digit groups, at-signs, capitalised words …) stop at places, and a detector looks at a bounded window
 * round one place. All positions are UTF-16 code units of `Candidate.text`, half-open.
 *
 * `Candidate.text` is folded one to one (same length, same offsets): full-width forms are ASCII, no-break and
 * ideographic spaces are a space, dashes are `-`, typographic quotes are `"` or `'`, digits of other scripts are ASCII.
 * Letters keep their case and accents.
 */

/** A span that a detector is sure enough of: the value alone, without label, quotes or trailing punctuation. */
export interface Match {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  /** 0 to 1; below 0.5 is dropped. */
  readonly confidence: number;
  /**
   * Who wins where spans overlap: higher rank, then confidence, then the longer span, then the earlier one.
   * Default: the detector's. Scale: 90 checksum or exact form, 80 vendor form, 70 form by context, 60 by syntax, 40 by shape.
   */
  readonly rank?: number;
}

/** Where a feeder stopped. One object is reused for all candidates: never keep it. */
export interface Candidate {
  readonly text: string;
  /** Start of the anchor, digit group, token or word; place of the at-sign. */
  readonly at: number;
  /** End of it (for `digits`: of the chain of groups that starts here). */
  readonly to: number;
  /** The anchor that was met, in lower case; empty for feeders. */
  readonly anchor: string;
  /** Digits between `at` and `to`, for `digits`. */
  readonly digits: number;
  /**
   * A detector that has read a block as a whole sets this to its end: its other candidates before there are passed over,
   * so that many anchors in one block cost no more than one.
   */
  passTo?: number;
}

/**
 * - `digits`: start of a group of ASCII digits with no ASCII letter, digit or underscore before, and no `-`, `.` or `/`
 *   that a digit stands before, and no day like `2026-03-12`; `to` is the end of the chain of groups that begins here, joined by at most two of space, no-break space, `-` `.` `/` `(` `)` and dashes.
 *   Offered once per group.
 * - `mixed-token`: a maximal run of ASCII letters and digits that has both.
 * - `long-token`: a maximal run of `A-Z a-z 0-9 + / _ -` of at least 16, with up to two `=` behind.
 * - `at-sign`: each `@` (also full-width).
 * - `capitalised-words`: a word (letters, apostrophe, hyphen) that begins with an upper-case letter of any script.
 */
export type Feeder = "digits" | "mixed-token" | "long-token" | "at-sign" | "capitalised-words";

/** A detector in code. Does no I/O, keeps no state, runs no global pattern; its work per candidate is bounded by `reach`. */
export interface Detector {
  readonly id: string;
  readonly family: FindingFamily;
  readonly types: readonly string[];
  /** Default rank of its matches; 60 when left out. */
  readonly rank?: number;
  /** Lower-case literals of at least 2 code units, met anywhere in any case (also full-width and non-Latin scripts). */
  readonly anchors?: readonly string[];
  /** As `anchors`, but only where no letter, digit or underscore stands directly before or after. */
  readonly words?: readonly string[];
  readonly feeders?: readonly Feeder[];
  /** With `digits`: offered only when the chain has at least so many digits (default 5). */
  readonly minDigits?: number;
  /** With `mixed-token`: offered only tokens of at least, and at most, so many signs. */
  readonly minToken?: number;
  readonly maxToken?: number;
  /** With `digits` and `mixed-token`: offered only where a word that names numbers may stand within 64 code units before. */
  readonly needsLabel?: true;
  /** How far behind `to` it may look, in code units (default 256, never above 16,384). Streams hold back that much of a candidate. */
  readonly reach?: number;
  /** It also looks on to the end of the run of non-space characters there, at most that many more. */
  readonly throughRun?: number;
  /** A match that ends before the text at hand does is not changed by more text, however far `reach` goes. */
  readonly closes?: true;
  /** How far before `at` a match may start (default 64, never above 512), if not in the run of non-space that `at` stands in. */
  readonly back?: number;
  /** May read up to 512 before `at` as context. */
  verify(candidate: Candidate): readonly Match[];
}

/**
 * A secret of fixed form: one row per kind, data only. The form is tried at the place of a prefix; a letter or digit
 * directly before, or a character of the token alphabet directly behind, refuses it.
 */
export interface FixedForm {
  readonly type: string;
  /** Literal beginnings of at least 3 characters, case-sensitive. */
  readonly prefixes?: readonly string[];
  /** Beginnings of 2 characters, tried only where a long token begins. For forms with a beginning too common to look for. */
  readonly begins?: readonly string[];
  /** A literal inside the form, and how far before it the form begins: that many code units exactly, or up to the token's start. */
  readonly inside?: { readonly literal: string; readonly back: number | "token-start" };
  /**
   * Words in lower case, one of which must stand within 160 code units before (any case). Alone, without a literal, they
   * say where the form is tried: at the beginning of long tokens that a secret's name stands before, too.
   */
  readonly near?: readonly string[];
  /** Sticky pattern of the whole value, every quantifier bounded. Its first group, if any, is the value. */
  readonly form: RegExp;
  /** Name of a test of the value in `src/core/classify/checks/`. */
  readonly check?: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Default 80, or 70 for a form found by `near` alone. */
  readonly rank?: number;
  /** What may stand directly behind the value: nothing of the token alphabet (default) or anything. */
  readonly edge?: "token" | "any";
  /** Where the form is documented. */
  readonly source: string;
}

/** What a reader of whole texts says at the end. */
export interface Reading {
  readonly kind?: TextKind;
  /** 0 to 1, of `kind`; the surest reader decides. */
  readonly confidence?: number;
  readonly tables?: readonly TableFound[];
  /** `value` is the matched text, for counting distinct values; it is not kept. */
  readonly matches?: readonly (Match & { readonly value?: string })[];
  /** Ids of matched tables and registered documents. */
  readonly ids?: readonly string[];
  /** Facts for the class rules, e.g. `own-source`, `open-source`, `unpublished`. */
  readonly marks?: readonly string[];
}

/**
 * A reader looks at a text as a whole (tables, kinds, exact matches, fingerprints). It is fed the text in pieces, in
 * order, cut anywhere; what it says may not depend on the cuts. Its memory is bounded. Offsets are of the whole text.
 */
export interface TextReader {
  readonly id: string;
  readonly family: FindingFamily;
  /** Literals (lower case, at least 2 code units, at most 65,535 of them) whose places the scan may tell it at the end. */
  readonly signals?: readonly string[];
  /**
   * `folded` is the same piece as candidates are shown it; left out, the reader folds it itself where it needs that.
   * `met` are the places of its signals, where the scan looked for them; without it the reader looks for itself.
   */
  open(): { feed(piece: string, folded?: string): void; close(met?: SignalLog): Reading };
}
