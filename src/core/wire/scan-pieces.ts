import type { Classifier } from "../classify/classifier.ts";
import type { Classification } from "../model/classification.ts";
import { higherClass, rankOfClass } from "../model/data-class.ts";
import type { Finding } from "../model/finding.ts";
import { findHidden } from "./hidden-texts.ts";
import type { HiddenText } from "./hidden-text.ts";
import type { TextPiece } from "./text-piece.ts";

/** A piece in the text that was looked at. */
export interface PlacedPiece {
  readonly piece: TextPiece;
  /** Where its plain text begins in the whole. */
  readonly at: number;
}

/** Pieces as one text. */
export interface JoinedPieces {
  readonly text: string;
  readonly placed: readonly PlacedPiece[];
}

/** Pieces as one text, with what was found in it, in plain sight and in disguise. */
export interface ScannedPieces extends JoinedPieces {
  /** Offsets are of `text`; lines and columns are of the piece a finding stands in. */
  readonly classification: Classification;
}

const seam = "\n\u001e\n";

/** Looks at everything at once: ten people in ten messages are a list, and a key says what its value is. */
export function scanPieces(pieces: readonly TextPiece[], classifier: Classifier): ScannedPieces {
  const joined = joinPieces(pieces);
  return { ...joined, classification: scanJoined(joined, classifier) };
}

/** The verdict on pieces that were joined. */
export function scanJoined({ text, placed }: JoinedPieces, classifier: Classifier): Classification {
  const hidden = placeHidden(findHidden(text));
  // A few disguises more make no text another kind: they are looked at in the same go.
  const isOne = hidden.text.length <= shortHidden;
  const seen = classifier.classify(isOne && hidden.text !== "" ? `${text}${seam}${hidden.text}` : text);
  const after = text.length + seam.length;
  const open = seen.findings.filter((finding) => finding.start < text.length && isRealFinding(finding, placed));
  const disguised = isOne
    ? seen.findings
        .filter(({ start }) => start >= after)
        .map((finding) => ({ ...finding, start: finding.start - after, end: finding.end - after }))
    : classifier.classify(hidden.text).findings;
  const decoded = mapHidden(hidden, disguised, open).filter((finding) => isRealFinding(finding, placed));
  const findings = [...open, ...decoded].toSorted((a, b) => a.start - b.start || b.end - a.end).filter(isFree());
  const whole = weighWhole(seen, text, findings, classifier);
  return {
    ...seen,
    ...whole,
    class: findings.reduce((sum, one) => higherClass(sum, one.class), whole.class),
    basis: findings.length > 0 ? "findings" : whole.basis,
    findings: placeLines(findings, text, placed),
  };
}

/** The class of the whole without what was found and did not count; where only that made it, the text is looked at once more without it. */
function weighWhole(
  seen: Classification,
  text: string,
  kept: readonly Finding[],
  classifier: Classifier,
): Pick<Classification, "class" | "basis" | "kind" | "rules" | "tables" | "matches"> {
  const rules = new Set(kept.map((finding) => finding.rule));
  const dropped = seen.findings.filter((finding) => !kept.some((one) => one.rule === finding.rule));
  const others = new Set(dropped.map((finding) => finding.rule));
  if (dropped.length === 0 || seen.rules.some((rule) => !others.has(rule) || rules.has(rule))) return seen;
  const blanks = dropped
    .filter(({ start }) => start < text.length)
    .map(({ start, end }) => ({ start, end, text: " ".repeat(end - start) }));
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: blank } of blanks) {
    pieces.push(text.slice(at, start), blank);
    at = end;
  }
  return classifier.classify(pieces.join("") + text.slice(at));
}

const shortHidden = 400;

/** Index of the piece that stands at an offset of the whole. */
export function findPlaced(placed: readonly PlacedPiece[], offset: number): number {
  let low = 0;
  let high = placed.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((placed[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Joins pieces, each under its key and apart from the next. */
export function joinPieces(pieces: readonly TextPiece[]): JoinedPieces {
  const parts: string[] = [];
  const placed: PlacedPiece[] = [];
  let length = 0;
  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  for (const piece of pieces) {
    if (piece.head !== "") add(`${piece.head}: `);
    placed.push({ piece, at: length });
    add(piece.plain);
    add(seam);
  }
  return { text: parts.join(""), placed };
}

// A provider's signature is noise in which short forms happen to stand; only what cannot be chance counts there.
function isRealFinding(finding: Finding, placed: readonly PlacedPiece[]): boolean {
  const found = placed[findPlaced(placed, finding.start)];
  if (found === undefined || finding.end <= found.at) return false;
  if (found.piece.isCredential === true) return finding.family === "own";
  if (!found.piece.isOpaque) return true;
  return finding.family === "own" || (finding.family === "secret" && finding.confidence >= 0.9);
}

/** Hidden texts as one, and where each begins in it. */
interface PlacedHidden {
  readonly text: string;
  readonly hidden: readonly HiddenText[];
  readonly starts: readonly number[];
}

function placeHidden(hidden: readonly HiddenText[]): PlacedHidden {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of hidden) {
    starts.push(length);
    length += text.length + seam.length;
  }
  return { text: hidden.map(({ text }) => text).join(seam), hidden, starts };
}

/** Findings of the hidden texts where they stand in the open, save where something was found there already. */
function mapHidden({ hidden, starts }: PlacedHidden, findings: readonly Finding[], open: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = [];
  let at = 0;
  for (const finding of findings) {
    while (at + 1 < starts.length && (starts[at + 1] ?? 0) <= finding.start) at += 1;
    const from = starts[at] ?? 0;
    const one = hidden[at];
    if (one === undefined || finding.end > from + one.text.length || !isTold(finding, one)) continue;
    const [start, end] = one.spanOf(finding.start - from, finding.end - from);
    if (!overlaps(open, start, end)) kept.push({ ...finding, start, end });
  }
  return kept;
}

/** Findings in order, none over another. */
function overlaps(findings: readonly Finding[], start: number, end: number): boolean {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((findings[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return (findings[low]?.start ?? Infinity) < end;
}

function isTold(finding: Finding, { kind }: HiddenText): boolean {
  if (rankOfClass(finding.class) === 0) return false;
  if (kind === "decoded") return true;
  return finding.family === "secret" || finding.family === "own" || finding.family === "payment" || finding.type === "email";
}

function isFree(): (finding: Finding) => boolean {
  let to = 0;
  return ({ start, end }) => {
    if (start < to) return false;
    to = end;
    return true;
  };
}

function placeLines(findings: readonly Finding[], text: string, placed: readonly PlacedPiece[]): readonly Finding[] {
  let piece = -1;
  let from = 0;
  let line = 1;
  return findings.map((finding) => {
    const index = findPlaced(placed, finding.start);
    if (index !== piece) [piece, from, line] = [index, placed[index]?.at ?? 0, 1];
    for (let next = text.indexOf("\n", from); next >= 0 && next < finding.start; next = text.indexOf("\n", from)) {
      line += 1;
      from = next + 1;
    }
    return { ...finding, line, column: finding.start - from + 1 };
  });
}
