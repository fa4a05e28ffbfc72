import { type Incident, type IncidentKind, incidentKinds, wordsOf } from "./incident.ts";
import { kindSignals } from "./kind-signals.rows.ts";

type Scores = Record<IncidentKind, number>;

/**
 * The kind of an incident from what was exposed and what was said. What the record states wins over words; words
 * decide between kinds that expose the same. An incident of which nothing is said is a customer-data-breach until
 * somebody knows better: the careful reading.
 */
export function inferKind(incident: Incident): IncidentKind {
  if (incident.kind !== null && incident.kind !== undefined) return incident.kind;
  const words = wordsOf(incident);
  const scores = scoreWords(words);
  weighExposed(incident, scores);
  weighDenials(words, scores);
  const best = incidentKinds.reduce((a, b) => (scores[b] > scores[a] ? b : a));
  return scores[best] > 0 ? best : "customer-data-breach";
}

function scoreWords(words: string): Scores {
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
  for (const { kind, weight, words: pattern } of kindSignals) if (pattern.test(words)) scores[kind] += weight;
  return scores;
}

function weighExposed({ exposed, origin }: Incident, scores: Scores): void {
  // A bad package takes credentials where it runs; customers' content outweighs the key that opened the door to it.
  const speaksOfPackage = scores["supply-chain-package"] >= 3;
  if (exposed.customer_content === true) scores["customer-data-breach"] += 8;
  if (exposed.credentials === true && !speaksOfPackage) scores["credential-exposure"] += exposed.customer_content === true ? 0 : 5;
  if (exposed.source_code === true)
    scores["source-code-disclosure"] += exposed.credentials === true || exposed.customer_content === true ? 1 : 5;
  if (exposed.customer_metadata === true) scores["metadata-exposure"] += exposed.customer_content === true ? 0 : 6;
  if (exposed.other_personal_data === true && exposed.customer_content !== true)
    scores["metadata-exposure"] += exposed.credentials === true ? 0 : 2;
  if (exposed.customer_content === false) scores["customer-data-breach"] -= 6;
  if (exposed.credentials === false) scores["credential-exposure"] -= 6;
  if (exposed.source_code === false) scores["source-code-disclosure"] -= 6;
  if (exposed.customer_metadata === false) scores["metadata-exposure"] -= exposed.other_personal_data === true ? 1 : 5;
  if (Object.values(exposed).some((value) => value === true)) for (const kind of ["outage", "terms-change"] as const) scores[kind] -= 3;
  const source = origin?.toLowerCase() ?? "";
  if (/own staff|customer|employee of/.test(source)) scores["customer-misuse"] += 5;
  if (/vendor decision|policy|commercial/.test(source)) scores["terms-change"] += 5;
}

/** A statement that says what was NOT touched must not speak for it. */
const denials: readonly { readonly kind: IncidentKind; readonly words: RegExp }[] = [
  {
    kind: "customer-data-breach",
    words:
      /\bno (?:\w+[ ,]+){0,8}(?:chats?|conversations?|content|prompts?|messages?|files)\b|\bno (?:\w+[ ,]+){0,6}(?:customer|user|personal)\b[^.\n]{0,80}\b(?:data|content|information)\b|\b(?:customer|user) (?:\w+ ){0,3}(?:data|content) (?:was|were|is|are) not\b/,
  },
  { kind: "credential-exposure", words: /\bno (?:\w+[ ,]+){0,10}(?:credentials?|passwords?|keys?|tokens?|secrets?)\b/ },
  { kind: "source-code-disclosure", words: /\bno (?:\w+[ ,]+){0,6}source code\b/ },
];

function weighDenials(words: string, scores: Scores): void {
  for (const { kind, words: pattern } of denials) if (pattern.test(words)) scores[kind] -= 5;
}
