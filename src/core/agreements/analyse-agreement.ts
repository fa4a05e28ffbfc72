import type { DataClass } from "../model/data-class.ts";
import type { Clause, RequirementStatus } from "./clause.ts";
import { answerQuestions, type OverviewAnswer } from "./answer-questions.ts";
import { detectKind, detectLanguage, type DocumentKind } from "./detect-kind.ts";
import { type Entry, findEntry } from "./find-entry.ts";
import { extractFacts } from "./extract-facts.ts";
import type { AgreementFacts } from "./facts.ts";
import { judgeClause, type Judgement, limits, type ReadyClause, readyClause } from "./judge-clause.ts";
import { judgeParty } from "./judge-party.ts";
import { learnt } from "./learnt.gen.ts";
import { orderByPrecedence, type Precedence } from "./order-by-precedence.ts";
import { findPage } from "./page-starts.ts";
import { type AgreementText, longestAgreement, type ReadUnit, readAgreementText } from "./read-agreement-text.ts";
import { type Learnt, type Weighed, weighSigns } from "./weigh-signs.ts";
import { settleTogether } from "./settle-together.ts";
import { sortFindings, type SortedFindings } from "./sort-findings.ts";

/** A document to read: its text, and where its pages start in it when it has pages. */
export interface AgreementInput {
  readonly source: string;
  readonly text: string;
  readonly pageStarts?: readonly number[];
  /** What could not be read of it. */
  readonly unread?: readonly string[];
}

/** How the documents settle one requirement, with the exact characters that show it. */
export interface RequirementAnswer {
  readonly id: string;
  readonly title: string;
  readonly article: string;
  readonly status: RequirementStatus;
  readonly quote: string | null;
  readonly document: string | null;
  /** From 1; null when the document has no pages. */
  readonly page: number | null;
  /** UTF-16 offsets in the document's text. */
  readonly start: number | null;
  readonly end: number | null;
}

export interface Passage {
  readonly quote: string;
  readonly document: string;
  readonly page: number | null;
  readonly start: number;
  readonly end: number;
}

export interface AgreementAnswer extends SortedFindings {
  readonly documents: readonly {
    readonly source: string;
    readonly kind: DocumentKind;
    readonly why: string;
    readonly language: string;
    readonly unread: readonly string[];
  }[];
  readonly verdict: "agreement" | "not-an-agreement";
  readonly requirements: readonly RequirementAnswer[];
  readonly facts: AgreementFacts;
  /** The passage each fact was read from. */
  readonly evidence: Readonly<Record<string, Passage>>;
  /** The four questions with which an agreement is first looked at. */
  readonly overview: readonly OverviewAnswer[];
  /** How it comes into force, by its own words. */
  readonly comesBy: { readonly how: Entry; readonly passage: Passage | null };
}

/** What the agreement is for: decides what must be settled. */
export interface AgreementUse {
  readonly class: DataClass;
}

/**
 * Reads documents of one vendor together: what each is, how they settle every requirement (`clauses`) with the passage,
 * and what they say in numbers. Texts that bind nobody get no requirements. Pure; the same documents give the same answer.
 */
export function analyseAgreement(
  inputs: readonly AgreementInput[],
  clauses: readonly Clause[],
  use: AgreementUse = { class: "internal" },
  given: Learnt = learnt,
): AgreementAnswer {
  const ready = readyClauses(clauses);
  const weigh = weighOnce(given);
  const texts = inputs.map(({ text }, index) => readAgreementText(text, index));
  const alone = texts.map(({ units }) => judgeAll(ready, units, weigh));
  const documents = texts.map((text, index) => {
    const met = new Set([
      ...[...(alone[index] ?? [])].flatMap(([id, { status }]) =>
        status === "satisfied" || status === "violated" || status === "partial" ? [id] : [],
      ),
      ...listLikely(text.units, weigh),
    ]);
    const language = detectLanguage(text.clean.text);
    return { source: inputs[index]?.source ?? "", ...detectKind(text.units, met, language), language, unread: listUnread(inputs[index]) };
  });
  const isAgreement = documents.some((document) => document.isAgreement);
  const { order, isSaid } = orderDocuments(texts, documents);
  const joined = order.flatMap((index) => texts[index]?.units ?? []);
  const ranked = order.flatMap((index) => alone[index] ?? []);
  const [only] = ranked.length === 1 ? ranked : [];
  const all = only ?? (isAgreement ? judgeAll(ready, joined, weigh) : new Map<string, Judgement>());
  const judged = !isAgreement ? new Map<string, Judgement>() : isSaid && ranked.length > 1 ? preferFirst(all, ranked) : all;
  const { facts, places } = extractFacts(joined, judged);
  const requirements = isAgreement ? clauses.map((clause) => answer(clause, judged.get(clause.id), texts, inputs)) : [];
  const evidence = Object.fromEntries(Object.entries(places).map(([name, unit]) => [name, showPassage(unit, texts, inputs)]));
  const { how, unit: entry } = findEntry(joined);
  return {
    documents: documents.map(({ source, kind, why, language, unread }) => ({ source, kind, why, language, unread })),
    verdict: isAgreement ? "agreement" : "not-an-agreement",
    requirements: requirements.toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1))),
    facts,
    evidence,
    overview: isAgreement ? answerQuestions({ facts, evidence, requirements }) : [],
    comesBy: {
      how: isAgreement ? how : "not-known",
      passage: entry === undefined || !isAgreement ? null : showPassage(entry, texts, inputs),
    },
    ...sortFindings(clauses, requirements, facts, use),
  };
}

