import type { Candidate, Detector, Match } from "./detector.ts";
import type { FindingFamily } from "../model/finding.ts";
import type { Plan } from "./compile-detectors.ts";

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
  readonly from: number;
  /** Known to have nothing outside ASCII. */
  readonly isAscii: boolean;
  /** No more text will come. */
  readonly ended: boolean;
  /** How often the text was decoded to get here; decoding stops at 3. */
  readonly depth: number;
  readonly found: RawMatch[];
  /** Scans a text that was decoded out of this one, one level deeper. */
  readonly scanInner: (text: string) => readonly RawMatch[];
  /** First place that may not be settled yet; `text.length` when everything is. */
  hold: number;
  /** Ends of the last runs that were decoded, for base64 and hex and for escapes. */
  decodedTo: number;
  unescapedTo: number;
  /** Up to where a detector has read blocks as a whole. */
  readonly passedTo: Map<Detector, number>;
  /** Whether a token begins at the place that was asked about last: several rows ask about one place. */
  begin: { readonly at: number; readonly isToken: boolean };
  /** Places and words of `near` hits, in order of place. */
  readonly nearEnds: number[];
  readonly nearWords: string[];
  readonly candidate: { -readonly [Key in keyof Candidate]: Candidate[Key] };
}

/** What a scan of a stream hands to the next. */
export type Progress = Pick<Scan, "decodedTo" | "unescapedTo" | "passedTo" | "isAscii">;

/** Starts a scan of `text` from `from`. */
export function startScan(
  plan: Plan,
  text: string,
  from: number,
  ended: boolean,
  depth: number,
  progress: Progress,
  scanInner: Scan["scanInner"],
): Scan {
  const candidate = { text, at: 0, to: 0, anchor: "", digits: 0, passTo: 0 };
  return {
    plan,
    text,
    from,
    ended,
    depth,
    found: [],
    scanInner,
    hold: text.length,
    ...progress,
    begin: { at: -1, isToken: false },
    nearEnds: [],
    nearWords: [],
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
export function offer(scan: Scan, detector: Detector, at: number, to: number, anchor: string, digits: number): void {
  const passed = scan.passedTo.get(detector) ?? 0;
  if (at < passed) return;
  const { candidate } = scan;
  candidate.passTo = 0;
  candidate.at = at;
  candidate.to = to;
  candidate.anchor = anchor;
  candidate.digits = digits;
  if (needsMore(scan, detector, to)) {
    if (detector.closes === true && offerClosed(scan, detector)) return;
    isPending(scan, at, Number.MAX_SAFE_INTEGER, detector.back);
    return;
  }
  for (const match of detector.verify(candidate)) keep(scan, match, detector.family, detector.rank ?? 60);
  if (candidate.passTo !== undefined && candidate.passTo > passed) scan.passedTo.set(detector, candidate.passTo);
}

function needsMore(scan: Scan, { reach = 256, throughRun = 0 }: Detector, to: number): boolean {
  if (scan.ended) return false;
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
function offerClosed(scan: Scan, detector: Detector): boolean {
  const matches = detector.verify(scan.candidate);
  if (matches.length === 0 || matches.some((match) => match.end >= scan.text.length)) return false;
  for (const match of matches) keep(scan, match, detector.family, detector.rank ?? 60);
  return true;
}

/** Keeps a match that is sure enough and lies inside the text. */
export function keep(scan: Scan, match: Match, family: FindingFamily, rank: number): void {
  const { type, start, end, confidence } = match;
  if (confidence < 0.5 || !(start >= 0 && start < end && end <= scan.text.length)) return;
  scan.found.push({ type, start, end, confidence, family, rank: match.rank ?? rank });
}
