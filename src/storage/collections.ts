import { z } from "zod";
import {
  dayOrEmptySchema,
  personSchema,
  planKindSchema,
  registerRowSchema,
  sightingSchema,
  sourceKindSchema,
  standingSchema,
  toolCategorySchema,
} from "../core/model/model-schemas.ts";
import type { Checkpoint, LedgerEntry } from "../core/ledger/chain.ts";
import { flowActions } from "../core/ledger/flow.ts";
import type { Flow } from "../core/ledger/flow.ts";
import type { RollUp } from "../core/ledger/roll-up.ts";
import type { RegisterRow } from "../core/model/register-row.ts";
import type { Collection, Log } from "./contract.ts";
import { agentCollections } from "./agent-collections.ts";
import { browserCollections } from "./browser-collections.ts";
import { gatewayCollections } from "./gateway-collections.ts";
import { incidentCollections } from "./incident-collections.ts";
import { peopleCollections } from "./people-collections.ts";
import { vettingCollections } from "./vetting-collections.ts";
import { releaseCollections } from "./release-collections.ts";
import { watchCollections } from "./watch-collections.ts";

/** Every collection that Plimsoll keeps. A row's schema may grow by optional fields; anything else needs a migration. */
const text = z.string();
const count = z.number().int().min(0);

/** One thing that was read: a dropped file, a look at this machine, a folder, an admin page that somebody answered. */
export const importRowSchema = z.object({
  id: text,
  /** SHA-256 of the unpacked content; empty for what is no file. */
  digest: text,
  /** SHA-256 of the file as it was dropped; empty for what is no file. */
  file: text,
  name: text,
  source: text,
  title: text,
  kind: sourceKindSchema,
  at: text,
  sightings: count,
  people: count,
  rows: count,
  skipped: z.array(z.object({ place: text, why: text })),
  from: text.nullable(),
  to: text.nullable(),
});
export type ImportRow = z.infer<typeof importRowSchema>;
export const imports: Collection<ImportRow> = { name: "imports", schema: importRowSchema, indexed: ["digest", "file", "source", "at"] };

/** A sighting as it was read; `import` is the import it came with. */
const sightingRowSchema = z.object({ id: text, import: text, tool: text, source: text, sighting: sightingSchema });
export type SightingRow = z.infer<typeof sightingRowSchema>;
export const sightings: Collection<SightingRow> = { name: "sightings", schema: sightingRowSchema, indexed: ["import", "tool", "source"] };

/** What the evidence says of a use: rebuilt from the sightings after every import; never edited. */
export const finds: Collection<RegisterRow> = { name: "finds", schema: registerRowSchema, indexed: ["tool", "plan", "team"] };

/** The fields of a register row that people may set. */
export const editedFieldsSchema = z.object({
  name: text.min(1).exactOptional(),
  vendor: text.exactOptional(),
  plan: planKindSchema.exactOptional(),
  team: text.exactOptional(),
  people: count.nullable().exactOptional(),
  activeDays: count.nullable().exactOptional(),
  dataTypes: z.array(text).exactOptional(),
  purpose: text.exactOptional(),
  standing: standingSchema.exactOptional(),
  owner: text.exactOptional(),
  review: dayOrEmptySchema.exactOptional(),
  note: text.exactOptional(),
});
export type EditedFields = z.infer<typeof editedFieldsSchema>;

/** What people say of a use. Wins over the evidence field by field and outlives every new import. */
const editRowSchema = z.object({
  id: text,
  fields: editedFieldsSchema,
  /** A row that a person made; it stands without evidence. */
  declared: registerRowSchema.nullable(),
  isRemoved: z.boolean(),
});
export type EditRow = z.infer<typeof editRowSchema>;
export const edits: Collection<EditRow> = { name: "edits", schema: editRowSchema, indexed: [] };

/** A change that can be undone: what each touched row was before and is after (JSON text; empty for no row). */
const changeRowSchema = z.object({
  id: text,
  at: text,
  by: text,
  what: text,
  parts: z.array(z.object({ collection: text, id: text, before: text, after: text })),
  isUndone: z.boolean(),
});
export type ChangeRow = z.infer<typeof changeRowSchema>;
export const changes: Collection<ChangeRow> = { name: "changes", schema: changeRowSchema, indexed: ["at"] };

