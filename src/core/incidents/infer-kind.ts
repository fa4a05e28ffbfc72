import type { Concept } from "./concepts.rows.ts";
import { type Incident, type IncidentKind, incidentKinds, wordsOf } from "./incident.ts";
import { kindSignals, type KindSignal } from "./kind-signals.rows.ts";
import { type ConceptReading, readConcepts } from "./read-concepts.ts";

type Scores = Record<IncidentKind, number>;

/**
 * The kind of an incident from what was exposed and what was said. What the record states wins over words; words
 * decide between kinds that expose the same. An incident of which nothing is said is a customer-data-breach until
 * somebody knows better: the careful reading.
 */
export function inferKind(incident: Incident): IncidentKind {
  if (incident.kind !== null && incident.kind !== undefined) return incident.kind;
  const scores = scoreKinds(incident);
  const best = incidentKinds.reduce((a, b) => (scores[b] > scores[a] ? b : a), "customer-data-breach");
  return scores[best] > 0 ? best : "customer-data-breach";
}

/** Whether the kind is said, or stands out so that nobody reading it would take it for another; a duty to notify rests on it. */
export function isKindCertain(incident: Incident, kind: IncidentKind): boolean {
  if (incident.kind === kind || (kind === "customer-data-breach" && incident.exposed.customer_content === true)) return true;
  const scores = scoreKinds(incident);
  return incidentKinds.every((other) => other === kind || scores[kind] - scores[other] >= 4);
}

/** False where the kind is only the careful guess for an incident of which nothing is said: no heavy step rests on that. */
export function isKindSupported(incident: Incident, kind: IncidentKind): boolean {
  return incident.kind === kind || Object.values(incident.exposed).includes(true) || scoreKinds(incident)[kind] >= 4;
}

function scoreKinds(incident: Incident): Scores {
  const reading = readConcepts(wordsOf(incident));
  const scores = scoreWords(reading);
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
  if (exposed.customer_content === true) scores["customer-data-breach"] += 8;
  if (exposed.credentials === true && !speaksOfPackage) scores["credential-exposure"] += exposed.customer_content === true ? 0 : 6;
  if (exposed.source_code === true)
    scores["source-code-disclosure"] += exposed.credentials === true || exposed.customer_content === true ? 1 : 6;
  if (exposed.customer_metadata === true)
    scores["metadata-exposure"] += exposed.customer_content === true || exposed.credentials === true ? 0 : 7;
  if (exposed.other_personal_data === true && exposed.customer_content !== true)
    scores["metadata-exposure"] += exposed.credentials === true ? 0 : 3;
  if (exposed.customer_content === false) scores["customer-data-breach"] -= 7;
  if (exposed.credentials === false) scores["credential-exposure"] -= 7;
  if (exposed.source_code === false) scores["source-code-disclosure"] -= 7;
  if (exposed.customer_metadata === false) scores["metadata-exposure"] -= exposed.other_personal_data === true ? 1 : 7;
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
