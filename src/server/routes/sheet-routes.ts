import { Hono } from "hono";
import { z } from "zod";
import { applyRegister } from "../../commands/inventory/apply-register.ts";
import { compareRegister } from "../../commands/inventory/compare-register.ts";
import type { RegisterDifferences } from "../../commands/inventory/compare-register.ts";
import { readRegister } from "../../commands/inventory/read-register.ts";
import { readRegisterFile } from "../../commands/inventory/read-register-file.ts";
import { writeRegisterCsv } from "../../commands/inventory/write-register-csv.ts";
import { writeRegisterSheet } from "../../commands/inventory/write-register-sheet.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { applyBody, previewAnswer, undoAnswer } from "../api-types.ts";
import { asks, says, saysOther, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";

/** Differences shown and not applied yet, by token; the oldest goes when there are more. */
const mostPreviews = 20;
const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The register as CSV and XLSX, out and back in: the differences are shown first. */
export function sheetRoutes(desk: Desk): Hono {
  const previews = new Map<string, { readonly organisation: string; readonly differences: RegisterDifferences }>();
  return new Hono()
    .get(
      "/register/export",
      saysOther("The register as a sheet", 200, workbook),
      asks(z.object({ format: z.enum(["csv", "xlsx"]).default("csv") })),
      async (context) => {
        const workspace = await desk.workspace();
        const { format } = context.req.valid("query");
        const rows = await readRegister(workspace);
        const body = format === "csv" ? new TextEncoder().encode(writeRegisterCsv(rows)) : await writeRegisterSheet(rows);
        const name = `register-${workspace.now().toISOString().slice(0, 10)}.${format}`;
        return context.body(new Uint8Array(body), 200, {
          "Content-Type": format === "csv" ? "text/csv; charset=utf-8" : workbook,
          "Content-Disposition": `attachment; filename="${name}"`,
        });
      },
    )
    .post(
      "/register/import",
      says("Shows how a sheet differs from the register; changes nothing", previewAnswer),
      asks(z.object({ name: z.string().max(300).default("sheet") })),
      async (context) => {
        const workspace = await desk.workspace();
        const sheet = await readRegisterFile(context.req.valid("query").name, new Uint8Array(await context.req.arrayBuffer()));
        const differences = await compareRegister(workspace, sheet);
        const token = crypto.randomUUID();
        previews.set(token, { organisation: workspace.organisation, differences });
        for (const oldest of previews.keys()) if (previews.size > mostPreviews) previews.delete(oldest);
        const { changed, missing, unreadable } = differences;
        const added = differences.added.map(({ name, vendor, plan, team }) => ({ name, vendor, plan, team }));
        return context.json({ preview: { changed, added, missing, unreadable }, token });
      },
    )
    .post("/register/import/apply", says("Applies differences that were shown", undoAnswer), takes(applyBody), async (context) => {
      const workspace = await desk.workspace();
      const { token } = context.req.valid("json");
      const shown = previews.get(token);
      if (shown === undefined || shown.organisation !== workspace.organisation)
        throw new PlimsollError("not-found", "expected differences that were shown and not applied, met none; drop the sheet again");
      const undo = await applyRegister(workspace, shown.differences);
      previews.delete(token);
      return context.json({ undo });
    });
}
