import { Hono } from "hono";
import { z } from "zod";
import { applySuggestion } from "../../commands/inventory/apply-suggestion.ts";
import { setBelieved } from "../../commands/inventory/set-believed.ts";
import { answerAdminPage, listAdminPages } from "../../commands/inventory/admin-pages.ts";
import { listSightings } from "../../commands/inventory/list-sightings.ts";
import { nameThing } from "../../commands/inventory/name-thing.ts";
import { readDiscovery } from "../../commands/inventory/read-discovery.ts";
import { readNow } from "../../commands/inventory/read-now.ts";
import {
  adminAnswerBody,
  adminPagesAnswer,
  believedBody,
  discoveryAnswer,
  importResult,
  namingBody,
  nowAnswer,
  sightingsAnswer,
  suggestionBody,
  undoAnswer,
} from "../api-types.ts";
import { asks, says, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";

/** Believed against found: what the first moment and the Now page show. */
export function discoveryRoutes(desk: Desk): Hono {
  const { sources } = desk.parts;
  return new Hono()
    .get("/now", says("What needs a person today", nowAnswer), async (context) =>
      context.json(await readNow(await desk.workspace(), sources)),
    )
    .put("/believed", says("Sets what the company believes it uses", undoAnswer), takes(believedBody), async (context) =>
      context.json({ undo: await setBelieved(await desk.workspace(), context.req.valid("json").tools) }),
    )
    .get("/discovery", says("Every use that was found, with evidence, line and the suggested press", discoveryAnswer), async (context) =>
      context.json(await readDiscovery(await desk.workspace(), sources)),
    )
    .post(
      "/discovery/suggestions/:row{.+}",
      says("Presses the one suggestion of a use", undoAnswer),
      takes(suggestionBody),
      async (context) =>
        context.json({ undo: await applySuggestion(await desk.workspace(), context.req.param("row"), context.req.valid("json").id) }),
    )
    .post("/discovery/name", says("Says what an unrecognised thing is", undoAnswer), takes(namingBody), async (context) =>
      context.json({ undo: await nameThing(await desk.workspace(), context.req.valid("json")) }),
    )
    .get("/sightings", says("All the evidence of one use", sightingsAnswer), asks(z.object({ use: z.string().min(1) })), async (context) =>
      context.json(await listSightings(await desk.workspace(), context.req.valid("query").use)),
    )
    .get("/admin-pages", says("Pages to look at, for what nobody can export", adminPagesAnswer), async (context) => {
      const rows = await listAdminPages(await desk.workspace());
      return context.json({ rows, total: rows.length });
    })
    .post("/admin-pages/answer", says("Keeps what a person saw on an admin page", importResult), takes(adminAnswerBody), async (context) =>
      context.json(await answerAdminPage(await desk.workspace(), context.req.valid("json"))),
    );
}
