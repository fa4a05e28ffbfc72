import type { Classification } from "../model/classification.ts";
import type { CompanyRules } from "../model/company-rules.ts";
import type { Finding } from "../model/finding.ts";
import type { Plan } from "./compile-detectors.ts";
import type { Detector, FixedForm, TextReader } from "./detector.ts";

/** Answers the spans of a user's own pattern in a text; made by a linear-time engine outside core (re2js). */
export type PatternMatcher = (text: string) => readonly { readonly start: number; readonly end: number }[];

/** Everything core may not make itself is handed in. */
export interface ClassifierParts {
  readonly detectors: readonly Detector[];
  readonly fixedForms: readonly FixedForm[];
  /** `compileDetectors` of just these detectors, forms and readers, made before; used where the rules bring no detectors of their own. */
  readonly plan?: Plan;
  readonly readers?: readonly TextReader[];
  /** The organisation's rules over the shipped classes; left out, only the shipped ones hold. */
  readonly rules?: Pick<CompanyRules, "company" | "dataTypes" | "classes" | "ownData" | "notThis">;
  /** Needed when `rules.notThis` has values: the keyed hash of a value, and today as an ISO day. */
  readonly notThis?: { digest(value: string): string; today(): string };
  /** Needed when `rules.ownData` has patterns. Throws PlimsollError on a pattern it does not take. */
  readonly compilePattern?: (pattern: string) => PatternMatcher;
}

/** What a piece made certain. `settled` counts code units from the start of the stream; nothing before it will change. */
export interface StreamStep {
  readonly settled: number;
  readonly findings: readonly Finding[];
}

/** One text in pieces, cut anywhere (also inside a surrogate pair). Any cutting gives the same answer. */
export interface ClassifierStream {
  push(piece: string): StreamStep;
  close(): Classification;
}

export interface Classifier {
  /** Fastest for text in one piece of memory (decoded, parsed, joined), slower for text put together by +. */
  classify(text: string): Classification;
  open(): ClassifierStream;
  /** The classifier of texts that come from a file at this path: what the company said to be none there is left out. */
  at(path: string): Classifier;
}
