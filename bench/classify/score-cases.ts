import type { Classifier } from "../../src/core/classify/classifier.ts";
import type { FindingFamily } from "../../src/core/model/finding.ts";
import type { LabelledCase } from "./labelled-case.ts";

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** F1 where only findings of the right type count as found. */
  readonly typedF1: number;
  /** Share of hard negatives in which something was found. */
  readonly negativesFlagged: number;
  readonly misses: readonly { readonly kind: string; readonly what: string; readonly text: string }[];
}

/** A span counts as found when a finding overlaps it; a finding that overlaps none is false. */
export function scoreCases(classifier: Classifier, cases: readonly LabelledCase[], families: readonly FindingFamily[]): Score {
  let found = 0;
  let typed = 0;
  let missed = 0;
  let wrong = 0;
  let flagged = 0;
  const misses: { kind: string; what: string; text: string }[] = [];
  for (const { kind, text, spans } of cases) {
    const findings = classifier.classify(text).findings.filter((finding) => families.includes(finding.family));
    const used = new Set<unknown>();
    for (const span of spans) {
      const over = findings.filter((finding) => finding.start < span.end && finding.end > span.start);
      for (const finding of over) used.add(finding);
      if (over.length === 0) {
        missed += 1;
        misses.push({ kind, what: `missed ${span.type}`, text });
        continue;
      }
      found += 1;
      if (over.some((finding) => finding.type === span.type)) typed += 1;
      else misses.push({ kind, what: `${span.type} as ${over.map((finding) => finding.type).join("+")}`, text });
    }
    const stray = findings.filter((finding) => !used.has(finding));
    wrong += stray.length;
    if (spans.length === 0 && stray.length > 0) flagged += 1;
    for (const finding of stray)
      misses.push({ kind, what: `false ${finding.type} ${text.slice(finding.start, finding.end).slice(0, 60)}`, text });
  }
  const negatives = cases.filter((each) => each.spans.length === 0).length;
  const f1Of = (hits: number): number => (2 * hits) / Math.max(1, 2 * hits + wrong + (found - hits) * 2 + missed);
  return {
    precision: found / Math.max(1, found + wrong),
    recall: found / Math.max(1, found + missed),
    f1: f1Of(found),
    typedF1: f1Of(typed),
    negativesFlagged: flagged / Math.max(1, negatives),
    misses,
  };
}
