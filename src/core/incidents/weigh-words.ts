import { type IncidentKind, incidentKinds } from "./incident.ts";
import { kindWords } from "./kind-words.gen.ts";
import { splitIntoClauses } from "./split-clauses.ts";

const stop = new Set(
  "the a an of and to in is was were be been are for on with by at it its that this we our you your from as or has have had which who their they he she his her also some these those than then there".split(
    " ",
  ),
);
const ending = /(?:ing|ed|es|s|ly|ation|ions?|ment)$/;
const mostWords = 1500;
/** Bounds of one word's say, in natural log odds. */
const leastSay = -2;
const mostSay = 2.5;

/**
 * How much the words of a lower-case text speak for each kind: log odds of stems and pairs of stems over many
 * phrasings (`kind-words.gen.ts`, learned by `bench/incidents/learn.ts`), evened out over the length of the text.
 * About -6 to 8; words nobody has met say nothing.
 */
export function weighWords(text: string): Record<IncidentKind, number> {
  const met = findFeatures(text).filter((feature) => Object.hasOwn(kindWords.counts, feature));
  const evenedBy = Math.sqrt(Math.max(9, met.length));
  const sums = incidentKinds.map((kind, at) => [kind, met.reduce((sum, feature) => sum + sayOf(feature, at), 0) / evenedBy] as const);
  return Object.assign(noScores(), Object.fromEntries(sums));
}

/** Stems and pairs of neighbouring stems, each once; those in a clause that denies are marked, for they speak otherwise. */
export function findFeatures(text: string): string[] {
  const features = new Set<string>();
  for (const { clause, isDenying } of splitIntoClauses(text)) {
    const stems = (clause.match(/\p{L}+/gu) ?? []).filter((word) => !stop.has(word)).map(stemOf);
    const mark = isDenying ? "!" : "";
    for (const [at, stem] of stems.entries()) {
      features.add(mark + stem);
      if (at > 0) features.add(`${mark}${stems[at - 1] ?? ""} ${stem}`);
    }
    if (features.size > mostWords) break;
  }
  return [...features];
}

const stemOf = (word: string): string => word.replace(ending, "").slice(0, 7);

/** Log of how much likelier the feature is in texts of this kind than in all others. */
function sayOf(feature: string, kind: number): number {
  const counts = kindWords.counts[feature] ?? "";
  const letter = String.fromCharCode(97 + kind);
  const here = [...counts].filter((each) => each === letter).length;
  const texts = kindWords.texts[kind] ?? 0;
  const share = texts / kindWords.all;
  const inside = (here + 0.5 * share) / (texts + 0.5);
  const outside = (counts.length - here + 0.5) / (kindWords.all - texts + 0.5);
  return Math.max(leastSay, Math.min(mostSay, Math.log(inside / outside)));
}

function noScores(): Record<IncidentKind, number> {
  return {
    "source-code-disclosure": 0,
    "credential-exposure": 0,
    "customer-data-breach": 0,
    "metadata-exposure": 0,
    "vulnerability-fixed": 0,
    "supply-chain-package": 0,
    outage: 0,
    "terms-change": 0,
    "customer-misuse": 0,
    "destructive-action": 0,
  };
}
