import type { Clause, ClauseForm, RequirementStatus } from "./clause.ts";
import { fillPattern } from "./fill-pattern.ts";
import type { ReadUnit } from "./read-agreement-text.ts";
import { isAbout, readForce } from "./read-force.ts";
import { type Weighed, weighSigns } from "./weigh-signs.ts";

/** A clause with its patterns made ready. */
export interface ReadyClause {
  readonly clause: Clause;
  readonly forms: readonly ReadyForm[];
  readonly parts: readonly RegExp[];
  readonly within: RegExp | undefined;
  readonly notWhen: readonly RegExp[];
  readonly needs: RegExp | undefined;
  readonly lessWhen: RegExp | undefined;
  readonly never: RegExp | undefined;
}

interface ReadyForm {
  readonly form: ClauseForm;
  readonly all: readonly RegExp[];
  readonly around: readonly RegExp[];
  readonly none: readonly RegExp[];
  readonly under: RegExp | undefined;
}

/** Where and how a text settles a duty. */
export interface Judgement {
  readonly status: RequirementStatus;
  readonly unit: ReadUnit | undefined;
}

export function readyClause(clause: Clause): ReadyClause {
  return {
    clause,
    forms: clause.forms.map((form) => ({
      form,
      all: form.all.filter((pattern) => !pattern.startsWith("@")).map(fillPattern),
      around: form.all.filter((pattern) => pattern.startsWith("@")).map((pattern) => fillPattern(pattern.slice(1))),
      none: (form.none ?? []).map(fillPattern),
      under: form.under === undefined ? undefined : fillPattern(form.under),
    })),
    parts: (clause.parts?.of ?? []).map(fillPattern),
    needs: clause.needs === undefined ? undefined : fillPattern(clause.needs),
    lessWhen: clause.lessWhen === undefined ? undefined : fillPattern(clause.lessWhen),
    never: clause.never === undefined ? undefined : fillPattern(clause.never),
    notWhen: (clause.notWhen ?? []).map(fillPattern),
    within: clause.parts?.within === undefined ? undefined : fillPattern(clause.parts.within),
  };
}

interface Hit extends Judgement {
  readonly isDenied: boolean;
  /** Its own words make it weak. */
  readonly isWeak?: boolean;
  readonly order: number;
}

/** When the weight of a sentence's signs counts beside the rows of a duty. Set on texts that were not learnt from. */
export const limits = {
  /** No row fits: from here on the sentence is about the duty all the same. */
  found: -1,
  /** Added for each doubling of the sentences beyond forty: among many, one weighs more by chance. */
  doubling: 1,
  /** A row fits a sentence that weighs less than this, while another weighs more than `sure`: the row was wrong. */
  doubt: -4,
  sure: 2,
  /** A row finds a weak sentence, while one that weighs more than this is strong. */
  raise: 0.5,
  /** A row finds something weak in a sentence that weighs less than this: it is about something else. */
  stray: -2,
  /** Taken from a sentence in which the object of the duty does not stand. */
  elsewhere: 1,
};

/** Whether a sentence settles the duty in part only: what the duty needs does not stand there, or a condition does. */
function isLess({ needs, lessWhen }: ReadyClause, { full, heading, before }: ReadUnit): boolean {
  return needs?.test(`${heading} ${before} ${full}`) === false || lessWhen?.test(full) === true;
}