const prepared = new WeakMap<readonly Clause[], readonly ReadyClause[]>();

function readyClauses(clauses: readonly Clause[]): readonly ReadyClause[] {
  const known = prepared.get(clauses) ?? clauses.map(readyClause);
  prepared.set(clauses, known);
  return known;
}

/** Each sentence is weighed once, however many duties ask. */
function weighOnce(given: Learnt): (unit: ReadUnit) => Weighed | undefined {
  const known = new Map<ReadUnit, Weighed | undefined>();
  return (unit) => {
    if (known.has(unit)) return known.get(unit);
    const weighed = weighSigns(unit, given);
    known.set(unit, weighed);
    return weighed;
  };
}

/** The duties that some sentence is likely about: what a text is does not hang on how each is settled. */
function listLikely(units: readonly ReadUnit[], weigh: (unit: ReadUnit) => Weighed | undefined): string[] {
  const likely = new Set<string>();
  for (const unit of units) for (const [id, score] of weigh(unit)?.scores ?? []) if (score > limits.found) likely.add(id);
  return [...likely];
}

function judgeAll(
  ready: readonly ReadyClause[],
  units: readonly ReadUnit[],
  weigh: (unit: ReadUnit) => Weighed | undefined,
): Map<string, Judgement> {
  const judged = new Map(
    ready.map((each) => [
      each.clause.id,
      each.clause.party === undefined ? judgeClause(each, units, weigh) : judgeParty(each.clause.party, units),
    ]),
  );
  return settleTogether(judged, units, weigh);
}

/** What was not read of a document, the end of one that is too long among it. */
function listUnread(input: AgreementInput | undefined): readonly string[] {
  const said = input?.unread ?? [];
  const length = input?.text.length ?? 0;
  if (length <= longestAgreement) return said;
  const share = Math.floor((100 * longestAgreement) / length);
  return [
    ...said,
    `only the first ${share} % of the text were read, up to ${longestAgreement.toLocaleString("en")} characters; give the part that is the agreement`,
  ];
}

/** Where documents say which prevails, the first that promises or denies a duty decides; what a lower one says then changes nothing. */
function preferFirst(joined: Map<string, Judgement>, ranked: readonly ReadonlyMap<string, Judgement>[]): Map<string, Judgement> {
  return new Map(
    [...joined].map(([id, all]) => {
      const first = ranked.map((one) => one.get(id)).find((one) => one?.status === "satisfied" || one?.status === "violated");
      return [id, first ?? all];
    }),
  );
}

/** What binds, the document that prevails first. Lists and notices say nothing about duties. */
function orderDocuments(texts: readonly AgreementText[], documents: readonly { kind: DocumentKind; isAgreement: boolean }[]): Precedence {
  const some = documents.some(({ isAgreement }) => isAgreement);
  const kept = documents.flatMap(({ kind, isAgreement }, index) =>
    !some || isAgreement || kind === "terms" || kind === "transfer-addendum" ? [index] : [],
  );
  return orderByPrecedence(
    kept,
    texts,
    documents.map(({ kind }) => kind),
  );
}

function showPassage(unit: ReadUnit, texts: readonly AgreementText[], inputs: readonly AgreementInput[]): Passage {
  const { clean } = texts[unit.document] ?? readAgreementText("");
  let start = clean.places[unit.start] ?? 0;
  let end = clean.places[unit.end] ?? clean.raw.length;
  while (end > start && /\s/.test(clean.raw[end - 1] ?? "")) end--;
  while (start < end && /\s/.test(clean.raw[start] ?? "")) start++;
  const input = inputs[unit.document];
  return { quote: clean.raw.slice(start, end), document: input?.source ?? "", page: findPage(input?.pageStarts, start), start, end };
}

function answer(
  clause: Clause,
  judged: Judgement | undefined,
  texts: readonly AgreementText[],
  inputs: readonly AgreementInput[],
): RequirementAnswer {
  const { id, title, article } = clause;
  const base = { id, title, article, status: judged?.status ?? "absent" } as const;
  if (judged?.unit === undefined) return { ...base, quote: null, document: null, page: null, start: null, end: null };
  return { ...base, ...showPassage(judged.unit, texts, inputs) };
}
