import { Hono } from "hono";
import { z } from "zod";
import { writeZip } from "../../commands/browser/write-zip.ts";
import { readSigner } from "../../commands/ledger/ledger-key.ts";
import { packReaders } from "../../commands/pack/gather-pack.ts";
import { makePack } from "../../commands/pack/make-pack.ts";
import { asks, saysOther } from "../describe-api.ts";
import type { Desk } from "../desk.ts";

const query = z.object({ for: z.enum(packReaders).default("auditor"), asOf: z.string().max(10).optional() });

/** The pack for owner, auditor or client: PDF, workbook and signed manifest in one archive. */
export function packRoutes(desk: Desk): Hono {
  return new Hono().get(
    "/pack.zip",
    saysOther("PDF, workbook and signed manifest", 200, "application/zip"),
    asks(query),
    async (context) => {
      await desk.parts.decider?.flush();
      const asked = context.req.valid("query");
      const { files, manifest } = await makePack({
        workspace: await desk.workspace(),
        sources: desk.parts.sources,
        signer: readSigner(desk.parts.home),
        reader: asked.for,
        asOf: asked.asOf === "" ? undefined : asked.asOf,
      });
      return context.body(new Uint8Array(writeZip(files)), 200, {
        "content-type": "application/zip",
        "content-disposition": `attachment; filename="pack-${asked.for}-${manifest.about.asOf}.zip"`,
      });
    },
  );
}
