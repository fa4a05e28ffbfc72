import { Hono } from "hono";
import { z } from "zod";
import { changeIncident } from "../../commands/incidents/change-incident.ts";
import { changeDuties, readDuties } from "../../commands/incidents/change-duties.ts";
import { readTimeline, writeTimelinePaper } from "../../commands/incidents/export-incident.ts";
import { listIncidents, readIncident } from "../../commands/incidents/read-incident.ts";
import { recordAdvisory, recordHeadline, recordIncident, removeIncident } from "../../commands/incidents/record-incident.ts";
import { writePaperPdf } from "../../commands/reports/write-paper-pdf.ts";
import { says, saysOther, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";
import { changeBody, dutiesBody, incidentDetail, incidentList, recordBody, recorded } from "../incident-types.ts";

/** News day: what happened at a vendor, set against what we had sent there. */
export function incidentRoutes(desk: Desk): Hono {
  return new Hono()
    .get("/incidents", says("Recorded incidents with their answers, newest first", incidentList), async (context) => {
      const rows = await listIncidents(await desk.workspace());
      return context.json({ rows, total: rows.length });
    })
    .get("/incidents/duties", says("Laws and promises whose clocks apply to the company", dutiesBody), async (context) =>
      context.json(await readDuties(await desk.workspace())),
    )
    .put(
      "/incidents/duties",
      says("Says which clocks apply to the company", z.object({ undo: z.string() })),
      takes(dutiesBody),
      async (context) => context.json(await changeDuties(await desk.workspace(), context.req.valid("json"))),
    )
    .get("/incidents/:id", says("One incident with versions, drafts and its place among known ones", incidentDetail), async (context) =>
      context.json(await readIncident(await desk.workspace(), context.req.param("id"))),
    )
    .get("/incidents/:id/timeline.json", saysOther("The timeline for an auditor", 200, "application/json"), async (context) =>
      context.json(await readTimeline(await desk.workspace(), context.req.param("id"))),
    )
    .get("/incidents/:id/timeline.pdf", saysOther("The same as PDF", 200, "application/pdf"), async (context) => {
      const workspace = await desk.workspace();
      const body = await writePaperPdf(await writeTimelinePaper(workspace, context.req.param("id")), workspace.now());
      const headers = { "content-type": "application/pdf", "content-disposition": 'attachment; filename="incident.pdf"' };
      return context.body(new Uint8Array(body), 200, headers);
    })
    .post(
      "/incidents",
      says("Records a pasted headline, a statement, an incident or an OSV, GHSA or KEV entry", recorded),
      takes(recordBody),
      async (context) => {
        const body = context.req.valid("json");
        const workspace = await desk.workspace();
        if ("text" in body) return context.json(await recordHeadline(workspace, body.text));
        return context.json(
          await ("incident" in body ? recordIncident(workspace, body.incident) : recordAdvisory(workspace, body.advisory)),
        );
      },
    )
    .patch(
      "/incidents/:id",
      says("Adds a statement or changes what is known; everything is judged again", z.object({ undo: z.string() })),
      takes(changeBody),
      async (context) => context.json(await changeIncident(await desk.workspace(), context.req.param("id"), context.req.valid("json"))),
    )
    .delete("/incidents/:id", says("Removes an incident", z.object({ undo: z.string() })), async (context) =>
      context.json(await removeIncident(await desk.workspace(), context.req.param("id"))),
    );
}