/** One line of an object's history: who changed what, when. */
const historyRowSchema = z.object({ id: text, object: text, at: text, by: text, what: text, field: text, from: text, to: text });
export type HistoryRow = z.infer<typeof historyRowSchema>;
export const history: Collection<HistoryRow> = { name: "history", schema: historyRowSchema, indexed: ["object", "at"] };

const commentRowSchema = z.object({ id: text, object: text, text, by: text, at: text, mentions: z.array(text) });
export type CommentRow = z.infer<typeof commentRowSchema>;
export const comments: Collection<CommentRow> = { name: "comments", schema: commentRowSchema, indexed: ["object", "at"] };

/** A saved view of a table, as the console wrote it. The id is its name. */
const viewRowSchema = z.object({ id: text, view: z.record(text, z.json()) });
export type ViewRow = z.infer<typeof viewRowSchema>;
export const views: Collection<ViewRow> = { name: "views", schema: viewRowSchema, indexed: [] };

/** People by lower-case e-mail address. */
const personRowSchema = z.object({ id: text, import: text, person: personSchema });
export type PersonRow = z.infer<typeof personRowSchema>;
export const people: Collection<PersonRow> = { name: "people", schema: personRowSchema, indexed: ["import"] };

/** What the company believes it uses. One row, id `believed`. */
const believedRowSchema = z.object({ id: text, at: text, tools: z.array(z.object({ tool: text.nullable(), name: text })) });
export type BelievedRow = z.infer<typeof believedRowSchema>;
export const believed: Collection<BelievedRow> = { name: "believed", schema: believedRowSchema, indexed: [] };

/** A name nobody knew, and the tool people say it is. The id is the name in lower case. */
const namingRowSchema = z.object({ id: text, name: text, tool: text });
export type NamingRow = z.infer<typeof namingRowSchema>;
export const namings: Collection<NamingRow> = { name: "namings", schema: namingRowSchema, indexed: ["tool"] };

/** A tool that the catalogue does not know and the company named itself. */
const ownToolRowSchema = z.object({ id: text, name: text, vendor: text, category: toolCategorySchema });
export type OwnToolRow = z.infer<typeof ownToolRowSchema>;
export const ownTools: Collection<OwnToolRow> = { name: "ownTools", schema: ownToolRowSchema, indexed: [] };

/** What a person saw on an admin page. The id is `tool|title`. */
const adminAnswerRowSchema = z.object({
  id: text,
  tool: text,
  title: text,
  used: z.enum(["yes", "no", "unsure"]),
  people: count.nullable(),
  plan: planKindSchema,
  at: text,
});
export type AdminAnswerRow = z.infer<typeof adminAnswerRowSchema>;
export const adminAnswers: Collection<AdminAnswerRow> = { name: "adminAnswers", schema: adminAnswerRowSchema, indexed: ["tool"] };

/** One row, id `settings`. The company's name and domains are kept with the rules. */
const settingsRowSchema = z.object({
  id: text,
  showNames: z.boolean(),
  /** Laws beside the GDPR under which the company falls, and hours of notice that its own contracts promise. */
  duties: z
    .object({ subjectTo: z.array(z.enum(["nis2", "dora", "us-state"])), customerNoticeHours: z.number().min(0).exactOptional() })
    .exactOptional(),
  /** For how many days the ledger keeps rows and roll-ups; left out, what is shipped. */
  retention: z.object({ rowDays: count, rollUpDays: count }).exactOptional(),
});
export type SettingsRow = z.infer<typeof settingsRowSchema>;
export const settings: Collection<SettingsRow> = { name: "settings", schema: settingsRowSchema, indexed: [] };

/** A version of the company's rules, as `rules.yaml` would say them (JSON text of the file's keys). The id is the version. */
const rulesVersionRowSchema = z.object({ id: text, number: text, at: text, by: text, rules: text });
export type RulesVersionRow = z.infer<typeof rulesVersionRowSchema>;
export const rulesVersions: Collection<RulesVersionRow> = {
  name: "rulesVersions",
  schema: rulesVersionRowSchema,
  indexed: ["number", "at"],
};

