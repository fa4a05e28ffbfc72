import type { PathPlace } from "../../core/release/path-place.ts";
import type { Severity } from "../../core/release/release-finding.ts";

/** A credential that the classifier found in a file. Never the value itself. */
export interface SecretFound {
  readonly type: string;
  readonly label: string;
  /** From 1. */
  readonly line: number;
  /** True for a vendor's form or a key block, false for a named secret or password of no known form. */
  readonly isExact: boolean;
}

/** One file of an artifact as the checks see it. */
export interface ReleaseFile {
  /** Inside the innermost archive, with `/`. */
  readonly path: string;
  /** The last part of the path. */
  readonly name: string;
  readonly place: PathPlace;
  readonly size: number;
  /** The whole content, or the first part of a file too large to be held. */
  readonly bytes: Uint8Array;
  /** True when the content has zero bytes that no encoding explains. */
  readonly isBinary: boolean;
  /** The first `most` bytes as text (UTF-8 unless its mark or form says otherwise). */
  text(most?: number): string;
  /** First byte offset of an ASCII text, or -1. Fast on large files. */
  find(word: string, from?: number): number;
  readonly secrets: readonly SecretFound[];
  /** True when the classifier sees a list of people in it. Asked only where it matters: it reads the text. */
  holdsPeople(): boolean;
  /** Ways of the whole artifact. */
  readonly artifact: { readonly kind: string; readonly isForOneMachine: boolean };
}

/** What a check says of a file. Severity left out: the check's own. */
export interface CheckHit {
  readonly detail: string;
  readonly severity?: Severity;
  readonly line?: number;
  /** When many files are one matter (a folder): the matter's path; said once. */
  readonly path?: string;
}

/** A release check: looks at one file, by content where names lie. No I/O, no state, bounded by the size of `bytes`. */
export interface ReleaseCheck {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** How to put it right, as a command or the line to write; `PATH` stands for the file. */
  readonly fix: string;
  look(file: ReleaseFile): readonly CheckHit[];
}
