import { Hono } from "hono";
import { z } from "zod";
import { addRow } from "../../commands/inventory/add-row.ts";
import { changeRegister } from "../../commands/inventory/change-register.ts";
import { readRegister } from "../../commands/inventory/read-register.ts";
import { removeRows } from "../../commands/inventory/remove-rows.ts";
import { undoChange } from "../../commands/inventory/undo-change.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import {
  changedAnswer,
  changesBody,
  idsBody,
  newRowAnswer,
  newRowBody,
  redoAnswer,
  registerAnswer,
  undoAnswer,
  undoBody,
} from "../api-types.ts";
import { asks, says, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";

const filter = z.object({ tool: z.string().optional(), team: z.string().optional(), q: z.string().optional() });

/** The register's rows: read, add, change many cells, remove, undo. */
export function registerRoutes(desk: Desk): Hono {
  return new Hono()
    .get("/register", says("The register, each row with its load line", registerAnswer), asks(filter), async (context) => {
      const { tool, team, q } = context.req.valid("query");
      const words = q?.toLowerCase();
      const rows = (await readRegister(await desk.workspace())).filter(
        (row) =>
          (tool === undefined || row.tool === tool) &&
          (team === undefined || row.team === team) &&
          (words === undefined || `${row.name} ${row.vendor} ${row.team} ${row.owner} ${row.purpose}`.toLowerCase().includes(words)),
      );
      return context.json({ rows, total: rows.length });
    })
    .post("/register", says("Adds a row by hand", newRowAnswer), takes(newRowBody), async (context) => {
      const workspace = await desk.workspace();
      const { id, undo } = await addRow(workspace, context.req.valid("json"));
      const row = (await readRegister(workspace)).find((each) => each.id === id);
      if (row === undefined) throw new PlimsollError("broken", "expected the new row in the register, met none");
      return context.json({ undo, row });
    })
    .patch("/register", says("Sets one or many cells, all or none", changedAnswer), takes(changesBody), async (context) => {
      const workspace = await desk.workspace();
      const { changes } = context.req.valid("json");
      const undo = await changeRegister(workspace, changes);
      const ids = new Set(changes.map((change) => change.id));
      return context.json({ undo, rows: (await readRegister(workspace)).filter((row) => ids.has(row.id)) });
    })
    .delete("/register", says("Takes rows out; the evidence stays", undoAnswer), takes(idsBody), async (context) =>
      context.json({ undo: await removeRows(await desk.workspace(), context.req.valid("json").ids) }),
    )
    .post("/undo", says("Takes a change back", redoAnswer), takes(undoBody), async (context) =>
      context.json(await undoChange(await desk.workspace(), context.req.valid("json").undo)),
    );
}
