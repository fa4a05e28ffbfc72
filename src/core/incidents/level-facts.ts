import { type Incident, type IncidentKind, type IncidentProfile, sortStatements, wordsOf } from "./incident.ts";
import { dropMeans } from "./split-clauses.ts";

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
    kinds: disclosures,
    because: "The vendor confines it to a small part.",
    holds: (incident, profile, words) =>
      profile.inWindow !== true && narrow.test(`${incident.scope ?? ""}\n${words}`.toLowerCase()) && !wide.test(words),
  },
  {
    id: "vendor-data-only",
    step: -1,
    kinds: disclosures,
    because: "What was exposed is the vendor's own, not its customers'.",
    holds: (incident, _, words) =>
      incident.exposed.customer_content !== true && incident.exposed.customer_metadata !== true && vendorOnly.test(words),
  },
  {
    id: "withdrawn",
    step: -1,
    because: "A later statement takes it back or confines it.",
    holds: (incident) => laterSays(incident, withdrawn),
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
    id: "attacker-active",
    step: 1,
    because: "The attacker is still active, or the flaw is being used.",
    holds: (_, __, words) => active.test(words) && !notActive.test(words),
  },
  { id: "scope-widened", step: 1, because: "A later statement widens the scope.", holds: (incident) => laterSays(incident, widened) },
];

const narrow =
  /\b(?:a (?:very )?(?:small|limited) (?:number|set|subset|portion|fraction|share)|(?:fewer|less) than (?:\d|one)|(?:0?\.\d+|[1-4](?:\.\d+)?) ?(?:%|percent|per cent)|a single (?:customer|tenant|region|workspace)|(?:one|two|three|nine|few)[- ]hour)\b/;
const wide = /\b(?:all (?:customers|users|tenants|integrations)|every (?:customer|user|tenant)|millions? of|hundreds of)\b/;
const vendorOnly =
  /\bno customer (?:data|content|information)\b|\b(?:customer|user) data (?:was|were|is|has) (?:not|never)\b|\b(?:only|limited to|solely) (?:\w+ ){0,3}(?:internal|employee|staff|corporate|our own)\b|\bdid not (?:affect|involve|include) (?:any )?customer/;
const withdrawn =
  /\b(?:withdr(?:aw|ew|awn)|retract\w*|false (?:alarm|positive)|was incorrect|turned out not|(?:confirmed|concluded|determined|established) that (?:\w+ ){0,3}(?:no|none|not)\b|found no (?:evidence|sign|indication))/;
/** What may have happened is not confirmed. */
const unsure =
  /\b(?:may|might|could|cannot be excluded|no evidence|no sign|no indication|not|whether|if|claims?|alleged\w*|says it)\b[^.;\n]{0,60}?\b(?:exfiltrat\w+|stolen|stole|downloaded|copied|for sale|published|posted|dumped|taken|exported|left)\b/g;
const taken =
  /\b(?:exfiltrat\w+|stolen|stole|downloaded by|copied by|exported|for sale|offers? (?:\w+ ){0,4}for|(?:put|dumped|released) (?:\w+ ){0,8}online|leak site|to sell|(?:intruders?|attackers?|hackers?|thie(?:f|ves)|gang|group) (?:\w+ ){0,3}(?:downloaded|copied|pulled|took)|published (?:online|on)|posted (?:on|to|online)|dumped|taken by|in the hands of)\b/;
const opensOthers =
  /\b(?:(?:keys?|tokens?|secrets?|passwords?|credentials?) (?:that |which )?(?:\w+ ){0,3}(?:pasted|stored|kept|found|contained) in|other systems|lateral\w*|pivot\w*|third[- ]party systems|cloud accounts?|connected (?:systems|services|apps))\b/;
const active =
  /\b(?:still active|ongoing (?:attack|exploitation|intrusion|campaign)|actively exploited|exploited in the wild|exploitation in the wild|not (?:yet )?contained|continues to (?:access|exploit|attack)|under active)\b/;
const notActive =
  /\b(?:no (?:evidence|sign|indication)s? of (?:\w+ ){0,3}(?:exploit|active)|not (?:being )?actively exploited|no longer active)/;
const widened =
  /\b(?:wider than|broader than|more (?:customers|users|organi[sz]ations|data|records|accounts) than|in addition (?:to|,)|additional (?:customers|users|data|accounts|tokens|integrations|systems)|now (?:also|includes?|believe)|also (?:affected|accessed|exposed|taken|included|obtained)|all (?:customers|users|integrations|tokens) (?:should|must|are|were)|previously (?:said|thought|disclosed|reported)|larger than)\b/;

/** The facts that hold, at most one step down and one step up in all. */
export function findLevelFacts(incident: Incident, kind: IncidentKind, profile: IncidentProfile): LevelFact[] {
  const words = dropMeans(wordsOf(incident));
  const holding = rules.filter((rule) => (rule.kinds === undefined || rule.kinds.includes(kind)) && rule.holds(incident, profile, words));
  return holding.map(({ id, step, because }) => ({ id, step, because }));
}

function laterSays(incident: Incident, words: RegExp): boolean {
  return sortStatements(incident)
    .slice(1)
    .some((statement) => words.test(statement.text.toLowerCase()));
}
