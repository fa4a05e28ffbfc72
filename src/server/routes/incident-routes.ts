import { Hono } from "hono";
import { z } from "zod";
import { listIncidents, readIncident } from "../../commands/incidents/read-incident.ts";
import { recordHeadline, recordIncident, removeIncident } from "../../commands/incidents/record-incident.ts";
import { incidentKinds, incidentLevels, incidentSchema } from "../../core/incidents/incident.ts";
import { says, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";

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
  clocks: z.array(z.object({ duty: text, starts: text.nullable(), due: text.nullable(), why: text })),
  notStarted: z.array(z.object({ duty: text, why: text })),
  reopenOn: z.array(text),
});
const page = z.object({
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
  }),
  triage,
  days: z.array(z.object({ day: text, sent: z.number(), held: z.number() })),
  uses: z.array(z.object({ id: text, name: text, team: text })),
});
const list = z.object({ rows: z.array(page), total: z.number() });
const recordBody = z.union([z.object({ text: z.string().min(3).max(100_000) }), z.object({ incident: incidentSchema })]);
const recorded = z.object({ id: text, undo: text });

/** News day: what happened at a vendor, set against what we had sent there. */
export function incidentRoutes(desk: Desk): Hono {
  return new Hono()
    .get("/incidents", says("Recorded incidents with their answers, newest first", list), async (context) => {
      const rows = await listIncidents(await desk.workspace());
      return context.json({ rows, total: rows.length });
    })
    .get("/incidents/:id", says("One incident", page), async (context) =>
      context.json(await readIncident(await desk.workspace(), context.req.param("id"))),
    )
    .post("/incidents", says("Records a pasted headline, a statement or an incident", recorded), takes(recordBody), async (context) => {
      const body = context.req.valid("json");
      const workspace = await desk.workspace();
      return context.json(await ("text" in body ? recordHeadline(workspace, body.text) : recordIncident(workspace, body.incident)));
    })
    .delete("/incidents/:id", says("Removes an incident", z.object({ undo: text })), async (context) =>
      context.json(await removeIncident(await desk.workspace(), context.req.param("id"))),
    );
}
