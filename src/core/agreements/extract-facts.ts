import type { AgreementFacts } from "./facts.ts";
import { fillPattern } from "./fill-pattern.ts";
import type { Judgement } from "./judge-clause.ts";
import type { ReadUnit } from "./read-agreement-text.ts";
import { readAudit } from "./read-audit.ts";
import { readEndDay } from "./read-end-day.ts";
import { daysOf, readSpans, type Span } from "./read-number.ts";
import { readTraining } from "./read-training-clause.ts";
import { readTransfers } from "./read-transfers.ts";

/** Facts with the sentence each came from. */
export interface FactReading {
  readonly facts: AgreementFacts;
  readonly places: Readonly<Record<string, ReadUnit>>;
}

const inform = fillPattern("{inform}");
const breachWords = /<b>|\bincident|\bbreach\b/;
const remove = fillPattern("{remove}|{giveBack}");
const end = fillPattern("{end}");

/**
 * Facts that the sentences state. A number counts only beside its own clock: hours beside the processor's notice of a
 * breach to the controller, days beside notice of a sub-processor, objection, deletion after the end. A number of a
 * definition counts only where the duty names the defined term. Silence is `null`.
 */
export function extractFacts(units: readonly ReadUnit[], judged: ReadonlyMap<string, Judgement>): FactReading {
  const places: Record<string, ReadUnit> = {};
  const note = <T>(name: string, found: { value: T; unit: ReadUnit } | undefined): T | null => {
    if (found === undefined) return null;
    places[name] = found.unit;
    return found.value;
  };
  const plain = units.filter(({ isHeading }) => !isHeading);
  // The sentence that settles the duty is asked before all others.
  const first = (id: string): readonly ReadUnit[] => {
    const { unit, status } = judged.get(id) ?? { unit: undefined, status: "absent" };
    return unit === undefined || status === "not-applicable" || status === "violated" ? plain : [settling(unit), ...plain];
  };
  const training = readTraining(plain);
  const terms = readDefinedSpans(plain);
  if (training.unit !== undefined) places["trainsOnData"] = training.unit;
  const facts: AgreementFacts = {
    breachNoticeHours: note("breachNoticeHours", breachHours(first("R34"), terms)),
    subprocessorNoticeDays: note("subprocessorNoticeDays", subprocessorDays(first("R11"), terms)),
    objectionDays: note("objectionDays", objectionDays(first("R36"))),
    deletionDays: note("deletionDays", deletionDays(first("R23"))),
    retentionDays: note("retentionDays", retentionDays(plain)),
    trainsOnData: training.value,
    ...readTransfers(plain),
    audit: readAudit(plain, judged.get("R26")),
    liability: note("liability", liability(plain)),
    certifications: certifications(plain),
    location: note("location", location(plain)),
    mayChangeTerms: note("mayChangeTerms", changes(plain)),
    endsOn: note("endsOn", readEndDay(plain)),
  };
  return { facts, places };
}

const settled = new WeakSet<ReadUnit>();

/** Marks a sentence as the one that settles the duty: it needs no further words for what it is about. */
function settling(unit: ReadUnit): ReadUnit {
  const copy = { ...unit };
  settled.add(copy);
  return copy;
}

interface Found<T> {
  readonly value: T;
  readonly unit: ReadUnit;
}

function findFirst<T>(units: readonly ReadUnit[], read: (unit: ReadUnit, index: number) => T | undefined): Found<T> | undefined {
  for (const [index, unit] of units.entries()) {
    const value = read(unit, index);
    if (value !== undefined) return { value, unit };
  }
  return undefined;
}

/** True when the controller or a sub-processor is the one who acts before a place. */
function isOthers(unit: ReadUnit, at: number): boolean {
  const who = unit.acts.findLast((act) => act.at <= at)?.who;
  return who === "c" || who === "s";
}

type Terms = ReadonlyMap<string, Span>;

function breachHours(units: readonly ReadUnit[], terms: Terms): Found<number> | undefined {
  return findFirst(units, (unit) => {
    const { full, ownAt, heading, isDefinition } = unit;
    if (isDefinition || (!settled.has(unit) && (!inform.test(full) || !(breachWords.test(full) || breachWords.test(heading)))))
      return undefined;
    const defined = [...terms].find(([term]) => full.includes(term));
    const span = readSpans(full).find((found) => found.at >= ownAt && isBreachClock(unit, found));
    return span?.hours ?? defined?.[1].hours;
  });
}

