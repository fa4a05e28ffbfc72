import { z } from "zod";
import { entries } from "../core/agreements/find-entry.ts";
import { requirementStatuses } from "../core/agreements/clause.ts";
import { planKinds } from "../core/model/plan.ts";

const text = z.string();
const dataClass = z.enum(["public", "internal", "restricted"]);
const plan = z.enum(planKinds);
const status = z.enum(requirementStatuses);

const passage = z.object({ quote: text, document: text, page: z.number().nullable(), start: z.number(), end: z.number() });
const requirement = z.object({
  ...{ id: text, title: text, article: text, status, quote: text.nullable(), document: text.nullable(), page: z.number().nullable() },
  ...{ start: z.number().nullable(), end: z.number().nullable() },
});
const answer = z.object({
  documents: z.array(z.looseObject({ source: text, kind: text, why: text, language: text, unread: z.array(text) })),
  verdict: z.enum(["agreement", "not-an-agreement"]),
  requirements: z.array(requirement),
  facts: z.record(text, z.unknown()),
  evidence: z.record(text, passage),
  overview: z.array(z.object({ id: z.enum(["use", "kept", "seen", "breach"]), question: text, answer: text, passages: z.array(passage) })),
  comesBy: z.object({ how: z.enum(entries), passage: passage.nullable() }),
});
const item = z.object({
  ...{ id: text, status: z.union([status, z.literal("not-stated")]), text, letter: z.object({ subject: text, body: text }) },
  settled: z.object({ id: text, how: text, why: text, document: text, by: text, at: text }).nullable(),
});
const row = z.object({
  ...{ id: text, vendor: text, tool: text, plan: text, role: z.enum(["template", "signed"]), comesBy: z.enum(entries), steps: text },
  ...{ inheritedFrom: text, regions: text, dataCategories: text, isInForce: z.boolean(), from: text, until: text, covers: text },
  ...{ noticeDays: z.number().nullable(), at: text, by: text, ended: text, sources: z.array(text) },
});
const changes = z.object({
  duties: z.array(z.object({ id: text, title: text, from: status, to: status, effect: text })),
  facts: z.array(z.object({ name: text, from: z.unknown(), to: z.unknown() })),
});
export const agreementAnswer = z.object({
  ...{ row, name: text, vendorName: text, answer, settle: z.array(item), ask: z.array(item), inform: z.array(item) },
  texts: z.array(z.object({ source: text, text, pageStarts: z.array(z.number()) })),
  letters: z.array(z.object({ subject: text, body: text })),
  changes: changes.nullable(),
  others: z.array(z.object({ id: text, title: text })),
  history: z.array(z.object({ id: text, object: text, at: text, by: text, what: text, field: text, from: text, to: text })),
});
const listed = z.object({
  ...{ id: text, tool: text, name: text, vendor: text, plan: text, role: text, state: text, from: text, until: text, covers: text },
  ...{ inheritedFrom: text, comesBy: text, open: z.number(), objectUntil: text, at: text },
});
export const agreementsAnswer = z.object({ rows: z.array(listed), total: z.number() });
export const keptAnswer = z.object({ id: text, undo: text, changes: changes.nullable() });
export const effectAnswer = z.object({
  lines: z.array(z.looseObject({ tool: text, plan: text, before: dataClass.nullable(), after: dataClass.nullable() })),
  decisions: z.array(z.looseObject({ tool: text, plan: text, from: text, to: text, flows: z.number() })),
  moved: z.number(),
  flows: z.number(),
});

export const agreementQuery = z.object({
  ...{ tool: text.min(1).max(200), plan, role: z.enum(["template", "signed"]).default("template"), class: dataClass.default("internal") },
  ...{ inheritedFrom: text.max(300).optional(), regions: text.max(300).optional(), dataCategories: text.max(500).optional() },
});
export const forceBody = z.object({ from: text, until: text.optional(), covers: dataClass.optional() });
export const tryBody = z.object({ terms: forceBody.nullable() });
export const endBody = z.object({ why: text.max(500) });
export const itemBody = z.object({
  item: text.max(40),
  how: z.enum(["accepted", "overridden", "covered-elsewhere", "asked", "open"]),
  why: text.max(1000).default(""),
  document: text.max(300).default(""),
});
