import { z } from "zod";
import { dataClasses } from "../model/data-class.ts";
import type { DataClass } from "../model/data-class.ts";
import { standings } from "../model/standing.ts";

/** The rules file as `docs/rules.md` shows it, before names are checked and defaults filled in. Every key is optional. */
const dataClassWord = z.enum(dataClasses);
const name = z.string().trim().min(1).max(200);
const text = z.string().max(2000);
const day = z.iso.date("expected a day as YYYY-MM-DD");
const typeName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, "expected a type name of small letters, digits and hyphens");
const domain = z
  .string()
  .trim()
  .toLowerCase()
  .transform((value) => value.replace(/^@/, ""))
  .pipe(z.string().regex(/^[^\s@/]+\.[^\s@/.]+$/, "expected a domain like example.com"));
const address = z
  .string()
  .trim()
  .toLowerCase()
  .transform((value) => value.slice(value.lastIndexOf("@") + 1))
  .pipe(domain);

/** In YAML of old, `no` is a boolean. */
const training = z.preprocess(
  (value) => (value === false ? "no" : value === true ? "yes" : value),
  z.enum(["no", "opt-in", "opt-out", "yes", "not-stated", "not-known"]),
);

const agreement = z
  .strictObject({ from: day, until: day.exactOptional(), covers: dataClassWord.exactOptional() })
  .refine(({ from, until }) => until === undefined || from <= until, "expected until to be on or after from");

const planShape = {
  standing: z.enum(standings),
  until: day.exactOptional(),
  review: day.exactOptional(),
  training: training.exactOptional(),
  agreement: agreement.exactOptional(),
  accounts: z.array(address).max(200).exactOptional(),
};
const planRuleSchema = z.strictObject(planShape);
/** The plans that a file may name. */
const planWord = z.enum(["personal", "team", "enterprise", "api", "local"]);
/** `any` stands for every plan that is not named; in the short form it is meant where no plan is said. */
export const toolWithPlansSchema = z.strictObject({ plans: z.partialRecord(z.enum([...planWord.options, "any"]), planRuleSchema) });
export const toolShortSchema = z
  .strictObject({ plan: planWord.exactOptional(), ...planShape })
  .refine(({ plan, standing }) => plan !== undefined || standing !== "approved", "expected a plan beside standing: approved");

const wordShape = {
  type: typeName,
  class: dataClassWord,
  forms: z.boolean().exactOptional(),
  matchCase: z.boolean().exactOptional(),
};
export const ownWordSchema = z.strictObject({ word: name, ...wordShape });
/** A dictionary: many words that are treated alike. */
export const ownWordsSchema = z.strictObject({ words: z.array(name).min(1).max(20_000), ...wordShape });
export const ownPatternSchema = z.strictObject({ pattern: z.string().min(1).max(1000), type: typeName, class: dataClassWord });

export const exceptionSchema = z
  .strictObject({
    tool: name,
    plan: planWord.exactOptional(),
    team: name.exactOptional(),
    class: dataClassWord,
    types: z.array(typeName).min(1).max(200).exactOptional(),
    from: day.exactOptional(),
    until: day,
    owner: name,
    why: text.min(1),
  })
  .refine(({ from, until }) => from === undefined || from <= until, "expected until to be on or after from");

export const notThisSchema = z
  .strictObject({
    hash: z
      .string()
      .regex(/^[0-9a-f]{16}$/, "expected 16 hex digits, as the console makes them")
      .exactOptional(),
    place: z.string().trim().min(1).max(1000).exactOptional(),
    type: typeName.exactOptional(),
    until: day,
    owner: name,
    why: text.min(1),
  })
  .refine(({ hash, place }) => hash !== undefined || place !== undefined, "expected a hash or a place, or both");

const madeType = z
  .strictObject({
    from: typeName.exactOptional(),
    notAtDomains: z.union([z.literal("company"), z.array(domain).max(200)]).exactOptional(),
    declared: z.literal(true).exactOptional(),
    label: text.exactOptional(),
  })
  .refine(({ from, declared }) => (from === undefined) !== (declared === undefined), "expected either from: TYPE or declared: true")
  .refine(({ from, notAtDomains }) => notAtDomains === undefined || from !== undefined, "expected from: TYPE beside notAtDomains");

