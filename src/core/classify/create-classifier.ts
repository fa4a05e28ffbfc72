import { makeClassAssigner } from "./assign-classes.ts";
import { ClassifierRun, type RunParts } from "./classifier-run.ts";
import type { Classifier, ClassifierParts } from "./classifier.ts";
import { compileDetectors } from "./compile-detectors.ts";
import { makeValueTagger } from "./tag-value.ts";
import { makeOwnDataReaders } from "./make-own-data-readers.ts";
import { leaveOutFacts, rulesOfPlace } from "./rules-of-place.ts";

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
  const readers = [...(parts.readers ?? []), ...makeOwnDataReaders(parts.rules?.ownData ?? [], parts.compilePattern)];
  const plan = parts.plan ?? compileDetectors(parts.detectors, parts.fixedForms, parts.readers);
  const assign = makeClassAssigner(parts.rules);
  const makeAt = (place: string | null): Classifier => {
    const said = rulesOfPlace(parts.rules?.notThis ?? [], place);
    const tag = makeValueTagger(parts.rules, said, parts.notThis);
    return openClassifier({ plan, readers, assign: leaveOutFacts(assign, said, parts.notThis?.today), tag }, placed);
  };
  // Where nothing is said of a place, all places are alike.
  const isPlaced = parts.rules?.notThis?.some(({ place }) => place !== undefined) === true;
  const placed = (place: string): Classifier => (isPlaced ? makeAt(place) : everywhere);
  const everywhere = makeAt(null);
  return everywhere;
}

function openClassifier(run: RunParts, at: Classifier["at"]): Classifier {
  const open = (): ClassifierRun => new ClassifierRun(run);
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
    at,
  };
}