/** Work that takes longer than a request. `input` is what it needs to start again (JSON text). */
const jobRowSchema = z.object({
  id: text,
  kind: z.enum(["import", "machine", "paths", "release"]),
  title: text,
  state: z.enum(["running", "done", "failed", "cancelled"]),
  done: count,
  total: count.nullable(),
  unit: text,
  message: text,
  result: z.json().nullable(),
  error: z.object({ code: text, message: text }).nullable(),
  input: text,
  at: text,
  /** Process that does it, and until when it is believed to be alive (ISO); renewed while it works. */
  holder: text.exactOptional(),
  heldUntil: text.exactOptional(),
  /** Somebody pressed cancel, maybe at another process. */
  isStopping: z.boolean().exactOptional(),
});
export type JobRow = z.infer<typeof jobRowSchema>;
export const jobs: Collection<JobRow> = { name: "jobs", schema: jobRowSchema, indexed: ["state", "at"] };

const verdict = z.enum(["allow", "redact", "ask", "block"]);
const mode = z.enum(["watch", "warn", "hold"]);
const classOrUnmarked = z.enum(["public", "internal", "restricted", "unmarked"]);

/** Inputs and outcome of a decision, which flows and roll-ups share. */
const decided = {
  point: text,
  tool: text,
  plan: planKindSchema,
  account: z.enum(["company", "personal", "unknown"]),
  team: text,
  class: classOrUnmarked,
  types: z.array(text),
  decision: verdict,
  policyVersion: text,
  basis: z.enum(["findings", "declared", "nothing-found", "named"]).exactOptional(),
  base: z.enum(["public", "internal", "restricted", "unmarked", "none"]).exactOptional(),
  fixed: z.array(text).exactOptional(),
  purpose: text.exactOptional(),
  action: z.enum(flowActions).exactOptional(),
  mode: mode.exactOptional(),
};

/**
 * A decision that was taken somewhere. Never holds the matched text. `day`, `number` and `salt` tie it to the chain of
 * the log `ledger`; rows of the made-up company have none.
 */
export const flowRowSchema = z.object({
  ...decided,
  id: text,
  at: text,
  vendor: text.exactOptional(),
  person: text.exactOptional(),
  counts: z.record(text, count).exactOptional(),
  bytes: count.exactOptional(),
  session: text.exactOptional(),
  prompt: text.exactOptional(),
  day: text.exactOptional(),
  number: text.exactOptional(),
  salt: text.exactOptional(),
});
export type FlowRow = Flow & { readonly day?: string; readonly number?: string; readonly salt?: string };
export const flows: Collection<FlowRow> = {
  name: "flows",
  schema: flowRowSchema,
  indexed: ["tool", "at", "vendor", "point", "team", "decision", "number", "day", "session"],
};

/** The flows of one day with equal inputs and outcome, summed up. */
const rollUpSchema = z.object({
  ...decided,
  id: text,
  day: text,
  vendor: text,
  flows: count,
  counts: z.record(text, count),
  bytes: count,
  first: text,
  last: text,
});
export const rollUps: Collection<RollUp> = { name: "rollUps", schema: rollUpSchema, indexed: ["day", "tool", "vendor"] };

/** A flow that a person said was held or warned of wrongly. The id is the flow's. */
const falseAlarmRowSchema = z.object({
  id: text,
  at: text,
  by: text,
  why: text,
  flowAt: text,
  point: text,
  team: text,
  /** True where the flow was held, cleaned or asked; false where it went all the same. */
  isHeld: z.boolean(),
  exception: text,
});
export type FalseAlarmRow = z.infer<typeof falseAlarmRowSchema>;
export const falseAlarms: Collection<FalseAlarmRow> = { name: "falseAlarms", schema: falseAlarmRowSchema, indexed: ["flowAt", "point"] };

/** The hash chain over the flows. */
export const ledger: Log<LedgerEntry> = {
  name: "ledger",
  schema: z.object({ kind: z.enum(["flow", "prune", "change"]), day: text, digest: text, chain: text }),
};

/** Heads of the chain that were signed. */
export const checkpoints: Log<Checkpoint> = {
  name: "checkpoints",
  schema: z.object({ entries: count, head: text, at: text, key: text, signature: text }),
};

/**
 * What retention removed: the entry of the chain that says so, the first day whose rows were kept, the first day of the
 * roll-ups that its digest seals, and the first day whose roll-ups were kept (empty where none went).
 */
