import type { RequirementAnswer } from "../../../src/core/agreements/analyse-agreement.ts";

/** A stretch of a document's text; `ids` are the duties it shows, empty for plain text. */
export interface TextPiece {
  readonly text: string;
  readonly start: number;
  readonly ids: readonly string[];
  /** The worst status among them. */
  readonly status: RequirementAnswer["status"] | null;
}

const worst = ["violated", "partial", "satisfied", "not-applicable", "absent"] as const;

/** Cuts a document's text at the passages of its duties. The pieces joined are the text; overlapping passages share a piece. */
export function markPassages(text: string, source: string, requirements: readonly RequirementAnswer[]): TextPiece[] {
  const shown = requirements.flatMap(({ id, document, start, end, status }) =>
    document === source && start !== null && end !== null && start < end
      ? [{ id, start: Math.max(0, start), end: Math.min(text.length, end), status }]
      : [],
  );
  const cuts = [...new Set([0, text.length, ...shown.flatMap(({ start, end }) => [start, end])])].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const here = shown.filter((one) => one.start <= start && one.end >= end);
    const status = worst.find((each) => here.some((one) => one.status === each)) ?? null;
    return { text: text.slice(start, end), start, ids: here.map(({ id }) => id), status };
  });
}
