import { z } from "zod";
import { incidentKinds, incidentLevels, incidentSchema } from "../core/incidents/incident.ts";
import { planKinds } from "../core/model/plan.ts";
import { draftIds } from "../core/incidents/write-drafts.ts";

const text = z.string();
const flowSum = z.object({ flows: z.number(), byClass: z.record(text, z.number()), teams: z.array(text), types: z.array(text) });
const triage = z.object({
  kind: z.enum(incidentKinds),
  level: z.enum(incidentLevels),
  sentence: text,
  exposure: z.object({
    sent: flowSum,
    declared: z.object({ uses: z.number(), class: text.nullable(), names: z.array(text) }),
    blocked: flowSum,
    unknown: z.array(text),
    points: z.object({ measured: z.array(text), silent: z.array(text) }),
  }),
  facts: z.array(z.object({ id: text, step: z.number(), because: text })),
  steps: z.array(z.object({ step: text, sentence: text, dueInDays: z.number() })),
  notNeeded: z.array(z.object({ step: text, why: text })),
  clocks: z.array(
    z.object({
      ...{ duty: text, name: text, starts: text.nullable(), due: text.nullable(), why: text, source: text },
      further: z.array(z.object({ what: text, due: text.nullable() })),
    }),
  ),
  notStarted: z.array(z.object({ duty: text, why: text })),
  reopenOn: z.array(text),
  doubt: text.nullable(),
});
const handlingDates = z.object({ learned: text, acknowledged: text, scoped: text, fixed: text, followedUp: text });
const own = z.object({
  installed: z.boolean().exactOptional(),
  inWindow: z.boolean().exactOptional(),
  highRisk: z.boolean().exactOptional(),
});
export const incidentPage = z.object({
  id: text,
  incident: z.object({
    id: text,
    vendor: text,
    product: text,
    title: text,
    kind: text,
    at: text,
    statements: z.array(z.object({ date: text, text })),
    exposed: z.record(text, z.boolean()),
    source: z.array(text),
    kindStated: z.boolean().exactOptional(),
    window: z.object({ from: text, to: text }).exactOptional(),
    versions: z.array(text).exactOptional(),
    plans: z.array(z.enum(planKinds)).exactOptional(),
    scope: text.exactOptional(),
    origin: text.exactOptional(),
    via: text.exactOptional(),
    handling: handlingDates.exactOptional(),
    own: own.exactOptional(),
    owner: text.exactOptional(),
    done: z.array(z.object({ step: text, at: text, by: text })).exactOptional(),
  }),
  triage,
  days: z.array(z.object({ day: text, sent: z.number(), held: z.number() })),
  uses: z.array(z.object({ id: text, name: text, team: text })),
  window: z.object({ from: text, to: text, isRead: z.boolean() }),
});
export const incidentList = z.object({ rows: z.array(incidentPage), total: z.number() });
export const incidentDetail = incidentPage.extend({
  versions: z.array(
    z.object({
      ...{ number: z.number(), date: text.nullable(), text, kind: z.enum(incidentKinds), level: z.enum(incidentLevels) },
      changes: z.array(text),
    }),
  ),
  limits: z.array(text),
  severity: z
    .object({
      score: z.number(),
      band: z.enum(["low", "medium", "high", "very high"]),
      terms: z.array(z.object({ term: z.enum(["DPC", "EI", "CB"]), value: z.number(), why: text })),
      flags: z.array(text),
    })
    .nullable(),
  drafts: z.array(z.object({ id: z.enum(draftIds), title: text, isNeeded: z.boolean(), text })),
  placed: z.array(
    z.object({
      ...{ id: text, vendor: text, title: text, kind: z.enum(incidentKinds), disclosed: text, source: text },
      ...{ isChecked: z.boolean(), level: z.enum(incidentLevels), isSameKind: z.boolean() },
    }),
  ),
  handling: z.object({
    ...{ title: text, started: text, acknowledged: text, scoped: text, fixed: text, followedUp: text },
    ...{ causeTold: z.boolean(), fixTold: z.boolean(), url: text },
  }),
});
const short = z.string().max(10_000);
export const recordBody = z.union([
  z.object({ text: z.string().min(3).max(100_000) }),
  z.object({ incident: incidentSchema }),
  z.object({ advisory: z.unknown() }),
]);
export const changeBody = z.object({
  statement: z.object({ date: short, text: z.string().min(1).max(100_000) }).optional(),
  kind: z.enum(incidentKinds).nullable().optional(),
  window: z.object({ from: short, to: short }).optional(),
  versions: z.array(short).max(200).optional(),
  plans: z.array(z.enum(planKinds)).max(10).optional(),
  vendor: z.string().min(1).max(200).optional(),
  product: z.string().max(200).optional(),
  exposed: z.record(z.string().max(40), z.boolean()).optional(),
  handling: handlingDates.optional(),
  own: own.optional(),
  owner: short.optional(),
  done: short.optional(),
});
export const dutiesBody = z.object({
  subjectTo: z.array(z.enum(["nis2", "dora", "us-state"])),
  /** Hours of notice that own contracts promise; null where none is. */
  customerNoticeHours: z.number().min(0).max(8784).nullable(),
});
export const recorded = z.object({ id: text, undo: text });
