import { z } from "zod";
import { accountKinds, planKinds } from "./plan.ts";
import type { Account } from "./plan.ts";
import { dataClasses } from "./data-class.ts";
import { findingFamilies } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { textKinds } from "./classification.ts";
import type { Classification } from "./classification.ts";
import { sourceKinds } from "./sighting.ts";
import type { Sighting } from "./sighting.ts";
import { standings } from "./standing.ts";
import type { RegisterRow } from "./register-row.ts";
import type { Person } from "./people.ts";
import type { Decision, LoadLine } from "./decision.ts";
import { toolCategories } from "./catalog.ts";

/**
 * The model's types as schemas, for what crosses a border: rows kept in a store, bodies of the HTTP interface.
 * Not for the classifier, the decision or hooks: those load no schema library.
 */
const text = z.string();
const count = z.number().int().min(0);
export const dataClassSchema = z.enum(dataClasses);
export const planKindSchema = z.enum(planKinds);
export const standingSchema = z.enum(standings);
export const sourceKindSchema = z.enum(sourceKinds);
export const toolCategorySchema = z.enum(toolCategories);
/** An ISO day, or empty where no day is set. */
export const dayOrEmptySchema = z.string().regex(/^(?:\d{4}-\d{2}-\d{2})?$/, "expected a day as YYYY-MM-DD, or nothing");

export const accountSchema: z.ZodType<Account> = z.object({ kind: z.enum(accountKinds), domain: text.exactOptional() });

export const sightingSchema: z.ZodType<Sighting> = z.object({
  source: text,
  kind: sourceKindSchema,
  tool: text.nullable(),
  name: text,
  place: text,
  excerpt: text,
  rule: text,
  strength: z.enum(["strong", "weak"]),
  mixedUse: z.boolean().exactOptional(),
  plan: planKindSchema.exactOptional(),
  account: accountSchema.exactOptional(),
  person: text.exactOptional(),
  team: text.exactOptional(),
  from: text.exactOptional(),
  to: text.exactOptional(),
  count: z.number().int().min(1),
  days: z.array(text).exactOptional(),
  details: z.record(text, text).exactOptional(),
});

const rowShape = {
  id: text,
  tool: text,
  name: text,
  vendor: text,
  plan: planKindSchema,
  team: text,
  account: accountSchema,
  people: count.nullable(),
  activeDays: count.nullable(),
  dataTypes: z.array(text),
  purpose: text,
  standing: standingSchema,
  owner: text,
  review: dayOrEmptySchema,
  firstSeen: text.nullable(),
  lastSeen: text.nullable(),
  strength: z.enum(["strong", "weak", "declared"]),
  sightings: z.array(text),
  note: text,
};
export const registerRowSchema: z.ZodType<RegisterRow> = z.object(rowShape);

export const loadLineSchema: z.ZodType<LoadLine> = z.object({
  tool: text,
  plan: planKindSchema,
  account: z.enum(accountKinds),
  carries: dataClassSchema.nullable(),
  wouldCarry: dataClassSchema.nullable(),
  raisedBy: text.nullable(),
  because: text,
});

/** A register row as lists answer it: with its load line and the number of comments. */
export const listedRowSchema = z.object({ ...rowShape, line: loadLineSchema, comments: count });

export const personSchema: z.ZodType<Person> = z.object({
  email: text,
  name: text.exactOptional(),
  team: text.exactOptional(),
  logins: z.array(text).exactOptional(),
});

export const findingSchema: z.ZodType<Finding> = z.object({
  type: text,
  family: z.enum(findingFamilies),
  start: count,
  end: count,
  line: z.number().int().min(1),
  column: z.number().int().min(1),
  confidence: z.number().min(0).max(1),
  class: dataClassSchema,
  rule: text,
});

export const classificationSchema: z.ZodType<Classification> = z.object({
  class: dataClassSchema,
  basis: z.enum(["findings", "declared", "nothing-found"]),
  kind: z.enum(textKinds),
  findings: z.array(findingSchema),
  matches: z.array(text),
  rules: z.array(text),
  tables: z.array(z.object({ rows: count, people: count, start: count, end: count })),
  bytes: count,
  complete: z.boolean(),
});

const verdictSchema = z.enum(["allow", "redact", "ask", "block"]);
const decisionShape = {
  decision: verdictSchema,
  class: z.enum([...dataClasses, "unmarked"]),
  reasons: z.array(z.object({ rule: text, because: text, facts: z.array(text) })),
  flip: z.array(z.object({ change: text, then: verdictSchema })),
  alternatives: z.array(z.object({ tool: text, plan: planKindSchema, name: text })),
  policyVersion: text,
  remove: z.array(z.object({ type: text, count })).exactOptional(),
  question: z
    .object({ id: text, text, options: z.array(z.object({ id: text, text, declares: dataClassSchema.exactOptional() })) })
    .exactOptional(),
};

/** A decision on a pasted text, with what was found in it and the text as it may go. */
export const answeredDecisionSchema: z.ZodType<Decision & { readonly classification?: Classification; readonly cleaned?: string }> =
  z.object({
    ...decisionShape,
    classification: classificationSchema.exactOptional(),
    cleaned: text.exactOptional(),
  });
