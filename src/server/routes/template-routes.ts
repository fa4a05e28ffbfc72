import { Hono } from "hono";
import { z } from "zod";
import { makeTemplate, templateFormats } from "../../commands/templates/make-template.ts";
import { takeTemplate } from "../../commands/templates/take-template.ts";
import { packs } from "../../core/reports/classification-packs.rows.ts";
import { paperTemplates } from "../../plugins/reports/registry.gen.ts";
import { asks, says, saysOther } from "../describe-api.ts";
import type { Desk } from "../desk.ts";

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  md: "text/markdown; charset=utf-8",
} as const;
const text = z.string();
const wanted = z.object({
  format: z.enum(templateFormats).default("xlsx"),
  pack: z.enum(packs).optional(),
  vendor: text.max(200).optional(),
});
const listAnswer = z.object({ rows: z.array(z.object({ id: text, title: text, about: text })), total: z.number() });
const takenAnswer = z.object({ template: text, changed: z.number(), skipped: z.array(z.object({ row: text, why: text })) });

/** The vault: templates filled with the company's own data, to take away and to take back. */
export function templateRoutes(desk: Desk): Hono {
  return new Hono()
    .get("/templates", says("Templates of the vault", listAnswer), (context) => {
      const rows = paperTemplates.map(({ id, title, about }) => ({ id, title, about }));
      return context.json({ rows, total: rows.length });
    })
    .get("/templates/:id", saysOther("A template filled with the company's own data", 200, types.xlsx), asks(wanted), async (context) => {
      const query = context.req.valid("query");
      const id = context.req.param("id");
      const bytes = await makeTemplate(await desk.workspace(), paperTemplates, { id, ...query });
      return context.body(new Uint8Array(bytes), 200, {
        "Content-Type": types[query.format],
        "Content-Disposition": `attachment; filename="${id}.${query.format}"`,
      });
    })
    .post(
      "/templates",
      says("Takes a filled template back", takenAnswer),
      asks(z.object({ name: text.max(300).default("template") })),
      async (context) => {
        const bytes = new Uint8Array(await context.req.arrayBuffer());
        const { template, changed, skipped } = await takeTemplate(
          await desk.workspace(),
          paperTemplates,
          context.req.valid("query").name,
          bytes,
        );
        return context.json({ template, changed, skipped: [...skipped] });
      },
    );
}