/** The status of one duty over all sentences of the documents, with the sentence that shows it best. */
export function judgeClause(
  ready: ReadyClause,
  units: readonly ReadUnit[],
  weigh: (unit: ReadUnit) => Weighed | undefined = weighSigns,
): Judgement {
  const { id } = ready.clause;
  const scoreOf = (unit: ReadUnit | undefined): number =>
    unit === undefined || isOthersDuty(unit, id) || ready.never?.test(unit.full) === true
      ? -9
      : (weigh(unit)?.scores.get(id) ?? -9) - (isAbout(unit, id) ? 0 : limits.elsewhere);
  const heaviest = units.reduce<{ unit: ReadUnit | undefined; score: number }>(
    (best, unit) => {
      const score = scoreOf(unit);
      return score > best.score ? { unit, score } : best;
    },
    { unit: undefined, score: -9 },
  );
  const likely = heaviest.unit === undefined ? undefined : { unit: heaviest.unit, status: readStrength(ready, heaviest.unit, weigh) };
  const needed = limits.found + limits.doubling * Math.max(0, Math.log2(units.length / 40));
  const hits = findHits(ready, units).filter(
    ({ unit, status }) =>
      (heaviest.score < limits.sure || scoreOf(unit) > limits.doubt) && (status !== "partial" || scoreOf(unit) >= limits.stray),
  );
  const [best] = hits.sort((a, b) => rankOf(a) - rankOf(b) || scoreOf(b.unit) - scoreOf(a.unit) || a.order - b.order);
  if (best === undefined) {
    const silence = judgeSilence(ready, units);
    return likely === undefined || heaviest.score < needed || silence.status !== "absent" ? silence : likely;
  }
  if (
    best.status === "partial" &&
    likely?.status === "satisfied" &&
    heaviest.score > limits.raise &&
    !(likely.unit === best.unit && best.isWeak === true)
  )
    return likely;
  return { status: best.status, unit: best.unit };
}

/** Rights of the customer: `may not object`, `no right to audit`. */
const rights: ReadonlySet<string> = new Set("R26 R36 R37 R38".split(" "));
const withheld =
  /^(?!if |where )(?!.*<c> (?:may|can|is entitled to) (?:then )?(?:terminate|end|leave|cancel)).*(?:<c> (?:may|shall|will|can|is|are|has|have)(?: also| hereby)? (?:not|no|neither)\b|<c>[^.;,]{0,20}\b(?:cannot|waives?)|\bnot (?:be )?entitled to|\bno (?:right|claim)|besteht nicht|kein\w* (?:recht|widerspruch\w*)|<c>[^.;,]{0,40}nicht berechtigt)/;
/** What the processor promises to do: `gives no help`, `is not answerable`. A promise not to do something is another matter. */
const promises: ReadonlySet<string> = new Set("R8 R11 R14 R15 R16 R17 R18 R19 R20 R21 R22 R23 R24 R25 R27 R28 R31 R34".split(" "));
const refused =
  /^(?:[^<,;.]{0,40} )?<p>(?:'s \w+)? (?:(?:is|are|does|do|will|shall|need|may|can)(?: not\b|n't)|(?:gives?|makes?|takes?|bears?|accepts?|provides?|offers?|has|have|is under|are under|assumes?) (?:no|neither)\b)/;
const allowing =
  /unreasonabl|unless|except|without|other than|until|before|\bonly\b|solely|third part|outside|sell|share|disclos|delay|less|otherwise|later than|relieve|\blimit|materially|retain|keep/;

/** Without one of these words nothing is refused. */
const mayRefuse =
  /\b(?:not|no|never|nor|neither|nothing|none|may|can|free|freely|without|refus\w*|exclu\w*|waiv\w*|any|anywhere|own|sole\w*|declin\w*|disclaim\w*|instead|place|lieu|kein\w*|nicht|ohne|darf|kann)\b/;

/** A report in place of every audit is the end of the right to one (Article 28(3)(h)). */
const replaced =
  /(?:takes? the place of|in lieu of|instead of|in place of|replaces?|fully satisf\w*|anstelle|ersetzt)[^.;]{0,30}(?:any|all|every|an|jede\w*|the right)[^.;]{0,30}(?:audit|inspection|prüfung|kontrolle)|\bonly (?:form|kind) of (?:audit|inspection)/;

/** A short sentence that says the opposite of what its words are about. */
function isOpposite({ full }: ReadUnit, id: string): boolean {
  if (id === "R26" && replaced.test(full)) return true;
  if (full.length > 260 || allowing.test(full)) return false;
  return rights.has(id) ? withheld.test(full) : promises.has(id) && refused.test(full);
}

