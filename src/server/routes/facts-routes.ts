import { Hono } from "hono";
import { z } from "zod";
import { type FactUpdate, readFactUpdate } from "../../commands/facts/fact-update.ts";
import { maintainerKeys } from "../../commands/facts/maintainer-keys.rows.ts";
import { addTrustedKey, listTrustedKeys, removeTrustedKey } from "../../commands/facts/trusted-keys.ts";
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

const keyBody = z.object({ key: z.string().max(1000), label: z.string().max(200).default("") });
const keyList = z.object({ maintainers: z.array(text), rows: z.array(z.object({ id: text, label: text, at: text, by: text })) });

/** Checked against the maintainers' keys, those the company trusts, and the one that came with it. */
async function readTrusted(desk: Desk, content: string, key: string | undefined): Promise<FactUpdate> {
  const trusted = await listTrustedKeys(await desk.workspace());
  return readFactUpdate(content, key, ...trusted.map(({ id }) => id));
}

/** A signed update of facts and incidents: what it would change, and taking it. */
export function factsRoutes(desk: Desk): Hono {
  return new Hono()
    .post("/facts/preview", says("What a signed update would change; nothing is kept", effect), takes(body), async (context) => {
      const { content, key } = context.req.valid("json");
      return context.json(await previewUpdate(await desk.workspace(), await readTrusted(desk, content, key)));
    })
    .post("/facts/take", says("Takes a signed update as one change", effect.extend({ undo: text })), takes(body), async (context) => {
      const { content, key } = context.req.valid("json");
      return context.json(await takeUpdate(await desk.workspace(), await readTrusted(desk, content, key)));
    })
    .get("/facts/keys", says("Keys whose updates are taken", keyList), async (context) => {
      const rows = await listTrustedKeys(await desk.workspace());
      return context.json({ maintainers: [...maintainerKeys], rows: [...rows] });
    })
    .post("/facts/keys", says("Trusts a key", z.object({ undo: text })), takes(keyBody), async (context) => {
      const { key, label } = context.req.valid("json");
      return context.json(await addTrustedKey(await desk.workspace(), key, label));
    })
    .post("/facts/keys/end", says("Trusts a key no longer", z.object({ undo: text })), takes(keyBody), async (context) =>
      context.json(await removeTrustedKey(await desk.workspace(), context.req.valid("json").key)),
    );
}
