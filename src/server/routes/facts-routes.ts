import { Hono } from "hono";
import { z } from "zod";
import { readFactUpdate } from "../../commands/facts/fact-update.ts";
import { previewUpdate, takeUpdate } from "../../commands/facts/take-update.ts";
import { incidentLevels } from "../../core/incidents/incident.ts";
import { dataClassSchema } from "../../core/model/model-schemas.ts";
import { says, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";

const text = z.string();
const count = z.number().int().min(0);
const carries = dataClassSchema.nullable();
const effect = z.object({
  ...{ number: count, made: text, key: text, facts: count, incidents: count },
  touched: z.array(z.object({ vendor: text, says: text, from: text, to: text })),
  lines: z.array(z.object({ id: text, name: text, before: carries, after: carries })),
  happened: z.array(z.object({ id: text, vendor: text, title: text, level: z.enum(incidentLevels) })),
});
const body = z.object({ content: z.string().max(10_000_000), key: z.string().max(1000).optional() });

/** A signed update of facts and incidents: what it would change, and taking it. */
export function factsRoutes(desk: Desk): Hono {
  return new Hono()
    .post("/facts/preview", says("What a signed update would change; nothing is kept", effect), takes(body), async (context) => {
      const { content, key } = context.req.valid("json");
      return context.json(await previewUpdate(await desk.workspace(), readFactUpdate(content, key)));
    })
    .post("/facts/take", says("Takes a signed update as one change", effect.extend({ undo: text })), takes(body), async (context) => {
      const { content, key } = context.req.valid("json");
      return context.json(await takeUpdate(await desk.workspace(), readFactUpdate(content, key)));
    });
}