function isBreachClock(unit: ReadUnit, { at, hours }: Span): boolean {
  const before = unit.full.slice(Math.max(0, at - 220), at);
  const after = unit.full.slice(at, at + 140);
  if (hours > 24 * 31) return false;
  const nearest = unit.acts.findLast((act) => act.at <= at);
  if (nearest?.who === "c" || nearest?.who === "s" || nearest?.mode === "free" || nearest?.mode === "not") return false;
  if (/<a>[^;]{0,100}$/.test(before) && !/<c>[^;]{0,80}$/.test(before)) return false;
  if (
    /(?:<c>'s?|<c>) (?:own )?(?:obligation|duty|notif)[^;]{0,80}$|enable <c>[^;]{0,80}$|so that <c>[^;]{0,80}$|damit <c>[^;]{0,80}$|required (?:of|by)[^;]{0,60}$/.test(
      before,
    )
  )
    return false;
  if (/^[^;.]{0,40}(?:period|deadline|frist)[^;.]{0,40}(?:art|33|gdpr|<a>|ds-?gvo)|^[^.;]{0,40}to (?:the )?<a>/.test(after)) return false;
  if (
    /(?:request|respond|reply|acknowledg|delet|retain|log|follow-up|update|report within|root cause)[^;]{0,50}$/.test(before) &&
    !inform.test(before.slice(-90))
  )
    return false;
  return true;
}

/** `"Specified Notice Period" is 48 hours`: spans by the term that a definition gives them. */
function readDefinedSpans(units: readonly ReadUnit[]): Map<string, Span> {
  const spans = new Map<string, Span>();
  for (const { own } of units) {
    const term = /^\W*"([^"]{4,50})"\W{0,4}(?:is|means|shall mean|bezeichnet|beträgt|:|=)/.exec(own);
    const [span] = term === null ? [] : readSpans(own.slice(term[0].length, term[0].length + 80));
    if (term?.[1] !== undefined && span !== undefined && own.length < 160) spans.set(term[1], span);
  }
  return spans;
}

const sub = /<s>/;
const objects = fillPattern("{object}");

function subprocessorDays(units: readonly ReadUnit[], terms: Terms): Found<number> | undefined {
  return findFirst(units, (unit) => {
    const { full, ownAt, isDefinition, heading } = unit;
    if (
      isDefinition ||
      breachWords.test(full) ||
      (!settled.has(unit) &&
        (/\baudit|inspect/.test(full) ||
          !(sub.test(full) || sub.test(heading) || sub.test(unit.before)) ||
          !(inform.test(full) || /updat\w+ [^.;]{0,30}list|notice/.test(full))))
    )
      return undefined;
    const defined = [...terms].find(([term]) => full.includes(term));
    const span = readSpans(full).find(({ at }) => at >= ownAt && isNoticeClock(unit, at)) ?? defined?.[1];
    return span === undefined || daysOf(span) > longestNotice ? undefined : daysOf(span);
  });
}

/** Days; a longer one is another clock. */
const longestNotice = 190;

function isNoticeClock(unit: ReadUnit, at: number): boolean {
  const before = unit.full.slice(Math.max(0, at - 160), at);
  const after = unit.full.slice(at, at + 90);
  if (isOthers(unit, at) && !/\bnotice\b|<c>[^.;]{0,40}(?:will be |is )?(?:given|notified)/.test(`${before.slice(-60)}${after}`))
    return false;
  if (
    new RegExp(`(?:${objects.source})[^.;]{0,80}$`).test(before) ||
    /^[^.;]{0,50}(?:\bof\b|after|from|following|nach|ab)[^.;]{0,40}(?:notice|notif|receipt|receiv|zugang|mitteilung|information|erhalt)/.test(
      after,
    )
  )
    return false;
  if (new RegExp(`^[^.;]{0,25}to (?:${objects.source})`).test(after)) return false;
  return (
    /(?:at least|not less than|minimum|mindestens|spätestens|with|give|provide|no later than|least|within|in advance|prior|mit|period|means|by|binnen)[^.;]{0,90}$|^/.test(
      before,
    ) && /(?:before|prior|advance|notice|in advance|ahead|vor\b|im voraus|vorher|earlier|vorlauf)/.test(`${before.slice(-50)} ${after}`)
  );
}

function objectionDays(units: readonly ReadUnit[]): Found<number> | undefined {
  const hasSubs = (index: number): boolean =>
    units.slice(Math.max(0, index - 3), index + 1).some(({ full, heading }) => sub.test(full) || sub.test(heading));
  return findFirst(units, (unit, index) => {
    const { full, ownAt, isDefinition } = unit;
    if (isDefinition || /<b>/.test(full)) return undefined;
    if (!settled.has(unit) && (!objects.test(full) || !(hasSubs(index) || sub.test(unit.before)))) return undefined;
    const spans = readSpans(full).filter(({ at }) => at >= ownAt);
    const span = spans.find(({ at }) => isObjectionClock(unit, at, spans.length));
    return span === undefined || daysOf(span) > longestNotice ? undefined : daysOf(span);
  });
}

