import { Hono } from "hono";
import { z } from "zod";
import { addLogo } from "../../commands/guide/read-logo.ts";
import { applyItem } from "../../commands/posture/apply-item.ts";
import { readPosture } from "../../commands/posture/read-posture.ts";
import { readReminders } from "../../commands/posture/read-reminders.ts";
import { tryRules } from "../../commands/posture/try-rules.ts";
import { planItem } from "../../commands/posture/plan-item.ts";
import { writePaperPdf } from "../../commands/reports/write-paper-pdf.ts";
import { writePaperHtml } from "../../core/reports/write-paper-html.ts";
import { writePosturePaper } from "../../core/reports/write-posture-paper.ts";
import { dataClassSchema, planKindSchema } from "../../core/model/model-schemas.ts";
import { accountKinds } from "../../core/model/plan.ts";
import { postureKinds } from "../../core/posture/posture.ts";
import { writeCalendar } from "../../core/reminders/write-calendar.ts";
import { rulesBody } from "../api-types.ts";
import { says, saysOther, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";
import { readSentRules } from "../read-sent-rules.ts";

const text = z.string();
const count = z.number().int().min(0);
const verdict = z.enum(["allow", "redact", "ask", "block"]);
const carries = dataClassSchema.nullable();
const line = z.object({ tool: text, plan: planKindSchema, account: z.enum(accountKinds), before: carries, after: carries });
const effect = z.object({
  lines: z.array(line),
  decisions: z.array(z.object({ tool: text, plan: planKindSchema, from: verdict, to: verdict, flows: count })),
  moved: count,
  flows: count,
  stopped: z.object({ before: count, after: count }),
});
const side = z.enum(["under", "over"]);
const item = z.object({
  ...{ id: text, side, kind: z.enum(postureKinds), tool: text.nullable(), name: text.nullable() },
  ...{ title: text, truth: text, evidence: z.array(text), first: text.nullable(), link: text },
  /** What is set in the rules; null where no rule can do it. */
  change: z.looseObject({ set: text }).nullable(),
  effort: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  effect,
});
const window = z.object({ from: text, to: text }).nullable();
const page = z.object({
  under: z.array(item),
  over: z.array(item),
  coverage: z.array(z.object({ id: text, label: text, known: count, of: count, missing: z.array(text) })),
  roadmap: z.array(z.object({ rank: count, id: text, side, title: text })),
  ...{ flows: count, uses: count, window, names: z.record(text, text) },
  done: z.array(z.object({ at: text, by: text, title: text })),
  plans: z.record(text, z.object({ owner: text, due: text })),
});
const planBody = z.object({ id: z.string().min(1).max(1000), owner: z.string().max(200), due: z.string().max(10) });
const applied = z.object({ title: text, effect, undo: text });
const change = z.object({ path: text, from: text.nullable(), to: text.nullable() });
const whatIf = effect.extend({ changes: z.array(change), window });
const reminder = z.object({
  ...{ id: text, kind: text, at: text, text, link: text, owner: text, overdue: z.boolean(), days: z.number() },
  stage: text.nullable(),
});

/** What to tighten and what to loosen, what other rules would do, and everything with a date. */
export function postureRoutes(desk: Desk): Hono {
  const sources = desk.parts.sources;
  return new Hono()
    .get("/posture", says("What to tighten and what to loosen, each measured on past flows", page), async (context) => {
      await desk.parts.decider?.flush();
      return context.json(await readPosture(await desk.workspace(), sources));
    })
    .get("/posture.html", saysOther("The same as one printable page", 200, "text/html"), async (context) =>
      context.html(writePaperHtml(await paperOf(desk))),
    )
    .get("/posture.pdf", saysOther("The same as PDF", 200, "application/pdf"), async (context) => {
      const body = await writePaperPdf(await paperOf(desk), (await desk.workspace()).now());
      return context.body(new Uint8Array(body), 200, {
        "content-type": "application/pdf",
        "content-disposition": 'attachment; filename="posture.pdf"',
      });
    })
    .post(
      "/posture/plan",
      says("Says who does an item of the roadmap, until when; both empty takes it off", z.object({ undo: text })),
      takes(planBody),
      async (context) => context.json(await planItem(await desk.workspace(), sources, context.req.valid("json"))),
    )
    .post(
      "/posture/apply",
      says("Puts one item in force as a new version of the rules", applied),
      takes(z.object({ id: z.string().min(1).max(1000) })),
      async (context) => context.json(await applyItem(await desk.workspace(), sources, context.req.valid("json").id)),
    )
    .post(
      "/posture/what-if",
      says("What other rules would do to past decisions and load lines; nothing is kept", whatIf),
      takes(rulesBody),
      async (context) => {
        const workspace = await desk.workspace();
        const rules = await readSentRules(workspace, context.req.valid("json").rules);
        return context.json(await tryRules(workspace, sources, rules));
      },
    )
    .get("/due", says("Everything with a date, soonest first", z.object({ rows: z.array(reminder), total: count })), async (context) => {
      const rows = await readReminders(await desk.workspace());
      return context.json({ rows, total: rows.length });
    })
    .get("/due.ics", saysOther("The same as a calendar feed (RFC 5545)", 200, "text/calendar"), async (context) => {
      const workspace = await desk.workspace();
      const body = writeCalendar(await readReminders(workspace), workspace.now().toISOString());
      return context.body(body, 200, { "content-type": "text/calendar; charset=utf-8" });
    });
}

async function paperOf(desk: Desk) {
  const workspace = await desk.workspace();
  const { name } = await desk.company();
  const page = await readPosture(workspace, desk.parts.sources);
  return addLogo(workspace, writePosturePaper(page, name, workspace.now().toISOString().slice(0, 10)));
}