const pruningSchema = z.object({ entry: count, day: text, at: text, by: text, rows: count, sealedFrom: text, rollUpDay: text });
export type Pruning = z.infer<typeof pruningSchema>;
export const prunings: Log<Pruning> = { name: "prunings", schema: pruningSchema };

/** Every log, for storage to prepare its tables. */
export const allLogs = [ledger, checkpoints, prunings] as const;

/** A request for an exception. Once approved it stands in the rules as well, which is where it takes effect. */
const exceptionRowSchema = z.object({
  id: text,
  state: z.enum(["asked", "approved", "refused", "ended"]),
  at: text,
  by: text,
  tool: text,
  plan: planKindSchema.nullable(),
  team: text,
  class: z.enum(["public", "internal", "restricted"]),
  types: z.array(text),
  from: text,
  until: text,
  owner: text,
  why: text,
  /** Who decided, when, and why where it was refused or ended. */
  decidedBy: text,
  decidedAt: text,
  answer: text,
  /** Flows for which it was asked by "this was a false alarm"; how often, and the latest of them. */
  alarms: count.exactOptional(),
  flow: text.exactOptional(),
});
export type ExceptionRow = z.infer<typeof exceptionRowSchema>;
export const exceptions: Collection<ExceptionRow> = { name: "exceptions", schema: exceptionRowSchema, indexed: ["state", "tool", "at"] };

/** Something that happened at a vendor, as its statements tell it. */
const incidentRowSchema = z.object({
  id: text,
  vendor: text,
  product: text,
  title: text,
  kind: text,
  at: text,
  statements: z.array(z.object({ date: text, text })),
  exposed: z.record(text, z.boolean()),
  source: z.array(text),
  /** True where somebody stated the kind; else it is read anew from every statement. */
  kindStated: z.boolean().exactOptional(),
  window: z.object({ from: text, to: text }).exactOptional(),
  versions: z.array(text).exactOptional(),
  plans: z.array(planKindSchema).exactOptional(),
  scope: text.exactOptional(),
  origin: text.exactOptional(),
  via: text.exactOptional(),
  /** Days somebody entered of how the vendor handled it; empty where not known. */
  handling: z.object({ learned: text, acknowledged: text, scoped: text, fixed: text, followedUp: text }).exactOptional(),
  /** What was found out here: whether it was installed, the own assessment. */
  own: z
    .object({ installed: z.boolean().exactOptional(), inWindow: z.boolean().exactOptional(), highRisk: z.boolean().exactOptional() })
    .exactOptional(),
  owner: text.exactOptional(),
  /** Steps that were done, with the day and by whom. */
  done: z.array(z.object({ step: text, at: text, by: text })).exactOptional(),
});
export type IncidentRow = z.infer<typeof incidentRowSchema>;
export const incidents: Collection<IncidentRow> = { name: "incidents", schema: incidentRowSchema, indexed: ["vendor", "at"] };

/** An agreement in force for a tool on a plan; the id is `tool|plan`. Days are ISO, empty for none; `answer` is what was read (JSON text). */
const agreementRowSchema = z.object({
  id: text,
  tool: text,
  plan: planKindSchema,
  from: text,
  until: text,
  covers: text,
  at: text,
  documents: z.array(z.object({ source: text, kind: text })),
  answer: text,
});
export type AgreementRow = z.infer<typeof agreementRowSchema>;
export const agreements: Collection<AgreementRow> = { name: "agreements", schema: agreementRowSchema, indexed: ["tool", "at"] };

/** All of the above, for removing an organisation whole and for storage to prepare its tables. */
export const allCollections = [
  imports,
  sightings,
  finds,
  edits,
  changes,
  history,
  comments,
  views,
  people,
  believed,
  namings,
  ownTools,
  adminAnswers,
  settings,
  rulesVersions,
  jobs,
  flows,
  rollUps,
  falseAlarms,
  exceptions,
  incidents,
  agreements,
  ...agentCollections,
  ...browserCollections,
  ...gatewayCollections,
  ...incidentCollections,
  ...peopleCollections,
  ...vettingCollections,
  ...watchCollections,
  ...releaseCollections,
] as const;
