import { z } from "zod";
import { loadLineSchema } from "../core/model/model-schemas.ts";
import { planKinds } from "../core/model/plan.ts";
import { basicStates, evidenceGrades, saidStates } from "../core/vetting/vetting-fact.ts";

const text = z.string();
const texts = z.array(text);
const dataClass = z.enum(["public", "internal", "restricted"]);
const plan = z.enum(planKinds);
export const needsShape = z.object({ public: texts, internal: texts, restricted: texts });
const historyLine = z.object({ id: text, object: text, at: text, by: text, what: text, field: text, from: text, to: text });

const basic = z.object({
  ...{ id: text, label: text, isHeadline: z.boolean(), isBonus: z.boolean(), state: z.enum(basicStates), value: text, source: text },
  ...{ grade: z.enum(evidenceGrades), seen: text, expires: text, by: text, evidence: text, passage: text, isDisputed: z.boolean() },
  ...{ counts: text, tick: text, leads: z.array(z.object({ title: text, url: text, why: text })) },
});
const evidenceFile = z.object({
  ...{
    id: text,
    vendor: text,
    tool: text,
    name: text,
    digest: text,
    bytes: z.number(),
    sort: text,
    dated: text,
    url: text,
    at: text,
    by: text,
  },
});
const subProcessor = z.object({ name: text, purpose: text, country: text });
const subProcessorList = z.object({
  ...{
    id: text,
    vendor: text,
    at: text,
    by: text,
    source: text,
    rows: z.array(subProcessor),
    added: texts,
    removed: texts,
    objectUntil: text,
  },
});
const answerShape = z.object({ question: text, choice: z.enum(["yes", "no", "not-applicable", ""]), words: text });
const questionnaire = z.object({
  ...{
    id: text,
    vendor: text,
    tool: text,
    plan: text,
    to: text,
    at: text,
    by: text,
    until: text,
    state: z.enum(["open", "answered", "closed"]),
  },
  ...{ link: text, answers: z.array(answerShape), answeredBy: text, answeredAt: text },
});
const advisory = z.object({
  ...{
    id: text,
    vendor: text,
    tool: text,
    advisory: text,
    title: text,
    published: text,
    fixedIn: texts,
    isExploited: z.boolean(),
    at: text,
  },
});

export const vendorAnswer = z.object({
  ...{ vendor: text, name: text, isKnown: z.boolean(), site: text, legalEntity: text.nullable(), country: text.nullable(), tool: text },
  plan: z.union([plan, z.literal("")]),
  tools: z.array(z.object({ id: text, name: text, plans: z.array(plan), inUse: z.array(plan) })),
  basics: z.array(basic),
  verdict: dataClass,
  sentence: text,
  loadLine: dataClass.nullable(),
  line: loadLineSchema.nullable(),
  missing: z.array(z.object({ class: dataClass, basic: text, state: z.enum(["not-met", "not-known", "expired"]), text })),
  needs: needsShape,
  review: z.object({ at: text, why: text, isDue: z.boolean() }),
  evidence: z.array(evidenceFile),
  subProcessors: subProcessorList.nullable(),
  questionnaires: z.array(questionnaire),
  advisories: z.array(advisory),
  incidents: z.array(z.object({ id: text, title: text, at: text })),
  history: z.array(historyLine),
});
const listed = z.object({
  ...{ id: text, name: text, tools: texts, uses: z.number(), plan: text, verdict: dataClass, sentence: text },
  headline: z.array(z.object({ id: text, label: text, state: z.enum(basicStates) })),
});
const vendorDate = z.object({
  ...{
    id: text,
    vendor: text,
    at: text,
    kind: z.enum(["questionnaire", "objection", "fact"]),
    text,
    stage: z.enum(["7", "3", "1", "over"]).nullable(),
  },
});
export const vendorsAnswer = z.object({ rows: z.array(listed), total: z.number(), dates: z.array(vendorDate) });
export const needsAnswer = z.object({ needs: needsShape, undo: text.optional() });
export const comparedAnswer = z.object({
  ...{ a: vendorAnswer, b: vendorAnswer, sentence: text },
  rows: z.array(z.object({ id: text, label: text, a: z.enum(basicStates), b: z.enum(basicStates), better: z.enum(["a", "b", ""]) })),
  purpose: z.object({ id: text, label: text, needs: texts, serves: texts }).nullable(),
});
const proposal = z.object({
  ...{ basic: text, label: text, state: z.enum(saidStates), value: text, grade: z.enum(evidenceGrades), expires: text, passage: text },
  ...{ start: z.number(), end: z.number(), check: text },
});
const keptFact = z.looseObject({ basic: text, state: z.enum(saidStates), value: text });
/** What a dropped or fetched file was and what was made of it. */
export const importedAnswer = z.object({
  kind: text,
  undo: text,
  notes: texts.optional(),
  facts: z.array(keptFact).optional(),
  evidence: evidenceFile.optional(),
  proposals: z.array(proposal).optional(),
  unread: texts.optional(),
  list: subProcessorList.optional(),
  changes: z.looseObject({ added: z.array(subProcessor), removed: z.array(subProcessor) }).optional(),
  isFirst: z.boolean().optional(),
  read: z.number().optional(),
  kept: z.array(advisory).optional(),
});
export const questionnaireMade = z.object({ row: questionnaire, token: text });
export const questionsAnswer = z.object({
  ...{ vendor: text, company: text, logo: text, until: text, answeredBy: text, answers: z.array(answerShape) },
  questions: z.array(z.object({ id: text, group: text, text, answer: z.enum(["yes-no", "words"]), why: text })),
});

export const vendorQuery = z.object({ tool: text.max(200).optional(), plan: plan.optional() });
export const compareQuery = z.object({
  a: text.min(1).max(200),
  b: text.min(1).max(200),
  plan: plan.optional(),
  purpose: text.max(200).optional(),
});
export const assessBody = z.object({
  tool: text.max(200).optional(),
  plan: plan.optional(),
  site: text.max(300).optional(),
  ticked: z
    .array(
      z.object({
        basic: text,
        state: z.enum(saidStates),
        value: text.max(2000).optional(),
        source: text.max(2000).optional(),
        grade: z.enum(evidenceGrades).optional(),
        seen: text.optional(),
        expires: text.optional(),
      }),
    )
    .min(1)
    .max(40),
});
export const fetchBody = z.object({ url: text.min(8).max(2000), tool: text.optional(), plan: plan.optional() });
export const acceptBody = z.object({
  accepted: z.array(z.object({ basic: text, state: z.enum(saidStates).optional() })).min(1),
  plan: plan.optional(),
});
export const questionnaireBody = z.object({
  ...{
    vendor: text.min(1).max(200),
    tool: text.optional(),
    plan: plan.optional(),
    to: text.max(300).optional(),
    days: z.number().optional(),
  },
});
export const answersBody = z.object({
  by: text.max(200),
  answers: z
    .array(z.object({ question: text.max(40), choice: z.enum(["yes", "no", "not-applicable", ""]), words: text.max(4000) }))
    .max(60),
});
