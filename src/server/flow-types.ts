import { z } from "zod";
import { flowActions } from "../core/ledger/flow.ts";
import { dataClassSchema, planKindSchema } from "../core/model/model-schemas.ts";

/** Bodies of flows, points and exceptions that cross the HTTP interface. */
const text = z.string();
const short = z.string().min(1).max(500);
const count = z.number().int().min(0);
const rowsOf = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row), total: count });
const verdict = z.enum(["allow", "redact", "ask", "block"]);
const mode = z.enum(["watch", "warn", "hold"]);
const time = z.iso.datetime();
const wholeNumber = (most: number) => z.coerce.number().int().min(0).max(most);

export const flowsQuery = z.object({
  tool: short.exactOptional(),
  point: short.exactOptional(),
  team: short.exactOptional(),
  decision: verdict.exactOptional(),
  session: short.exactOptional(),
  from: time.exactOptional(),
  to: time.exactOptional(),
  /** In place of from: so many days up to the last flow. */
  days: wholeNumber(4000).exactOptional(),
  limit: wholeNumber(500).exactOptional(),
  offset: wholeNumber(100_000_000).exactOptional(),
});

const flowRow = z.object({
  id: text,
  at: text,
  point: text,
  tool: text,
  name: text,
  plan: planKindSchema,
  account: z.enum(["company", "personal", "unknown"]),
  team: text,
  class: z.enum(["public", "internal", "restricted", "unmarked"]),
  types: z.array(text),
  counts: z.record(text, count),
  decision: verdict,
  action: z.enum(flowActions),
  mode,
  policyVersion: text,
  vendor: text.optional(),
  person: text.optional(),
  purpose: text.optional(),
  basis: text.optional(),
  base: text.optional(),
  fixed: z.array(text).optional(),
  bytes: count.optional(),
  session: text.optional(),
  prompt: text.optional(),
  /** A person said that it was a false alarm. */
  wrong: z.boolean(),
});
const choice = z.object({ id: text, name: text });
export const flowsAnswer = rowsOf(flowRow).extend({
  /** Time of the last flow there is. */
  latest: text.nullable(),
  /** What can be asked for, by the last 90 days. */
  choices: z.object({ tools: z.array(choice), points: z.array(choice), teams: z.array(choice) }),
  /** Decisions of one's own that are not shown while the made-up company is on screen. */
  unseen: count,
});

export const pointsQuery = z.object({ days: wholeNumber(400).exactOptional() });
const pointRow = z.object({
  point: text,
  name: text,
  team: text,
  mode,
  isSaid: z.boolean(),
  week: z.object({ flows: count, held: count, stopped: count, wrong: count, heldWrong: count }),
  note: text,
  next: mode.nullable(),
});
export const pointsAnswer = rowsOf(pointRow).extend({ from: text.nullable(), to: text.nullable() });
export const modeBody = z.object({ point: short, team: z.string().max(200).optional(), mode });

const exceptionRow = z.object({
  id: text,
  state: z.enum(["asked", "approved", "refused", "ended"]),
  at: text,
  by: text,
  tool: text,
  name: text,
  plan: planKindSchema.nullable(),
  team: text,
  class: dataClassSchema,
  types: z.array(text),
  from: text,
  until: text,
  owner: text,
  why: text,
  decidedBy: text,
  decidedAt: text,
  answer: text,
  /** How often it was asked for by "this was a false alarm", and the latest flow. */
  alarms: count,
  flow: text.nullable(),
  /** For open requests: of the last 30 days' flows that were not allowed, how many would have been. */
  weight: z.object({ stopped: count, wouldPass: count }).nullable(),
});
export const exceptionsAnswer = rowsOf(exceptionRow);
export const exceptionBody = z.object({
  tool: short,
  plan: planKindSchema.nullable(),
  team: z.string().max(200),
  class: dataClassSchema,
  types: z.array(short).max(100),
  until: z.iso.date(),
  owner: short,
  why: z.string().min(1).max(2000),
  /** The flow that it is asked for, where it is. */
  flow: z.string().max(200).exactOptional(),
});
/** Why a flow fell as it did, and the exception that would let just this pass. */
export const whyAnswer = z.object({
  flow: flowRow,
  now: z.object({
    decision: verdict,
    class: text,
    reasons: z.array(z.object({ rule: text, because: text, facts: z.array(text) })),
    flip: z.array(z.object({ change: text, then: verdict })),
    alternatives: z.array(z.object({ tool: text, plan: text, name: text })),
  }),
  request: exceptionBody.omit({ flow: true }).extend({ why: text }).nullable(),
  open: z.object({ id: text, by: text, at: text, until: text }).nullable(),
});
export const exceptionAnswer = z.object({ exception: text.nullable() });
export const alarmBody = z.object({ why: z.string().max(2000).optional() });
export const refuseBody = z.object({ why: z.string().trim().min(1).max(2000) });
export const reasonBody = z.object({ why: z.string().max(2000).optional() });

/** For how many days the ledger keeps its rows and its roll-ups. */
export const retentionBody = z.object({ rowDays: count, rollUpDays: count });

/** The coding agents of this machine. */
const agentRow = z.object({
  agent: text,
  name: text,
  installed: z.boolean(),
  version: text.nullable(),
  seenVersion: text.nullable(),
  mode: mode.nullable(),
  tiers: z.array(z.object({ tier: text, state: z.enum(["installed", "partly", "absent", "unreadable"]), mode: mode.nullable() })),
  /** What the client does when our hook fails. */
  fallback: text,
  roads: z.array(
    z.object({ road: text, state: z.enum(["holds", "open", "not-driven"]), cover: z.enum(["hook", "partly", "none"]), note: text }),
  ),
  gaps: z.array(text),
  /** The last decision taken in it, and how many there were in the 30 days up to the last of all. */
  last: text.nullable(),
  flows: count,
  /** The machines that reported, this one not among them unless it joined. */
  fleet: z.array(
    z.object({
      ...{ machine: text, system: text, version: text, mode: mode.nullable(), tiers: z.array(text), lastSeen: text, verifiedAt: text },
      ...{ holds: z.array(text), open: z.array(text), gaps: z.array(text) },
    }),
  ),
});
export const agentsAnswer = rowsOf(agentRow);
