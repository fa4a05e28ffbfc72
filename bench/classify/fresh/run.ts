import process from "node:process";
import { createClassifier } from "../../../src/core/classify/create-classifier.ts";
import type { Classifier } from "../../../src/core/classify/classifier.ts";
import { makeTextReaders } from "../../../src/core/classify/make-text-readers.ts";
import { fixedForms } from "../../../src/plugins/detectors/fixed-forms/registry.gen.ts";
import { detectors } from "../../../src/plugins/detectors/registry.gen.ts";
import type { LabelledCase } from "../labelled-case.ts";
import { lastSecrets, lastTexts } from "./last-texts.rows.ts";
import { openSecrets } from "./open-secrets.rows.ts";
import { openTexts } from "./open-texts.rows.ts";
import { readLabelled } from "./read-labelled.ts";
import { sealedSecrets } from "./sealed-secrets.rows.ts";
import { sealedTexts } from "./sealed-texts.rows.ts";
import { talliesOf } from "./tally.ts";

// `node bench/classify/fresh/run.ts [--show]`: texts written by hand, one part looked at, one sealed (only sums are printed).
const bars: Readonly<Record<string, string>> = {
  structured: "≥ 96, right type ≥ 94",
  id: "right type ≥ 97",
  person: "≥ 75",
  address: "≥ 70",
  secret: "≥ 65 lines of repositories",
};
const percent = (value: number): string => (100 * value).toFixed(1).padStart(5);

/** Prints the figures of one set; with `isShown` what was wrong in it. */
export function scoreFresh(name: string, cases: readonly LabelledCase[], classifier: Classifier, isShown: boolean): void {
  const { tallies, negatives, flagged, notes } = talliesOf(cases, classifier);
  process.stdout.write(`\n${name}: ${cases.length} texts, ${negatives} of them without anything\n`);
  for (const [family, { found, exact, typed, missed, extra }] of tallies) {
    const f1 = (hits: number): number => (2 * hits) / (2 * found + missed + extra || 1);
    const bar = bars[family] === undefined ? "" : `(bar ${bars[family]})`;
    process.stdout.write(
      `  ${family.padEnd(11)} precision ${percent(found / (found + extra || 1))}  recall ${percent(found / (found + missed || 1))}  F1 ${percent(f1(found))}  right type ${percent(f1(typed))}  exact span ${percent(f1(exact))}  ${bar}\n`,
    );
  }
  process.stdout.write(`  hard negatives flagged ${percent(flagged / (negatives || 1))} % (bar ≤ 2 secrets, ≤ 4 personal)\n`);
  if (isShown) for (const note of notes) process.stdout.write(`    ${note}\n`);
}

const isShown = process.argv.includes("--show");
const all = createClassifier({ detectors, fixedForms, readers: makeTextReaders(undefined) });
const secrets = createClassifier({ detectors: detectors.filter(({ family }) => family === "secret"), fixedForms });
scoreFresh("personal data, open part", readLabelled(openTexts, 5), all, isShown);
scoreFresh("personal data, sealed part", readLabelled(sealedTexts, 6), all, false);
scoreFresh("lines of repositories, open part", readLabelled(openSecrets, 7), secrets, isShown);
scoreFresh("lines of repositories, sealed part", readLabelled(sealedSecrets, 8), secrets, false);
scoreFresh("personal data, last part", readLabelled(lastTexts, 9), all, false);
scoreFresh("lines of repositories, last part", readLabelled(lastSecrets, 10), secrets, false);
