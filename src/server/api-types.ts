import { z } from "zod";
import { roleSchema } from "../storage/people-collections.ts";
import {
  answeredDecisionSchema,
  classificationSchema,
  dataClassSchema,
  listedRowSchema,
  loadLineSchema,
  personSchema,
  planKindSchema,
  registerRowSchema,
  sightingSchema,
  sourceKindSchema,
  toolCategorySchema,
} from "../core/model/model-schemas.ts";

/** Every body that crosses the HTTP interface. The OpenAPI document is made of these. */
const text = z.string();
const short = z.string().min(1).max(500);
const count = z.number().int().min(0);
const rowsOf = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row), total: count });

export const errorAnswer = z.object({ error: z.object({ code: text, message: text }) });
export const undoAnswer = z.object({ undo: text });
export const redoAnswer = z.object({ redo: text });
export const undoBody = z.object({ undo: short });

export const tokenBody = z.object({ token: z.string().max(200) });
export const sessionAnswer = z.object({
  signedIn: z.boolean(),
  organisation: z.object({ name: text, domains: z.array(text), hasLogo: z.boolean() }),
  demo: z.boolean(),
  /** When the visit before this one ended; empty for none. */
  lastVisit: text,
  /** Null where nobody is signed in. */
  caller: z.object({ person: text, role: roleSchema }).nullable(),
});

export const believedTool = z.object({ tool: z.string().max(200).nullable(), name: z.string().min(1).max(200) });
export const believedBody = z.object({ tools: z.array(believedTool).max(500) });
const timelineItem = z.object({ at: text, kind: z.enum(["found", "decided", "due", "imported", "changed"]), text, link: text });
export const nowAnswer = z.object({
  believed: z.array(believedTool),
  found: z.object({ uses: count, tools: count, privateAccounts: count, names: z.array(text) }),
  sourcesRead: count,
  sourcesKnown: count,
  sentence: text,
  next: z.object({ action: text, label: text, link: text }).nullable(),
  timeline: z.array(timelineItem),
  due: z.array(z.object({ at: text, text, link: text, overdue: z.boolean() })),
});

export const catalogAnswer = rowsOf(
  z.object({ tool: text, name: text, vendor: text, category: toolCategorySchema, aliases: z.array(text) }),
);
const factState = z.enum(["yes", "no", "unknown", "expired"]);
export const shownFact = z.object({
  id: text,
  label: text,
  state: factState,
  value: text,
  source: z.object({ title: text, url: text }).nullable(),
  grade: z.enum(["primary", "secondary", "unverified"]).nullable(),
  seen: text.nullable(),
  expires: text.nullable(),
});
export const adminPageRow = z.object({
  tool: text,
  name: text,
  title: text,
  url: text,
  path: z.array(text),
  shows: text,
  answered: z.enum(["yes", "no", "unsure"]).nullable(),
});
export const historyRow = z.object({ at: text, who: text, text, object: text, field: text, from: text, to: text });
export const commentRow = z.object({ id: text, object: text, text, who: text, at: text, mentions: z.array(text) });
export const agreementShown = z.object({ plan: planKindSchema, from: text, until: text.nullable(), covers: dataClassSchema.nullable() });
const catalogPlan = z.object({
  name: text,
  kinds: z.array(planKindSchema),
  trainsOnInputs: z.enum(["yes", "opt-out", "opt-in", "no"]).nullable(),
  retention: z.object({ text, days: z.number().nullable() }).optional(),
  source: text,
  grade: z.enum(["primary", "secondary", "unverified"]),
  note: text.optional(),
});
export const toolAnswer = z.object({
  tool: z.object({
    id: text,
    name: text,
    vendor: text,
    category: toolCategorySchema,
    embeddedIn: text.optional(),
    aliases: z.array(z.object({ name: text, until: text.optional(), source: text })),
    plans: z.array(catalogPlan),
    isOwn: z.boolean(),
  }),
  vendor: z.object({ id: text, name: text, legalEntity: text.nullable(), country: text.nullable() }),
  facts: z.array(shownFact),
  basics: z.array(shownFact),
  lines: z.array(loadLineSchema),
  agreement: agreementShown.nullable(),
  uses: z.array(listedRowSchema),
  sightings: z.array(sightingSchema),
  history: z.array(historyRow),
  adminPages: z.array(adminPageRow),
});

export const pathsBody = z.object({ paths: z.array(z.string().min(1).max(4096)).min(1).max(50) });
export const importResult = z.object({
  source: text,
  title: text,
  sightings: count,
  people: count,
  rows: count,
  skipped: z.array(z.object({ place: text, why: text })),
  duplicate: z.boolean(),
  newUses: z.array(text),
  message: text.optional(),
});
export const jobAnswer = z.object({
  id: text,
  kind: z.enum(["import", "machine", "paths", "release"]),
  title: text,
  state: z.enum(["running", "done", "failed", "cancelled"]),
  done: count,
  total: count.nullable(),
  unit: text,
  message: text,
  result: importResult.nullable(),
  error: z.object({ code: text, message: text }).nullable(),
});
export const startedJob = z.object({ job: text });
export const jobsAnswer = rowsOf(jobAnswer);

