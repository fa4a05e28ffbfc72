import { createClassifier } from "../../../src/core/classify/create-classifier.ts";
import type { Match } from "../../../src/core/classify/detector.ts";
import { makeKindReader } from "../../../src/core/classify/kinds/make-kind-reader.ts";
import { makeTableReader } from "../../../src/core/classify/tables/make-table-reader.ts";
import { detectors } from "../../../src/plugins/detectors/registry.gen.ts";
import { runKinds } from "./run-kinds.ts";
import { makeTexts, type LabelledText } from "./make-texts.ts";

const tuningSeed = 20_261_124;
const asideSeed = 977;

interface Tally {
  hit: number;
  typed: number;
  missed: number;
  extra: number;
}

const familyOf = (type: string): string =>
  type === "person" || type === "address" ? type : type === "medical" || type === "salary" ? "health" : "structured";

function percent(value: number): string {
  return (value * 100).toFixed(1);
}

function f1(tally: Tally, right: number): number {
  return (2 * right) / (2 * right + (tally.hit - right) * 2 + tally.missed + tally.extra || 1);
}

function measure(texts: readonly LabelledText[], find: (text: string) => readonly Match[], isShown: boolean): void {
  const families = new Map<string, Tally>();
  const flagged = new Map<string, [number, number]>();
  const ids: Tally = { hit: 0, typed: 0, missed: 0, extra: 0 };
  const tallyOf = (name: string): Tally => {
    const tally = families.get(name) ?? { hit: 0, typed: 0, missed: 0, extra: 0 };
    families.set(name, tally);
    return tally;
  };
  for (const { group, text, spans } of texts) {
    const found = new Set(find(text));
    const counts = flagged.get(group) ?? [0, 0];
    flagged.set(group, [counts[0] + 1, counts[1] + (found.size > 0 ? 1 : 0)]);
    const notes: string[] = [];
    for (const span of spans) {
      const match = [...found].find((one) => one.start < span.end && span.start < one.end);
      for (const tally of group === "id" ? [ids, tallyOf(familyOf(span.type))] : [tallyOf(familyOf(span.type))]) {
        if (match === undefined) tally.missed++;
        else tally.hit++;
        if (match?.type === span.type) tally.typed++;
      }
      if (match !== undefined) found.delete(match);
      if (match?.type !== span.type || match.start !== span.start || match.end !== span.end)
        notes.push(
          `${span.type}[${text.slice(span.start, span.end)}] → ${match === undefined ? "missed" : `${match.type}[${text.slice(match.start, match.end)}]`}`,
        );
    }
    for (const extra of found) {
      if (spans.length > 0) tallyOf(familyOf(extra.type)).extra++;
      notes.push(`extra ${extra.type}[${text.slice(extra.start, extra.end)}]`);
    }
    if (isShown && notes.length > 0) console.log(`${group}: ${notes.join("; ")}   ⟵ ${JSON.stringify(text.slice(0, 140))}`);
  }
  report(families, flagged, ids);
}

function report(families: ReadonlyMap<string, Tally>, flagged: ReadonlyMap<string, [number, number]>, ids: Tally): void {
  const bars: Readonly<Record<string, string>> = {
    structured: "F1 ≥ 96, right type ≥ 94",
    person: "F1 ≥ 75",
    address: "F1 ≥ 70",
    health: "no bar",
  };
  for (const [name, tally] of families) {
    const precision = tally.hit / (tally.hit + tally.extra || 1);
    const recall = tally.hit / (tally.hit + tally.missed || 1);
    console.log(
      `${name.padEnd(12)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent((2 * precision * recall) / (precision + recall || 1))}  right type F1 ${percent(f1(tally, tally.typed))}  (bar: ${bars[name]})`,
    );
  }
  console.log(`national ids  right type F1 ${percent(f1(ids, ids.typed))}  (bar: ≥ 97)`);
  for (const [group, [texts, hits]] of flagged)
    if (group === "negative" || group === "broken-id")
      console.log(`${group.padEnd(12)} ${percent(hits / texts)} % of ${texts} flagged  (bar: ≤ ${group === "negative" ? 4 : 2} %)`);
}

/** Prints precision, recall and F1 per family beside the bars of the classifier's issue, for a tuning part and one kept aside. */
export function runPersonalBench(isShown = false): void {
  const classifier = createClassifier({ detectors, fixedForms: [], readers: [makeTableReader(), makeKindReader()] });
  const find = (text: string): readonly Match[] => classifier.classify(text).findings;
  console.log("personal data, tuning part");
  measure(makeTexts(tuningSeed, 3), find, isShown);
  console.log("\npersonal data, part kept aside");
  measure(makeTexts(asideSeed, 4, true), find, process.argv.includes("--show-aside"));
  runKinds(classifier, isShown);
}

if (import.meta.main) runPersonalBench(process.argv.includes("--show"));
