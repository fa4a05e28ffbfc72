import { makeClassAssigner } from "./assign-classes.ts";
import { ClassifierRun } from "./classifier-run.ts";
import type { Classifier, ClassifierParts } from "./classifier.ts";
import { compileDetectors } from "./compile-detectors.ts";
import { makeValueTagger } from "./tag-value.ts";
import { makeOwnDataDetectors } from "./make-own-data-detectors.ts";

/** Longer texts are taken in pieces of so many code units, so that memory stays bounded. */
const pieceLength = 4_194_304;

/**
 * Makes a classifier from detectors, forms, readers and rules. Building costs a few milliseconds: keep it.
 * The classifier keeps nothing of the texts it saw and never throws on text. Work is linear in the text's length: each
 * code unit is passed by a fixed number of loops, each candidate looks at a bounded stretch, and long repetitions are
 * scanned once. The worst texts known, dense with names or numbers and drawn by chance, take about one second a megabyte.
 * @throws PlimsollError `bad-input` when a pattern of the organisation's own data does not compile.
 */
export function createClassifier(parts: ClassifierParts): Classifier {
  const own = makeOwnDataDetectors(parts.rules?.ownData ?? [], parts.compilePattern);
  const made = own.detectors.length === 0 ? parts.plan : undefined;
  const plan = made ?? compileDetectors([...parts.detectors, ...own.detectors], parts.fixedForms);
  const readers = [...(parts.readers ?? []), ...own.readers];
  const assign = makeClassAssigner(parts.rules);
  const tag = makeValueTagger(parts.rules, parts.notThis);
  const open = (): ClassifierRun => new ClassifierRun({ plan, readers, assign, tag });
  return {
    classify(text) {
      const run = open();
      let from = 0;
      for (; from + pieceLength < text.length; from += pieceLength) run.push(text.slice(from, from + pieceLength));
      return run.finish(from === 0 ? text : text.slice(from));
    },
    open() {
      const run = open();
      return { push: (piece) => run.push(piece), close: () => run.finish("") };
    },
  };
}
