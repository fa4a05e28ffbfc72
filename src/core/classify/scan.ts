import type { Candidate, Match } from "./detector.ts";
import type { FindingFamily } from "../model/finding.ts";
import type { Looker, Plan } from "./compile-detectors.ts";
import type { SignalLog } from "./signal-log.ts";
import type { TextUnits } from "./text-units.ts";

/** The longest run or block that is looked at as one candidate, in code units. */
export const longestCandidate = 16_384;

/** How far before a place a `near` word counts. */
export const nearReach = 160;

/** A match with what is needed to settle overlaps. */
export interface RawMatch extends Match {
  readonly family: FindingFamily;
  readonly rank: number;
}

/** One scan of `text` from `from` on: what was found, and from where it must be scanned again when more text comes. */
export interface Scan {
  readonly plan: Plan;
  readonly text: string;
  readonly units: TextUnits;
  readonly from: number;
  /** No more text will come. */
  readonly ended: boolean;
  /** How often the text was decoded to get here; decoding stops at 3. */
  readonly depth: number;
  readonly found: RawMatch[];
  /** Where signals of the plan's readers are noted; empty for what was decoded. */
  readonly signals: readonly (SignalLog | undefined)[];
  /** Scans a text that was decoded out of this one, one level deeper. */
  readonly scanInner: (text: string) => readonly RawMatch[];
  /** First place that may not be settled yet; `text.length` when everything is. */
  hold: number;
  /** Ends of the last runs that were decoded, for base64 and hex and for escapes. */
  decodedTo: number;
  unescapedTo: number;
  /** Up to where detectors have read blocks as a whole, by their place in the plan. */
  readonly passedTo: Float64Array;
  /** Whether a token begins at the place that was asked about last: several rows ask about one place. */
  begin: { readonly at: number; readonly isToken: boolean };
  /** Words that some forms ask for, as far as they were looked for. */
  readonly near: NearWords;
  readonly candidate: { -readonly [Key in keyof Candidate]: Candidate[Key] } & { passTo: number };
}

/** Ends of the words met between `from` and `to`, in about that order, and the words themselves. */
export interface NearWords {
  from: number;
  to: number;
  readonly ends: number[];
  readonly words: string[];
}

/** What a scan of a stream hands to the next. */
export type Progress = Pick<Scan, "decodedTo" | "unescapedTo" | "passedTo">;

export function startProgress(plan: Plan): Progress {
  return { decodedTo: 0, unescapedTo: 0, passedTo: new Float64Array(plan.lookers.length) };
}

/** Starts a scan of `text` from `from`. */
export function startScan(
  plan: Plan,
  text: string,
  units: TextUnits,
  from: number,
  ended: boolean,
  depth: number,
  progress: Progress,
  scanInner: Scan["scanInner"],
  signals: Scan["signals"] = [],
): Scan {
  const candidate = { text, at: 0, to: 0, anchor: "", digits: 0, passTo: 0 };
  return {
    plan,
    text,
    units,
    from,
    ended,
    depth,
    found: [],
    signals,
    scanInner,
    hold: text.length,
    ...progress,
    begin: { at: -1, isToken: false },
    near: { from: 0, to: 0, ends: [], words: [] },
    candidate,
  };
}

/** Notes that the candidate at `at` cannot be judged before more text has come. */
export function holdAt(scan: Scan, at: number): void {
  if (at < scan.hold) scan.hold = at;
}

/** True when the candidate needs text that has not come yet; it is then held. */
export function isPending(scan: Scan, at: number, needs: number, back = 64): boolean {
  if (scan.ended || needs <= scan.text.length) return false;
  holdAt(scan, Math.min(startOfRun(scan.text, at), Math.max(0, at - back)));
  return true;
}

/** Start of the run of non-space characters that `at` stands in, at most 512 before, and at least 64 before `at`. */
export function startOfRun(text: string, at: number): number {
  const least = Math.max(0, at - 512);
  let start = at;
  while (start > least && text.charCodeAt(start - 1) > 0x20) start -= 1;
  return Math.max(0, Math.min(start, at - 64));
}

/** Lets a detector look at the candidate `at` to `to`, unless it has to wait for more text. */
export function offer(scan: Scan, looker: Looker, at: number, to: number, anchor: string, digits: number): void {
  const passed = scan.passedTo[looker.place] ?? 0;
  if (at < passed) return;
  const { candidate } = scan;
  candidate.passTo = 0;
  candidate.at = at;
  candidate.to = to;
  candidate.anchor = anchor;
  candidate.digits = digits;
  if (!scan.ended && needsMore(scan, looker, to)) {
    if (looker.detector.closes === true && offerClosed(scan, looker)) return;
    isPending(scan, at, Number.MAX_SAFE_INTEGER, looker.back);
    return;
  }
  const matches = looker.detector.verify(candidate);
  for (let i = 0; i < matches.length; i += 1) keepOf(scan, looker, matches[i]);
  if (candidate.passTo > passed) scan.passedTo[looker.place] = candidate.passTo;
}

function keepOf(scan: Scan, { detector, rank }: Looker, match: Match | undefined): void {
  if (match !== undefined) keep(scan, match, detector.family, rank);
}

function needsMore(scan: Scan, { reach, throughRun }: Looker, to: number): boolean {
  const { length } = scan.text;
  if (to + reach > length) return true;
  return throughRun > 0 && to + reach + throughRun > length && endOfRun(scan.text, to + reach) === length;
}

function endOfRun(text: string, from: number): number {
  let end = from;
  while (end < text.length && text.charCodeAt(end) > 0x20) end += 1;
  return end;
}

/** Keeps the matches of a detector whose matches do not change once they are closed; false when there is none yet. */
function offerClosed(scan: Scan, looker: Looker): boolean {
  const matches = looker.detector.verify(scan.candidate);
  if (matches.length === 0 || matches.some((match) => match.end >= scan.text.length)) return false;
  for (const match of matches) keepOf(scan, looker, match);
  return true;
}

/** Keeps a match that is sure enough and lies inside the text. */
export function keep(scan: Scan, match: Match, family: FindingFamily, rank: number): void {
  const { type, start, end, confidence } = match;
  if (confidence < 0.5 || !(start >= 0 && start < end && end <= scan.text.length)) return;
  scan.found.push({ type, start, end, confidence, family, rank: match.rank ?? rank });
}