/** What the customer does, chooses or may do settles these too; every other duty must be the processor's. */
const customersToo: ReadonlySet<string> = new Set("R3 R4 R5 R6 R10 R11 R23 R26 R27 R30 R35 R36 R37 R38".split(" "));

function isOthersDuty({ acts, full }: ReadUnit, id: string): boolean {
  if (!customersToo.has(id) && /\bis for <c> to\b/.test(full)) return true;
  return !customersToo.has(id) && acts.length > 0 && acts.every(({ who, mode }) => who === "c" && mode === "duty");
}

function readStrength(ready: ReadyClause, unit: ReadUnit, weigh: (unit: ReadUnit) => Weighed | undefined): ClauseForm["status"] {
  const { id } = ready.clause;
  const force = readForce(unit, id);
  if (isOpposite(unit, id) || force === "refused") return "violated";
  const said = weigh(unit)?.strengthFor(id) ?? "partial";
  const status = said === "violated" && !mayRefuse.test(unit.full) ? "satisfied" : said;
  return status === "satisfied" &&
    (force === "weak" || isLess(ready, unit) || whim.test(unit.full) || tries.test(unit.full.slice(0, 140)) || trying.test(unit.full))
    ? "partial"
    : status;
}

function findHits(ready: ReadyClause, units: readonly ReadUnit[]): Hit[] {
  const hits: Hit[] = [];
  for (const unit of units) {
    if (unit.isDefinition || unit.isHeading || ready.never?.test(unit.full) === true) continue;
    for (const [order, form] of ready.forms.entries()) {
      const hit = matchForm(form, unit, ready.clause.id);
      if (hit === undefined) continue;
      const force = hit.status === "satisfied" ? readForce(unit, ready.clause.id) : "binding";
      const isTurned = force === "refused" || (hit.status !== "violated" && isOpposite(unit, ready.clause.id));
      const isWeak = hit.isWeak || force === "weak" || (hit.status === "satisfied" && isLess(ready, unit));
      const status = isWeak && hit.status === "satisfied" ? "partial" : hit.status;
      hits.push(isTurned ? { status: "violated", isDenied: true, unit, order } : { ...hit, status, isWeak, unit, order });
      break; // The first form that fits a sentence says what it means; rows stand from the special to the general.
    }
  }
  const inParts = judgeParts(ready, units);
  if (inParts !== undefined) hits.push({ ...inParts, isDenied: false, order: ready.forms.length });
  return hits;
}

/** Silence on a duty that another sentence makes needless is no gap. */
function judgeSilence({ notWhen }: ReadyClause, units: readonly ReadUnit[]): Judgement {
  const plain = units.filter(({ isDefinition, isHeading }) => !isDefinition && !isHeading);
  const unit = plain.find(({ full }) => notWhen.some((pattern) => pattern.test(full)));
  return unit === undefined ? { status: "absent", unit: undefined } : { status: "not-applicable", unit };
}

/** A sentence that grants the opposite wins; one that is merely not promised loses against a promise elsewhere. */
function rankOf({ status, isDenied }: Hit): number {
  if (status === "violated") return isDenied ? 2 : 0;
  return status === "satisfied" ? 1 : 3;
}