const purpose = z.strictObject({
  label: text.exactOptional(),
  needs: z.array(typeName).max(200).exactOptional(),
  tools: z.array(name).max(200).exactOptional(),
  never: z.boolean().exactOptional(),
  why: text.exactOptional(),
});

const belowLineWord = z.enum(["redact", "ask", "block"]);
const unmarkedWord = z.enum(["allow", "redact", "ask", "block"]);
/** Unmarked data: one word for every place, or a word for each. */
const unmarkedByPoint = z.strictObject({
  person: unmarkedWord.exactOptional(),
  agent: unmarkedWord.exactOptional(),
  gateway: unmarkedWord.exactOptional(),
});

const amount = z.strictObject({ atLeast: z.number().int().min(1).max(1_000_000) });
export const amountRuleSchema = z
  .record(typeName, amount)
  .refine((rule) => Object.keys(rule).length === 1, "expected one type with atLeast");
export const typeNameSchema = typeName;

const ask = z.strictObject({
  tool: name,
  plan: name.exactOptional(),
  account: name.exactOptional(),
  purpose: name.exactOptional(),
  team: name.exactOptional(),
  data: z.union([typeName.transform((one) => [one]), z.array(typeName)]).exactOptional(),
  declared: dataClassWord.exactOptional(),
  text: z.string().max(1_000_000).exactOptional(),
  at: z.union([day, z.iso.datetime({ offset: true })]).exactOptional(),
});
interface Expected {
  readonly decision?: "allow" | "redact" | "ask" | "block";
  readonly class?: DataClass | "unmarked";
}
const verdictWord = z.enum(["allow", "redact", "ask", "block"]);
export const ruleTestSchema = z.strictObject({
  name: text.exactOptional(),
  ask,
  expect: z.union([
    verdictWord.transform((decision): Expected => ({ decision })),
    z.strictObject({ decision: verdictWord.exactOptional(), class: z.enum([...dataClasses, "unmarked"]).exactOptional() }),
  ]),
});
export type RuleTest = z.infer<typeof ruleTestSchema>;

/** What has several written forms is taken apart by `parse-rules.ts`, so that a fault names the form that was meant. */
export const rulesFileSchema = z.strictObject({
  company: z
    .strictObject({
      name: z.string().max(200).exactOptional(),
      domains: z.array(domain).max(500).exactOptional(),
      timeZone: z.string().max(100).refine(isTimeZone, "expected a time zone like Europe/Berlin").exactOptional(),
    })
    .exactOptional(),
  dataTypes: z.record(typeName, madeType).exactOptional(),
  classes: z
    .strictObject({
      public: z.array(z.unknown()).exactOptional(),
      internal: z.array(z.unknown()).exactOptional(),
      restricted: z.array(z.unknown()).exactOptional(),
    })
    .exactOptional(),
  ownData: z.array(z.unknown()).max(5000).exactOptional(),
  tools: z.record(z.string().max(200), z.unknown()).exactOptional(),
  exceptions: z.array(exceptionSchema).max(5000).exactOptional(),
  notThis: z.array(notThisSchema).max(5000).exactOptional(),
  purposes: z.record(z.string().max(200), purpose).exactOptional(),
  belowLine: z
    .strictObject({
      restricted: belowLineWord.exactOptional(),
      internal: belowLineWord.exactOptional(),
      unmarked: z.union([unmarkedWord, unmarkedByPoint]).exactOptional(),
    })
    .exactOptional(),
  mode: z.record(z.string().max(200), z.enum(["watch", "warn", "hold"])).exactOptional(),
  fallback: z.enum(["block", "allow"]).exactOptional(),
  graceDays: z.number().int().min(0).max(365).exactOptional(),
  requireBasics: z.array(dataClassWord).exactOptional(),
  tests: z.array(ruleTestSchema).max(5000).exactOptional(),
});
export type RulesFile = z.infer<typeof rulesFileSchema>;

const known = new Map<string, boolean>();

/** Asking the runtime costs a third of a millisecond, and a company has one time zone. */
function isTimeZone(value: string): boolean {
  const answer = known.get(value) ?? askTimeZone(value);
  if (known.size < 1000) known.set(value, answer);
  return answer;
}

function askTimeZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).format(0) !== "";
  } catch {
    return false;
  }
}
