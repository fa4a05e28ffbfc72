import type { Concept } from "./concepts.rows.ts";
import { type Incident, type IncidentKind, incidentKinds, sortStatements, wordsOf } from "./incident.ts";
import { kindSignals, type KindSignal } from "./kind-signals.rows.ts";
import { weighWords } from "./weigh-words.ts";
import { type ConceptReading, readConcepts } from "./read-concepts.ts";

/** How much learned words count beside the concepts. */
const wordWeight = 3;
/** What a record that says "not touched" takes from the kind that would have touched it. */
const unsaid = 12;
const titleWeight = 0.5;
/** What the headline names counts again: it is what the text is about, the rest may be around it. */
const headWeight = 0.6;

type Scores = Record<IncidentKind, number>;

export interface KindReading {
  readonly kind: IncidentKind;
  /** How likely each kind is, from the words and from what is stated; one kind at 1 where the kind is stated. */
  readonly shares: ReadonlyMap<IncidentKind, number>;
  /** Kinds that the words speak for nearly as much; empty where the kind stands out or is stated. */
  readonly rivals: readonly IncidentKind[];
  /** It stands out so that nobody reading it would take it for another; a duty to notify rests on it. */
  readonly isCertain: boolean;
  /** False where it is only the careful guess: no heavy step rests on that. */
  readonly isSupported: boolean;
}

/** Points by which one kind must lead another to be e times as likely; fitted on sets left out of the learning. */
const pointsPerE = 2.5;
/** A kind less likely than this is no rival. */
const leastShare = 0.1;
/** Points below which the words say next to nothing. */
const supported = 4;
/** Points between the first two kinds above which nobody would doubt. */
const certainty = 8;

/**
 * The kind of an incident from what was exposed and what was said. What the record states wins over words; words
 * decide between kinds that expose the same. An incident of which nothing is said is a customer-data-breach until
 * somebody knows better: the careful reading.
 */
export function readKind(incident: Incident): KindReading {
  if (incident.kind !== null && incident.kind !== undefined) return settle(incident.kind, true);
  const words = wordsOf(incident);
  const concepts = readConcepts(words);
  const scores = scoreKinds(incident, words, concepts);
  const possible = incidentKinds.filter((kind) => mayBe(kind, incident));
  const [first = "customer-data-breach", second = first] = possible.toSorted((a, b) => scores[b] - scores[a]);
  if (possible.every((kind) => scores[kind] === 0)) return settle(guessKind(incident), false);
  const shares = shareOut(scores, possible);
  const lead = scores[first] - scores[second];
  const isSaid = scores[first] > 0;
  const isLikely = (kind: IncidentKind): boolean => (shares.get(kind) ?? 0) >= leastShare;
  // Where the words say next to nothing, the careful reading holds if it is likely at all.
  const isTold = scores[first] >= supported || (isSaid && scoreWords(concepts)[first] > 0);
  const kind = !isTold && isLikely(guessKind(incident)) ? guessKind(incident) : preferContent(first, concepts, isLikely);
  return {
    kind,
    shares,
    rivals: possible.filter((other) => other !== kind && isLikely(other)).toSorted((a, b) => scores[b] - scores[a]),
    isCertain:
      isSaid && kind === first && (lead >= certainty || (kind === "customer-data-breach" && incident.exposed.customer_content === true)),
    isSupported: scores[first] >= supported,
  };
}

/** Names beside content are a side fact: where a sentence says that content was reached, account details alone are not what happened. */
function preferContent(
  first: IncidentKind,
  { sentences, denied }: ConceptReading,
  isLikely: (kind: IncidentKind) => boolean,
): IncidentKind {
  if (first !== "metadata-exposure" || denied.has("content") || !isLikely("customer-data-breach")) return first;
  const isReached = sentences.some((met) => met.has("content") && (met.has("exposed") || met.has("othersUsers")));
  return isReached ? "customer-data-breach" : first;
}

function settle(kind: IncidentKind, isStated: boolean): KindReading {
  return { kind, shares: new Map([[kind, 1]]), rivals: [], isCertain: isStated, isSupported: isStated };
}

function shareOut(scores: Scores, possible: readonly IncidentKind[]): Map<IncidentKind, number> {
  const most = Math.max(...possible.map((kind) => scores[kind]));
  const weights = possible.map((kind) => [kind, Math.exp((scores[kind] - most) / pointsPerE)] as const);
  const all = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(weights.map(([kind, weight]) => [kind, weight / all]));
}

export function inferKind(incident: Incident): IncidentKind {
  return readKind(incident).kind;
}

/** Where the record says what was touched, it rules out kinds that touch something else, whatever the words say. */
function mayBe(kind: IncidentKind, { exposed }: Incident): boolean {
  if (!Object.values(exposed).includes(true)) return true;
  const hasContent = exposed.customer_content === true;
  if (kind === "customer-data-breach") return exposed.customer_content !== false || exposed.other_personal_data === true;
  if (kind === "metadata-exposure") return !hasContent && (exposed.customer_metadata !== false || exposed.other_personal_data === true);
  if (kind === "credential-exposure") return !hasContent && exposed.credentials !== false;
  if (kind === "source-code-disclosure") return !hasContent && exposed.credentials !== true && exposed.source_code !== false;
  return true;
}

/** Where nothing is said: a breach, unless the record says that nothing of customers was reached. */
function guessKind({ exposed }: Incident): IncidentKind {
  return exposed.customer_content === false ? "vulnerability-fixed" : "customer-data-breach";
}

function scoreKinds(incident: Incident, words: string, reading: ConceptReading): Scores {
  const scores = scoreWords(reading);
  const said = weighWords(words);
  const headed = weighWords(incident.title?.toLowerCase() ?? "");
  for (const kind of incidentKinds) scores[kind] += wordWeight * said[kind] + titleWeight * headed[kind];
  const titled = scoreWords(readConcepts(incident.title?.toLowerCase() ?? ""));
  for (const kind of incidentKinds) scores[kind] += headWeight * titled[kind];
  const latest = readLatest(incident);
  if (latest !== null) addLatest(latest, scores);
  weighExposed(incident, scores);
  weighDenials(reading, latest, scores);
  return scores;
}

/** Incidents grow: the last of several statements is read on its own too; null where there is one at most. */
function readLatest(incident: Incident): ConceptReading | null {
  const latest = incident.statements.length > 1 ? sortStatements(incident).at(-1) : undefined;
  return latest === undefined ? null : readConcepts(latest.text.toLowerCase());
}

function addLatest(latest: ConceptReading, scores: Scores): void {
  const told = scoreWords(latest);
  for (const kind of incidentKinds) scores[kind] += told[kind];
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

/** A statement that says what was NOT touched must not speak for it, unless a later one says that it was; that content was not touched speaks for its frame. */
function weighDenials({ denied, all }: ConceptReading, latest: ConceptReading | null, scores: Scores): void {
  for (const [kind, concept] of denials) {
    const isOvertaken = latest !== null && latest.all.has(concept) && !latest.denied.has(concept);
    if (denied.has(concept) && !isOvertaken) scores[kind] -= all.has(concept) ? 3 : 5;
  }
  if (denied.has("content") && all.has("metadata")) scores["metadata-exposure"] += 3;
}
