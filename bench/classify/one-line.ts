import process from "node:process";
import { createClassifier } from "../../src/core/classify/create-classifier.ts";
import { makeTextReaders } from "../../src/core/classify/make-text-readers.ts";
import { fixedForms } from "../../src/plugins/detectors/fixed-forms/registry.gen.ts";
import { detectors } from "../../src/plugins/detectors/registry.gen.ts";

// Run by run.ts: prints the most memory, in MB, that a stream of one line of 63 MB takes, and what the process takes before.
const words = "the quick brown fox jumps over lazy dog invoice total amount server config value token request".split(" ");
const classifier = createClassifier({ detectors, fixedForms, readers: makeTextReaders(undefined) });
const before = process.resourceUsage().maxRSS;
const run = classifier.open();
let state = 7;
for (let size = 0; size < 63_000_000;) {
  const pieces: string[] = [];
  for (let i = 0; i < 6_000; i += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    pieces.push(`${words[state % words.length] ?? ""}${(state >>> 8) % 100} `);
  }
  const piece = Buffer.from(pieces.join("")).toString();
  run.push(piece);
  size += piece.length;
}
run.close();
process.stdout.write(`${Math.round(process.resourceUsage().maxRSS / 1024)} ${Math.round(before / 1024)}\n`);
