import type { Concept } from "./concepts.rows.ts";
import { type Incident, type IncidentKind, incidentKinds, wordsOf } from "./incident.ts";
import { kindSignals, type KindSignal } from "./kind-signals.rows.ts";
import { weighWords } from "./weigh-words.ts";
import { type ConceptReading, readConcepts } from "./read-concepts.ts";

/** How much learned words count beside the concepts. */
const wordWeight = 3;
/** What a record that says "not touched" takes from the kind that would have touched it. */
const unsaid = 12;
const titleWeight = 0.5;

type Scores = Record<IncidentKind, number>;

export interface KindReading {
  readonly kind: IncidentKind;
  /** Kinds that the words speak for nearly as much; empty where the kind stands out or is stated. */
  readonly rivals: readonly IncidentKind[];
  /** It stands out so that nobody reading it would take it for another; a duty to notify rests on it. */
  readonly isCertain: boolean;
  /** False where it is only the careful guess: no heavy step rests on that. */
  readonly isSupported: boolean;
}

/** Points between two kinds below which either may be right, and above which nobody would doubt. */
const doubt = 6;
const certainty = 8;

/**
 * The kind of an incident from what was exposed and what was said. What the record states wins over words; words
 * decide between kinds that expose the same. An incident of which nothing is said is a customer-data-breach until
 * somebody knows better: the careful reading.
 */
export function readKind(incident: Incident): KindReading {
  if (incident.kind !== null && incident.kind !== undefined) return { kind: incident.kind, rivals: [], isCertain: true, isSupported: true };
  const scores = scoreKinds(incident);
  const ranked = incidentKinds.toSorted((a, b) => scores[b] - scores[a]);
  const [first = "customer-data-breach", second = first] = ranked;
  const kind = scores[first] > 0 ? first : guessKind(incident);
  const lead = scores[first] - scores[second];
  const isSaid = scores[first] > 0;
  return {
    kind,
    rivals: isSaid ? ranked.filter((other) => other !== kind && scores[kind] - scores[other] < doubt) : [],
    isCertain: isSaid && (lead >= certainty || (kind === "customer-data-breach" && incident.exposed.customer_content === true)),
    isSupported: isSaid && scores[first] >= 4,
  };
}

export function inferKind(incident: Incident): IncidentKind {
  return readKind(incident).kind;
}

/** Where nothing is said: a breach, unless the record says that nothing of customers was reached. */
function guessKind({ exposed }: Incident): IncidentKind {
  return exposed.customer_content === false ? "vulnerability-fixed" : "customer-data-breach";
}

function scoreKinds(incident: Incident): Scores {
  const words = wordsOf(incident);
  const reading = readConcepts(words);
  const scores = scoreWords(reading);
  const said = weighWords(words);
  const headed = weighWords(incident.title?.toLowerCase() ?? "");
  for (const kind of incidentKinds) scores[kind] += wordWeight * said[kind] + titleWeight * headed[kind];
  weighExposed(incident, scores);
  weighDenials(reading, scores);
  return scores;
}

function scoreWords(reading: ConceptReading): Scores {
  const scores: Scores = {
    "customer-data-breach": 0,
    "credential-exposure": 0,
    "supply-chain-package": 0,
    "destructive-action": 0,
    "customer-misuse": 0,
    "source-code-disclosure": 0,
    "metadata-exposure": 0,
    "vulnerability-fixed": 0,
    "terms-change": 0,
    outage: 0,
  };
  for (const signal of kindSignals) if (isMet(signal, reading)) scores[signal.kind] += signal.weight;
  return scores;
}

function isMet(signal: KindSignal, { sentences, all }: ConceptReading): boolean {
  if (!signal.all.every((concept) => all.has(concept))) return false;
  if (signal.within === "text") return !hasAny(all, signal.none);
  return sentences.some((one, at) => {
    const both = new Set([...one, ...(sentences[at + 1] ?? [])]);
    return signal.all.every((concept) => both.has(concept)) && !hasAny(both, signal.none);
  });
}

function hasAny(met: ReadonlySet<Concept>, concepts: readonly Concept[] = []): boolean {
  return concepts.some((concept) => met.has(concept));
}

function weighExposed({ exposed, origin }: Incident, scores: Scores): void {
  // A bad package takes credentials where it runs; customers' content outweighs the key that opened the door to it.
  const speaksOfPackage = scores["supply-chain-package"] >= 8;
  if (exposed.customer_content === true) scores["customer-data-breach"] += 12;
  if (exposed.credentials === true && !speaksOfPackage) scores["credential-exposure"] += exposed.customer_content === true ? 0 : 10;
  if (exposed.source_code === true)
    scores["source-code-disclosure"] += exposed.credentials === true || exposed.customer_content === true ? 1 : 10;
  if (exposed.customer_metadata === true)
    scores["metadata-exposure"] += exposed.customer_content === true || exposed.credentials === true ? -6 : 10;
  if (exposed.other_personal_data === true && exposed.customer_content !== true)
    scores["metadata-exposure"] += exposed.credentials === true ? 0 : 3;
  if (exposed.customer_content === false) scores["customer-data-breach"] -= unsaid;
  if (exposed.credentials === false) scores["credential-exposure"] -= unsaid;
  if (exposed.source_code === false) scores["source-code-disclosure"] -= unsaid;
  if (exposed.customer_metadata === false) scores["metadata-exposure"] -= exposed.other_personal_data === true ? 1 : unsaid;
  if (Object.values(exposed).some((value) => value === true)) for (const kind of ["outage", "terms-change"] as const) scores[kind] -= 5;
  const source = origin?.toLowerCase() ?? "";
  if (/own staff|customer|employee of/.test(source)) scores["customer-misuse"] += 16;
  if (/vendor decision|policy|commercial/.test(source)) scores["terms-change"] += 14;
}

const denials = [
  ["customer-data-breach", "content"],
  ["credential-exposure", "credential"],
  ["source-code-disclosure", "code"],
  ["metadata-exposure", "metadata"],
] as const;

/** A statement that says what was NOT touched must not speak for it; that content was not touched speaks for its frame. */
function weighDenials({ denied, all }: ConceptReading, scores: Scores): void {
  for (const [kind, concept] of denials) if (denied.has(concept)) scores[kind] -= all.has(concept) ? 3 : 5;
  if (denied.has("content") && all.has("metadata")) scores["metadata-exposure"] += 3;
}