function isObjectionClock({ full }: ReadUnit, at: number, count: number): boolean {
  const before = full.slice(Math.max(0, at - 200), at);
  const after = full.slice(at, at + 160);
  if (/(?:resol|terminat|refund|kündig|cure|agree on|remed)[^.;]{0,60}$/.test(before) && !objects.test(before.slice(-100))) return false;
  if (
    /^[^.;]{0,30}(?:before|prior (?:to|written|notice)|in advance|advance|vor (?:der|dem|beginn))/.test(after) &&
    !new RegExp(`(?:${objects.source})[^.;]{0,60}$`).test(before)
  ) {
    return /during which|innerhalb dieser frist|within (?:that|this) period/.test(after) && count === 1;
  }
  if (/^[^,.;]{0,30}(?:prior |advance |written )*notice\b/.test(after) && !/within[^.;]{0,14}$/.test(before)) return false;
  return objects.test(after) || objects.test(before);
}

function deletionDays(units: readonly ReadUnit[]): Found<number> | undefined {
  return findFirst(units, (unit) => {
    const { full, ownAt, isDefinition, heading, before } = unit;
    const [single, ...others] = settled.has(unit) ? readSpans(full).filter(({ at }) => at >= ownAt) : [];
    if (single !== undefined && others.length === 0 && remove.test(full) && !otherClock.test(full)) return daysOf(single);
    const said = /^<p> will comply|^(?:this|that) (?:will|shall) (?:be done|happen)/.test(unit.own) ? `${before} ${full}` : full;
    if (
      isDefinition ||
      !remove.test(said) ||
      !(end.test(said) || /terminat|expir|end|leav|dispos|return|exit|beendigung|ende/.test(heading))
    )
      return undefined;
    if (/<i>[^.;]{0,60}request|<b>|<s>[^.;]{0,30}object/.test(full)) return undefined;
    const span = readSpans(full).find(({ at }) => at >= ownAt - 400 && isDeletionClock(unit, at));
    return span === undefined ? undefined : daysOf(span);
  });
}

/** Days for something else than the deletion of the data. */
const otherClock = /back-?ups?|sicherungskopien|\blogs?\b|notice|certificat|invoice|export|retriev|download|receipt|object/;

function isDeletionClock(unit: ReadUnit, at: number): boolean {
  const before = unit.full.slice(Math.max(0, at - 160), at);
  const after = unit.full.slice(at, at + 160);
  if (isOthers(unit, at) && !/(?:delet|lösch)[^.;]{0,60}$/.test(before)) return false;
  if (
    /(?:back-?ups?|logs?|archiv|sicherungskopien|notice|certificat|invoice|request (?:a|an|the)|bestätig)[^.;]{0,60}$|(?:export|retriev|download|access|abruf)[^.;]{0,50}$/.test(
      before,
    )
  )
    return false;
  if (
    /^[^.;]{0,30}(?:prior|notice|in advance|to (?:export|retrieve|download))|^[^.;]{0,16}(?:of|after) (?:its |their )?(?:receipt|creation|collection|submission)/.test(
      after,
    )
  )
    return false;
  if (
    /^[^.;]{0,20}\b(?:after|following|nach)\b[^.;]{0,40}(?:ends?\b|terminat|expir|clos|cancel)[^.;]{0,30}\b(?:delet|eras|destroy)/.test(
      after,
    )
  )
    return true;
  return /(?:within|in|no later than|not later than|at (?:the )?latest|up to|maximum of|after|following|binnen|innerhalb(?: von)?|spätestens|nach|by)[^.;\d]{0,24}$/.test(
    before,
  );
}

function retentionDays(units: readonly ReadUnit[]): Found<number> | undefined {
  return findFirst(units, ({ full, ownAt, isDefinition }) => {
    if (
      isDefinition ||
      !/\b(?:retain(?:s|ed)?|retention|stor(?:es|ed)|keeps?|kept|aufbewahr\w*|gespeichert)\b/.test(full) ||
      !/<d>|inputs?|outputs?|prompts?|content|conversation|data/.test(full)
    )
      return undefined;
    if (/back-?up|records? of (?:its|compl|process)|audit|<b>|\blogs?\b|\baudit|compliance|delet\w+ within/.test(full)) return undefined;
    const span = readSpans(full).find(
      ({ at }) =>
        at >= ownAt &&
        /(?:for|up to|maximum of|period of|retention|within|für|bis zu|maximal|longer than|kept|stored|retained|held)[^.;\d]{0,30}$/.test(
          full.slice(Math.max(0, at - 60), at),
        ) &&
        /\b(?:retain|retention|stor|keep|kept|aufbewahr|gespeichert)/.test(full.slice(Math.max(0, at - 110), at)),
    );
    return span === undefined ? undefined : daysOf(span);
  });
}

