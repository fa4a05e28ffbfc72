import type { RawMatch } from "./scan.ts";

/** A match that no more text can change, with what class rules ask of its value and nothing else of it. */
export interface SettledMatch extends RawMatch {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  /** Made types that the value is, and marks such as `business-email`. */
  readonly tags: readonly string[];
  /** Counts equal values once; 0 for secrets. */
  readonly hash: number;
}
