import type { CompanyRules } from "../model/company-rules.ts";
import { rankOfClass, type DataClass } from "../model/data-class.ts";
import { peopleListAtLeast } from "../model/data-types.ts";
import type { Finding } from "../model/finding.ts";
import { compileClassRules, type ClassRules, type RuleVerdict } from "./class-rules.ts";
import { countDistinct } from "./count-distinct.ts";
import { findDossiers } from "./find-dossiers.ts";
import type { SettledMatch } from "./settled-match.ts";
import { shippedClassOf, shippedKinds } from "./shipped-classes.ts";
import { notThisTag } from "./tag-value.ts";

export interface ClassedText {
  readonly class: DataClass;
  readonly findings: readonly Finding[];
  /** Ids of the rules that made the class of the whole; empty where nothing was found. */
  readonly rules: readonly string[];
}

/** What the readers said of the text as a whole. */
export interface TextFacts {
  /** Its kind and marks. */
  readonly marks: readonly string[];
  /** People in its tables. */
  readonly tablePeople: number;
  /** The company said that it is no list of people. */
  readonly isNoList?: boolean;
}

export type ClassAssigner = (found: readonly SettledMatch[], facts: TextFacts) => ClassedText;

/** Makes the function that gives findings, in order of start, their classes: company rules over shipped ones. */
export function makeClassAssigner(rules: Pick<CompanyRules, "classes" | "ownData"> | undefined): ClassAssigner {
  const company = compileClassRules(rules);
  return (found, facts) => {
    const isSaid = found.some(({ tags }) => tags.includes(notThisTag));
    return assignClasses(isSaid ? found.filter(({ tags }) => !tags.includes(notThisTag)) : found, facts, company);
  };
}

function assignClasses(found: readonly SettledMatch[], facts: TextFacts, company: ClassRules): ClassedText {
  const distinct = countDistinct(found);
  const people = Math.max(facts.tablePeople, distinct("person"), distinct("email"));
  const isLong = people >= (company.listSize ?? peopleListAtLeast) || facts.marks.includes("customer-list");
  const isList = isLong && facts.isNoList !== true;
  const dossier = findDossiers(found);
  const isBesidePerson = makeBesidePerson(found);
  const findings = found.map((match): Finding => {
    const verdict = company.classOf(match.type, match.tags, distinct) ?? shippedVerdict(match, isList, dossier.has(match), isBesidePerson);
    const { type, family, start, end, line, column, confidence } = match;
    return { type, family, start, end, line, column, confidence, class: verdict.class, rule: verdict.rule };
  });
  // A list of people is a type of its own: a rule that moves what it is made of leaves it where it is.
  const ofList = isList ? [company.classOfMark("people-list") ?? { class: "restricted" as const, rule: listRule(company) }] : [];
  return { ...summarise([...findings, ...ofList, ...verdictsOfMarks(facts.marks, company)]), findings };
}

function listRule(company: ClassRules): string {
  return company.listSize === undefined ? "shipped:people-list" : "company:classes.restricted.people-list";
}

function shippedVerdict(match: SettledMatch, isList: boolean, inDossier: boolean, isBesidePerson: (at: number) => boolean): RuleVerdict {
  const shipped = shippedClassOf(match.type, match.family);
  if (shipped.isContact === true && isList) return { class: "restricted", rule: "shipped:people-list" };
  if (shipped.isContact === true && inDossier) return { class: "restricted", rule: "shipped:personal-dossier" };
  if (shipped.alone !== undefined && !isBesidePerson(match.start)) return { class: shipped.alone, rule: `${shipped.rule}-alone` };
  return { class: shipped.class, rule: shipped.rule };
}

/** How far apart two findings may stand to be beside each other, in code units. */
const besideReach = 300;

function makeBesidePerson(found: readonly SettledMatch[]): (at: number) => boolean {
  const starts = found.filter((match) => match.type === "person").map((match) => match.start);
  return (at) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < at - besideReach) low = middle + 1;
      else high = middle;
    }
    return (starts[low] ?? Infinity) <= at + besideReach;
  };
}

function verdictsOfMarks(marks: readonly string[], company: ClassRules): RuleVerdict[] {
  return marks.flatMap((mark) => company.classOfMark(mark) ?? shippedKinds[mark] ?? []);
}

function summarise(verdicts: readonly RuleVerdict[]): Pick<ClassedText, "class" | "rules"> {
  let highest: DataClass = "public";
  for (const verdict of verdicts) if (rankOfClass(verdict.class) > rankOfClass(highest)) highest = verdict.class;
  return { class: highest, rules: [...new Set(verdicts.filter((verdict) => verdict.class === highest).map((verdict) => verdict.rule))] };
}