function matchForm(
  { form, all, around, none, under }: ReadyForm,
  unit: ReadUnit,
  id: string,
): { status: ClauseForm["status"]; isDenied: boolean; isWeak: boolean } | undefined {
  const hits: RegExpExecArray[] = [];
  for (const pattern of all) {
    const hit = pattern.exec(unit.full);
    if (hit === null) return undefined;
    hits.push(hit);
  }
  if (!hits.some((hit) => hit.index + hit[0].length > unit.ownAt + 1)) return undefined;
  if (none.some((pattern) => pattern.test(unit.full))) return undefined;
  const place = `${unit.heading} ${unit.before} ${unit.full}`;
  if (under?.test(place) === false || around.some((pattern) => !pattern.test(place))) return undefined;
  const key = hits[0]?.index ?? 0;
  const act = unit.acts.findLast(({ at }) => at <= key + 1) ?? unit.acts.find(({ who }) => who === "p");
  if (form.who === "controller" && act?.who === "p") return undefined;
  if (form.who === undefined && (act?.who === "c" || act?.who === "s")) return undefined;
  if (form.isPlain === true || form.status === "violated") return { status: form.status, isDenied: form.yields === true, isWeak: false };
  const until = key + (hits[0]?.[0].length ?? 0);
  const last = Math.max(...hits.map((hit) => hit.index + hit[0].length));
  const isDoubled = act?.mode === "not" && exceptions.test(unit.full.slice(act.at, last));
  // What is said after the duty is about something else.
  const isBefore = act !== undefined && act.at < last;
  if (isBefore && ((act.mode === "not" && !isDoubled) || act.mode === "free")) return { status: "violated", isDenied: true, isWeak: false };
  const isWeak =
    (isBefore && act.mode === "may" && readForce(unit, id) !== "binding") ||
    tries.test(unit.full.slice(Math.max(0, key - 100), key)) ||
    weak.test(unit.full.slice(Math.min(act?.at ?? key, key), until + 12)) ||
    whim.test(unit.full);
  return { status: isWeak ? "partial" : form.status, isDenied: false, isWeak };
}

const tries =
  /\b(?:efforts? to|endeavou?rs? to|tr(?:y|ies) to|aims? to|seeks? to|strives? to|hopes? to|intends? to)[^.;]{0,40}$|<p> should[^.;]{0,40}$|\b(?:soll|sollte|nach möglichkeit|bemüht sich)\b[^.;]{0,90}$/;
const trying =
  /<p> (?:will |shall )?(?:tr(?:y|ies)|aims?|seeks?|strives?|hopes?|intends?|endeavou?rs?) to\b|\b(?:reasonable|best) (?:efforts|endeavours)\b/;
/** Not without telling is telling. */
const exceptions = /\b(?:without|unless|until|except|before|other than|ohne|es sei denn|bevor)\b/;
const weak =
  /\b(?:efforts?|endeavou?rs?|tr(?:y|ies) to|aims? to|seeks? to|strives?|intends? to|should|hopes? to|where practicable|if practicable|when convenient|where possible|normally|generally aims?|bemüh\w*|soll\b|sollte|nach möglichkeit|in der regel|gegebenenfalls)\b/;
const whim =
  /\b(?:at|in) (?:its|our|<p>'s|their) (?:sole |own |absolute |reasonable )*discretion|\bif (?:it|<p>|we) (?:(?:considers?|deems?|thinks?) (?:it |this )?(?:fit|appropriate|necessary|useful)|chooses?|wish(?:es)?|decides?)|\bwhere (?:it|<p>|we) (?:considers?|deems?|chooses?|decides?|thinks?|sees? fit)|(?:as|where|when|if) (?:it|<p>|we) sees? fit|nach (?:eigenem|freiem|seinem|billigem|ihrem)? ?ermessen|best[- ]efforts? basis/;

/** Parts of a duty that stand in several sentences: counted over the text, shown where most of them stand. */
function judgeParts(ready: ReadyClause, units: readonly ReadUnit[]): Judgement | undefined {
  const wanted = ready.clause.parts;
  if (wanted === undefined) return undefined;
  const found = new Set<number>();
  let best: ReadUnit | undefined;
  let most = 0;
  for (const unit of units) {
    if (unit.isDefinition || unit.isHeading || (ready.within !== undefined && !ready.within.test(`${unit.heading} ${unit.full}`))) continue;
    const own = ready.parts.flatMap((part, index) => (part.test(unit.own) ? [index] : []));
    for (const part of own) found.add(part);
    if (own.length > most) {
      most = own.length;
      best = unit;
    }
  }
  if (best === undefined) return undefined;
  return { status: found.size >= wanted.satisfiedFrom ? "satisfied" : "partial", unit: best };
}
