import { Hono } from "hono";
import { z } from "zod";
import { spoolFile } from "../../commands/inventory/spool-file.ts";
import { makeId } from "../../commands/inventory/make-id.ts";
import { listOwnData, removeOwnData } from "../../commands/own-data/list-own-data.ts";
import { checkWanted, registerOwnData } from "../../commands/own-data/register-own-data.ts";
import { tryOwnData } from "../../commands/own-data/try-own-data.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { dataClassSchema } from "../../core/model/model-schemas.ts";
import { startedJob } from "../api-types.ts";
import { asks, says, saysOther } from "../describe-api.ts";
import type { Desk } from "../desk.ts";
import { ownDataWanted, workOf } from "../job-work.ts";

const text = z.string();
const columns = z.array(text);
const row = z.object({
  ...{ id: text, kind: z.enum(["table", "document"]), name: text, class: dataClassSchema, rows: z.number() },
  ...{ keys: columns, secondary: columns, added: text },
});
export const ownDataAnswer = z.object({ rows: z.array(row), total: z.number() });
export const ownDataTried = z.object({
  rows: z.number(),
  isFound: z.boolean(),
  places: z.array(z.object({ start: z.number(), end: z.number() })),
});

const wanted = ownDataWanted.extend({ name: text.min(1).max(300) });

/** The company's own tables and documents: list, try, register, remove. Files are read and removed; only keyed hashes stay. */
export function ownDataRoutes(desk: Desk): Hono {
  const { home, now } = desk.parts;
  return new Hono()
    .get("/own-data", says("Registered tables and documents", ownDataAnswer), (context) => {
      const rows = listOwnData(home);
      return context.json({
        rows: rows.map((each) => ({ ...each, keys: [...each.keys], secondary: [...each.secondary] })),
        total: rows.length,
      });
    })
    .post("/own-data", says("Registers the file in the body, in a job", startedJob), asks(wanted), async (context) => {
      const { name, ...ownData } = context.req.valid("query");
      const body = context.req.raw.body;
      if (body === null) throw new PlimsollError("bad-input", "expected a file in the body, met none; choose it again");
      checkWanted(ownData);
      const spool = makeId(now());
      const { digest } = await spoolFile(home, spool, "own-data", body);
      const job = { kind: "import", title: name, input: JSON.stringify({ spool, name, digest, ownData }), unit: "rows" } as const;
      return context.json({ job: await (await desk.jobs()).start(job, workOf(desk, await desk.workspace(), job)) });
    })
    .post(
      "/own-data/try",
      says("Says whether the text would be recognised; keeps nothing", ownDataTried),
      asks(wanted),
      async (context) => {
        const { file, text: asked } = await context.req.parseBody();
        if (!(file instanceof File) || typeof asked !== "string")
          throw new PlimsollError("bad-input", "expected a form with file and text, met another body; choose the file again");
        const bytes = new Uint8Array(await file.arrayBuffer());
        const query = context.req.valid("query");
        return context.json(
          await tryOwnData(home, asked, (folder, id) =>
            registerOwnData(folder, id, { name: query.name, bytes }, query, now().toISOString()),
          ),
        );
      },
    )
    .delete("/own-data/:id", saysOther("Removes one; what it knew is gone", 204), (context) => {
      removeOwnData(home, context.req.param("id"));
      return context.body(null, 204);
    });
}
