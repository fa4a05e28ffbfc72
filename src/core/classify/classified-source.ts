import type { Classification } from "../model/classification.ts";

/** Something inside a source that was not read, and why. */
export interface Skipped {
  readonly place: string;
  readonly why: string;
}

/** The answer for one file, standard input or staged change. Its JSON is kept stable by the contracts. */
export interface ClassifiedSource extends Classification {
  readonly source: string;
  /** What was not read; left out where everything was. */
  readonly skipped?: readonly Skipped[];
}
