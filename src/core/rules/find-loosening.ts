import { dataTypes } from "../model/data-types.ts";
import type { ClassRule, CompanyRules, OwnDataRule } from "../model/company-rules.ts";
import { rankOfClass } from "../model/data-class.ts";
import type { DataClass } from "../model/data-class.ts";

/** What restricted data, or what is held, would lose in protection by these rules; a sentence each. Empty: nothing. */
export function findLoosening(before: CompanyRules, after: CompanyRules): string[] {
  return [
    ...loosenedTypes(before, after),
    ...loosenedWords(before, after),
    ...loosenedAnswers(before, after),
    ...loosenedModes(before, after),
    ...newExceptions(before, after),
    ...newPlaces(before, after),
    ...before.requireBasics
      .filter((level) => !after.requireBasics.includes(level))
      .map((level) => `basics are no longer required for ${level} data`),
  ];
}

interface Classed {
  readonly class: DataClass;
  /** Amount from which it holds; 1 for any. */
  readonly from: number;
}

function loosenedTypes(before: CompanyRules, after: CompanyRules): string[] {
  const named = [before, after].flatMap(({ classes }) => Object.values(classes).flatMap((rules) => rules.flatMap(typesOf)));
  return [...new Set(named)].flatMap((type) => {
    const [old, next] = [classify(type, before), classify(type, after)];
    if (old?.class !== "restricted") return [];
    if (next === null || rankOfClass(next.class) < rankOfClass(old.class))
      return [`${type} would be ${next?.class ?? "public"} instead of restricted`];
    return next.from > old.from ? [`${type} would be restricted from ${next.from} instead of ${old.from}`] : [];
  });
}

function typesOf(rule: ClassRule): string[] {
  return typeof rule === "string" ? [rule] : Object.keys(rule);
}

/** What the rules say of a type, else what is shipped; null for a made type that no rule names. */
function classify(type: string, { classes }: CompanyRules): Classed | null {
  for (const level of ["restricted", "internal", "public"] as const)
    for (const rule of classes[level])
      if (typesOf(rule).includes(type)) return { class: level, from: typeof rule === "string" ? 1 : (rule[type]?.atLeast ?? 1) };
  const shipped = dataTypes.get(type);
  return shipped === undefined ? null : { class: shipped.class, from: 1 };
}

function loosenedWords(before: CompanyRules, after: CompanyRules): string[] {
  const next = new Map(after.ownData.flatMap(namesOfOwn));
  return before.ownData
    .flatMap(namesOfOwn)
    .filter(([name, own]) => own === "restricted" && next.get(name) !== "restricted")
    .map(([name]) => `${name} would be ${next.get(name) ?? "looked for no longer"}`);
}

/** Each word by itself: a word taken out of a dictionary is looked for no longer. */
function namesOfOwn(rule: OwnDataRule): readonly (readonly [string, DataClass])[] {
  if ("pattern" in rule) return [[`the pattern ${rule.pattern}`, rule.class]];
  return ("word" in rule ? [rule.word] : rule.words).map((word) => [`the word "${word}"`, rule.class] as const);
}

const strictness = { block: 2, redact: 1, ask: 0 } as const;

function loosenedAnswers(before: CompanyRules, after: CompanyRules): string[] {
  const [old, next] = [before.belowLine.restricted, after.belowLine.restricted];
  return [
    ...(strictness[next] < strictness[old] ? [`restricted data above the line would get ${next} instead of ${old}`] : []),
    ...(before.fallback === "block" && after.fallback === "allow" ? ["where no decision can be made, data would pass"] : []),
  ];
}

function loosenedModes(before: CompanyRules, after: CompanyRules): string[] {
  const keys = new Set([...Object.keys(before.mode), ...Object.keys(after.mode)]);
  return [...keys].flatMap((key) => {
    const [old, next] = [before, after].map(({ mode }) => mode[key] ?? mode.default);
    return old === "hold" && next !== "hold"
      ? [`${key === "default" ? "every other point" : key} would ${next ?? "watch"} instead of hold`]
      : [];
  });
}

function newExceptions(before: CompanyRules, after: CompanyRules): string[] {
  const known = new Set(before.exceptions.map((each) => JSON.stringify(each)));
  return after.exceptions
    .filter((each) => each.class === "restricted" && !known.has(JSON.stringify(each)))
    .map(({ tool, team, until }) => `restricted data could go to ${tool}${team === undefined ? "" : ` for ${team}`} until ${until}`);
}

/** Places where what is found would count for nothing. A single value that is none is no loosening. */
function newPlaces(before: CompanyRules, after: CompanyRules): string[] {
  const known = new Set((before.notThis ?? []).map((each) => JSON.stringify(each)));
  return (after.notThis ?? []).flatMap((rule) => {
    const { hash, place, type } = rule;
    if (hash !== undefined || place === undefined || known.has(JSON.stringify(rule))) return [];
    if (type !== undefined && classify(type, after)?.class !== "restricted") return [];
    return [`${type ?? "whatever is found"} in files at ${place} would count as none`];
  });
}
