import type { Finding } from "../../../src/core/model/finding.ts";

export interface TextPiece {
  readonly text: string;
  readonly finding: Finding | null;
}

/** A text cut at its findings, in order; nothing of it is lost. Findings that overlap an earlier one or lie outside are passed over. */
export function cutText(text: string, findings: readonly Finding[]): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const finding of findings.toSorted((a, b) => a.start - b.start)) {
    if (finding.start < at || finding.end > text.length || finding.end <= finding.start) continue;
    if (finding.start > at) pieces.push({ text: text.slice(at, finding.start), finding: null });
    pieces.push({ text: text.slice(finding.start, finding.end), finding });
    at = finding.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), finding: null });
  return pieces;
}
