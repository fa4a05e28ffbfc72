import { rm } from "node:fs/promises";
import { Hono } from "hono";
import { z } from "zod";
import { spoolFile } from "../../commands/inventory/spool-file.ts";
import { makeId } from "../../commands/inventory/make-id.ts";
import { addDocument } from "../../commands/own-data/add-document.ts";
import { importTable } from "../../commands/own-data/import-table.ts";
import { listOwnData, removeOwnData } from "../../commands/own-data/list-own-data.ts";
import { tryOwnData } from "../../commands/own-data/try-own-data.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { dataClassSchema } from "../../core/model/model-schemas.ts";
import { shippedDocumentLimits } from "../../reading/documents/document.ts";
import type { ExportInput } from "../../reading/export-input.ts";
import { asks, says, saysOther } from "../describe-api.ts";
import type { Desk } from "../desk.ts";

const text = z.string();
const columns = z.array(text);
const row = z.object({
  ...{ id: text, kind: z.enum(["table", "document"]), name: text, class: dataClassSchema, rows: z.number() },
  ...{ keys: columns, secondary: columns, added: text },
});
export const ownDataAnswer = z.object({ rows: z.array(row), total: z.number() });
export const ownDataAdded = row.extend({ skipped: z.number().optional() });
export const ownDataTried = z.object({
  rows: z.number(),
  isFound: z.boolean(),
  places: z.array(z.object({ start: z.number(), end: z.number() })),
});

/** Columns are separated by commas. */
const wanted = z.object({
  name: text.min(1).max(300),
  kind: z.enum(["table", "document"]),
  class: dataClassSchema.default("restricted"),
  keys: text.max(1000).default(""),
  secondary: text.max(1000).default(""),
});
type Wanted = z.infer<typeof wanted>;

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
    .post("/own-data", says("Registers the file in the body", ownDataAdded), asks(wanted), async (context) => {
      const body = context.req.raw.body;
      if (body === null) throw new PlimsollError("bad-input", "expected a file in the body, met none; choose it again");
      const id = makeId(now());
      const { path } = await spoolFile(home, id, "own-data", body);
      try {
        const query = context.req.valid("query");
        return context.json(await register(home, id, { name: query.name, path }, query, now()));
      } finally {
        await rm(path, { force: true });
      }
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
        return context.json(await tryOwnData(home, asked, (folder, id) => register(folder, id, { name: query.name, bytes }, query, now())));
      },
    )
    .delete("/own-data/:id", saysOther("Removes one; what it knew is gone", 204), (context) => {
      removeOwnData(home, context.req.param("id"));
      return context.body(null, 204);
    });
}

async function register(home: string, id: string, input: ExportInput, query: Wanted, now: Date) {
  const added = now.toISOString();
  if (query.kind === "document") return addDocument({ home, id, name: query.name, bytes: await bytesOf(input), class: query.class, added });
  const keys = splitColumns(query.keys);
  if (keys.length === 0) throw new PlimsollError("bad-input", "expected a column that says who it is, met none; name one, such as email");
  if (query.class === "public")
    throw new PlimsollError("bad-input", "expected class restricted or internal for a table, met public; choose one of these");
  return importTable({ home, id, input, keys, secondary: splitColumns(query.secondary), class: query.class, added });
}

function splitColumns(list: string): string[] {
  return list.split(",").flatMap((name) => name.trim() || []);
}

async function bytesOf(input: ExportInput): Promise<Uint8Array> {
  if ("bytes" in input) return input.bytes;
  const { readFile, stat } = await import("node:fs/promises");
  if ((await stat(input.path)).size > shippedDocumentLimits.bytes)
    throw new PlimsollError("bad-input", `expected a document below ${shippedDocumentLimits.bytes >> 20} MiB, met a larger one; split it`);
  return readFile(input.path);
}
