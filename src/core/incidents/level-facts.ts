import { type Incident, type IncidentKind, type IncidentProfile, sortStatements, wordsOf } from "./incident.ts";
import {
  active,
  customerOwned,
  customersDenied,
  enteredOthers,
  mayBe,
  narrow,
  notActive,
  opensOthers,
  taken,
  unsure,
  vendorOwned,
  wide,
} from "./level-words.rows.ts";
import { isNarrow } from "./read-narrow.ts";
import { readLater } from "./read-later.ts";
import { dropMeans, splitIntoClauses, splitSentence } from "./split-clauses.ts";

/** A fact that moves the level by a step. */
export interface LevelFact {
  readonly id: string;
  readonly step: -1 | 1;
  readonly because: string;
}

interface FactRule extends LevelFact {
  readonly kinds?: readonly IncidentKind[];
  holds(incident: Incident, profile: IncidentProfile, words: string): boolean;
}

const disclosures: readonly IncidentKind[] = ["credential-exposure", "customer-data-breach", "metadata-exposure"];
const installable: readonly IncidentKind[] = ["supply-chain-package", "vulnerability-fixed", "destructive-action"];

const rules: readonly FactRule[] = [
  { id: "out-of-window", step: -1, because: "Nothing of ours was there in the window.", holds: (_, profile) => profile.inWindow === false },
  { id: "out-of-plan", step: -1, because: "Our plan is not among those affected.", holds: (_, profile) => profile.inPlan === false },
  {
    id: "not-installed",
    step: -1,
    kinds: installable,
    because: "The affected version was not installed here.",
    holds: (_, profile) => profile.installed === false,
  },
  {
    id: "narrow-fault",
    step: -1,
    kinds: [...disclosures, "destructive-action"],
    because: "The vendor confines it to a small part.",
    holds: (incident, profile, words) =>
      profile.inWindow !== true &&
      (narrow.test(words) || isNarrow(sortStatements(incident).at(-1)?.text.toLowerCase() ?? "")) &&
      !wide.test(words),
  },
  {
    id: "vendor-data-only",
    step: -1,
    kinds: disclosures,
    because: "What was exposed is the vendor's own, not its customers'.",
    holds: (incident, _, words) =>
      incident.exposed.customer_content !== true && incident.exposed.customer_metadata !== true && isVendorsOwn(words),
  },
  {
    id: "withdrawn",
    step: -1,
    because: "A later statement takes it back or confines it.",
    holds: (incident) => readLater(incident).isConfined,
  },
  {
    id: "content-taken",
    step: 1,
    kinds: ["customer-data-breach"],
    because: "Customers' content was confirmed taken.",
    holds: (incident, _, words) => incident.exposed.customer_content !== false && taken.test(words.replaceAll(unsure, " ")),
  },
  {
    id: "opens-other-systems",
    step: 1,
    kinds: ["customer-data-breach", "metadata-exposure", "source-code-disclosure", "vulnerability-fixed"],
    because: "Credentials that open other systems were exposed too.",
    holds: (incident, profile, words) => incident.exposed.credentials === true && (profile.credentialsStored || opensOthers.test(words)),
  },
  {
    id: "opened-other-systems",
    step: 1,
    kinds: ["credential-exposure"],
    because: "What was stolen has been used to enter other systems.",
    holds: (incident) => hasEnteredOthers(wordsOf(incident)),
  },
  {
    id: "attacker-active",
    step: 1,
    because: "The attacker is still active, or the flaw is being used.",
    holds: (_, __, words) => active.test(words) && !notActive.test(words),
  },
  { id: "scope-widened", step: 1, because: "A later statement widens the scope.", holds: (incident) => readLater(incident).isWidened },
];

/** The facts that hold, at most one step down and one step up in all. */
export function findLevelFacts(incident: Incident, kind: IncidentKind, profile: IncidentProfile): LevelFact[] {
  const words = dropMeans(wordsOf(incident));
  const holding = rules.filter((rule) => (rule.kinds === undefined || rule.kinds.includes(kind)) && rule.holds(incident, profile, words));
  return holding.map(({ id, step, because }) => ({ id, step, because }));
}

/** Read from the words as they stand: "used stolen keys to clone" is here what happened, not how somebody came in. */
function hasEnteredOthers(words: string): boolean {
  const clauses = words
    .slice(0, 50_000)
    .split(/\n+|(?<=[.!?])\s+/)
    .flatMap(splitSentence);
  return clauses.some(
    ({ clause, isDenying }) => !isDenying && enteredOthers.every((pattern) => pattern.test(clause)) && !mayBe.test(clause),
  );
}

/** What was reached belongs to the vendor, nothing says that it belongs to customers, and the text says so. */
function isVendorsOwn(words: string): boolean {
  const clauses = splitIntoClauses(words);
  const affirmed = clauses.filter(({ isDenying }) => !isDenying).map(({ clause }) => clause);
  return (
    affirmed.some((clause) => vendorOwned.test(clause)) &&
    !affirmed.some((clause) => customerOwned.test(clause)) &&
    customersDenied.test(words)
  );
}