export const suggestionSchema = z.object({ id: text, label: text, effect: text });
export const coverageRow = z.object({
  source: text,
  title: text,
  kind: sourceKindSchema,
  status: z.enum(["read", "silent", "absent"]),
  items: count,
  from: text.nullable(),
  to: text.nullable(),
  adds: text,
  steps: z.array(text),
  needs: text.nullable(),
  schedule: text.nullable(),
});
export const discoveryAnswer = z.object({
  believed: z.array(believedTool),
  uses: z.array(
    z.object({
      row: registerRowSchema,
      line: loadLineSchema,
      evidenceSentence: text,
      sightings: z.array(sightingSchema),
      suggestion: suggestionSchema.nullable(),
      isBelieved: z.boolean(),
    }),
  ),
  unrecognised: z.array(z.object({ name: text, sightings: z.array(sightingSchema) })),
  hints: z.array(z.object({ tool: text, name: text, sightings: z.array(sightingSchema) })),
  coverage: z.array(coverageRow),
  headline: z.object({ uses: count, tools: count, sentence: text }),
  seats: z.array(
    z.object({
      tool: text,
      name: text,
      seats: count,
      unused: count,
      withoutSeat: count,
      notJoined: count,
      people: z.object({ unused: z.array(text), withoutSeat: z.array(text) }).nullable(),
    }),
  ),
});
export const suggestionBody = z.object({ id: short });
export const namingBody = z.union([
  z.object({ name: short, tool: short }),
  z.object({ name: short, newTool: z.object({ name: short, vendor: z.string().max(500), category: toolCategorySchema }) }),
]);
export const adminPagesAnswer = rowsOf(adminPageRow);
export const adminAnswerBody = z.object({
  tool: short,
  title: short,
  used: z.enum(["yes", "no", "unsure"]),
  people: z.number().int().min(0).max(1_000_000).nullable(),
  plan: planKindSchema,
});

export const registerAnswer = rowsOf(listedRowSchema);
export const sightingsAnswer = rowsOf(sightingSchema);
export const newRowBody = z.object({
  tool: z.string().max(200).default(""),
  name: z.string().max(200).default(""),
  vendor: z.string().max(200).default(""),
  plan: planKindSchema.default("unknown"),
  team: z.string().max(200).default(""),
});
export const newRowAnswer = z.object({ undo: text, row: listedRowSchema });
export const cellValue = z.union([text, z.number(), z.null(), z.array(text)]);
export const changesBody = z.object({
  changes: z
    .array(z.object({ id: short, field: short, value: cellValue }))
    .min(1)
    .max(50_000),
});
export const changedAnswer = z.object({ undo: text, rows: z.array(listedRowSchema) });
export const idsBody = z.object({ ids: z.array(short).min(1).max(50_000) });
export const previewAnswer = z.object({
  preview: z.object({
    changed: z.array(z.object({ id: text, name: text, field: text, from: text, to: text })),
    added: z.array(z.object({ name: text, vendor: text, plan: planKindSchema, team: text })),
    missing: z.array(z.object({ id: text, name: text })),
    unreadable: z.array(z.object({ place: text, why: text })),
  }),
  token: text,
});
export const applyBody = z.object({ token: short });

export const commentBody = z.object({ object: short, text: z.string().min(1).max(4000) });
export const commentsAnswer = rowsOf(commentRow);
export const historyAnswer = rowsOf(historyRow);
/** A view belongs to the console: a name, and what else it keeps. */
const savedView = z.object({ name: short }).catchall(z.json());
export const viewsBody = z.object({ rows: z.array(savedView).max(200) });
export const viewsAnswer = rowsOf(savedView);
export const peopleAnswer = rowsOf(personSchema);
const company = z.object({ name: z.string().max(200), domains: z.array(z.string().max(253)).max(200), timeZone: z.string().max(100) });
export const settingsBody = z.object({ company, showNames: z.boolean() });

export const demoAnswer = z.object({ demo: z.boolean() });

export const rulesAnswer = z.object({
  rules: z.record(text, z.json()),
  version: text,
  dataTypes: z.array(
    z.object({ type: text, label: text, family: text, class: dataClassSchema, kind: z.enum(["detected", "made", "declared"]) }),
  ),
});
export const rulesBody = z.object({ rules: z.record(text, z.json()) });
export const rulesChanged = z.object({
  version: text,
  changes: z.array(z.object({ path: text, from: text.nullable(), to: text.nullable() })),
  undo: text.nullable(),
});
export const previewRulesBody = z.object({ rules: z.record(text, z.json()), text: z.string().max(1_000_000) });
export const previewRulesAnswer = z.object({
  before: classificationSchema,
  after: classificationSchema,
  /** The text with what the rules as sent would take out replaced. */
  redacted: text,
  lines: z.array(
    z.object({ tool: text, name: text, plan: planKindSchema, before: dataClassSchema.nullable(), after: dataClassSchema.nullable() }),
  ),
});
export const notThisBody = z.object({ value: z.string().min(1).max(20_000) });
export const notThisAnswer = z.object({ hash: text });
export const textBody = z.object({ text: z.string().max(8_000_000) });
export const classificationAnswer = classificationSchema;
export const redactAnswer = z.object({ text, replaced: z.array(z.object({ type: text, placeholder: text, count })) });
export const askBody = z.object({
  tool: short,
  plan: z.string().max(200).optional(),
  account: z.string().max(320).optional(),
  purpose: z.string().max(200).optional(),
  team: z.string().max(200).optional(),
  data: z.array(short).max(200).optional(),
  declared: dataClassSchema.optional(),
  text: z.string().max(8_000_000).optional(),
});
export const askAnswer = answeredDecisionSchema;
export const purposesAnswer = rowsOf(
  z.object({ id: text, label: text, needs: z.array(text), tools: z.array(text), never: z.boolean(), why: text }),
);
export const searchAnswer = z.object({
  rows: z.array(z.object({ kind: z.enum(["tool", "vendor", "page", "action", "use"]), title: text, link: text })),
});