function liability(units: readonly ReadUnit[]): Found<AgreementFacts["liability"] & string> | undefined {
  return findFirst(units, ({ full, isDefinition }) => {
    if (isDefinition || !/liabilit|haft/.test(full) || /<s>/.test(full)) return undefined;
    if (/(?:liabilit|haft)[^.;]{0,200}(?:unlimited|uncapped|unbeschränkt|unbegrenzt)|without limit/.test(full)) return "unlimited";
    if (
      /(?:limitation|exclusion|waiver|cap|haftungs(?:beschränk|begrenz)|haftungsregel)[^.;]{0,160}(?:agreement|hauptvertrag|terms|main contract)/.test(
        full,
      )
    )
      return "as-agreement";
    if (/(?:liabilit|haft)[^.;]{0,160}(?:exceed|limited to|cap|begrenzt|beschränkt)/.test(full)) return "capped";
    return undefined;
  });
}

const certificates = [
  /\biso(?:\/iec)? ?27001\b/,
  /\biso(?:\/iec)? ?27701\b/,
  /\biso(?:\/iec)? ?27017\b/,
  /\biso(?:\/iec)? ?27018\b/,
  /\biso(?:\/iec)? ?42001\b/,
  /\bsoc ?2\b/,
  /\bsoc ?1\b/,
  /\bpci[- ]dss\b/,
  /\bhipaa\b/,
  /\bc5\b/,
  /\btisax\b/,
] as const;

function certifications(units: readonly ReadUnit[]): string[] {
  const found = new Set<string>();
  for (const { own } of units) {
    if (
      /\b(?:not|no|nicht|kein\w*)\b[^.;]{0,30}(?:certif|soc|iso)|such as|for example|working towards|plan/.test(own) &&
      !/e\.g\./.test(own)
    )
      continue;
    for (const form of certificates) {
      const hit = form.exec(own);
      if (hit !== null)
        found.add(
          hit[0]
            .toUpperCase()
            .replace("/IEC", "")
            .replace(/^(ISO|SOC) ?(\d)/, "$1 $2"),
        );
    }
  }
  return [...found];
}

function location(units: readonly ReadUnit[]): Found<string> | undefined {
  return findFirst(units, ({ full }) => {
    const hit =
      /(?:process|host|stor|locat|verarbeit|gespeicher)\w*[^.;]{0,60}(?:only|solely|exclusively|nur|ausschlie(?:ß|ss)lich) (?:with)?in(?:nerhalb)? (?:the |der |des |data cent(?:er|re)s in (?:the )?)?(eea|european economic area|european union|eu\b|germany|deutschland|united states|united kingdom|switzerland|frankfurt|ireland)/.exec(
        full,
      ) ??
      /(?:only|solely|exclusively|nur|ausschlie(?:ß|ss)lich) (?:with)?(?:in|innerhalb) (?:the |der |des |einem mitgliedstaat der )?(eea|european economic area|european union|eu\b|europäischen union|europäischen wirtschaftsraum\w*|germany|deutschland)/.exec(
        full,
      );
    return hit?.[1];
  });
}

function changes(units: readonly ReadUnit[]): Found<"vendor" | "both"> | undefined {
  return findFirst(units, ({ own, isDefinition }) => {
    if (isDefinition || /measures|<s>|list/.test(own)) return undefined;
    if (
      /<p>[^.;]{0,30}(?:may|reserves|can|kann|darf)[^.;]{0,60}(?:amend|modify|update|change|revise|ändern)[^.;]{0,40}(?:(?:this|these|the|its) (?:dpa|addendum|terms|agreement|data|conditions|exhibit|page|annex)|(?:them|it) (?:at any time|by posting|whenever|on|from time))|<p>[^.;]{0,20}(?:may|can)[^.;]{0,20}(?:amend|modify|update|change|revise|alter)[^.;]{0,60}(?:posting|at any time|whenever)|<p>[^.;]{0,30}(?:kann|darf)[^.;]{0,60}(?:vertrag|vereinbarung)[^.;]{0,30}änder/.test(
        own,
      )
    )
      return "vendor";
    if (/(?:amend|modif|änderung)[^.;]{0,100}(?:in writing|both parties|mutual|schriftform|textform|written agreement)/.test(own))
      return "both";
    return undefined;
  });
}
