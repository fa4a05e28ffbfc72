import { Hono } from "hono";
import { decideRollOut, listRollOuts, proposeRollOut } from "../../commands/people/roll-outs.ts";
import type { RollOutRow } from "../../storage/people-collections.ts";
import { whoCalls } from "../caller.ts";
import { says, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";
import { rollOutBody, rollOutRow, rollOutsAnswer } from "../roll-out-types.ts";

/** Enforcement that is put where people cannot change it: proposed by one, approved by another. */
export function rollOutRoutes(desk: Desk): Hono {
  const show = (row: RollOutRow) => ({ ...row, isOwn: row.by === whoCalls().caller.person });
  return new Hono()
    .get("/agents/roll-outs", says("Managed roll-outs, proposed and decided", rollOutsAnswer), async (context) => {
      const rows = (await listRollOuts(await desk.workspace())).map(show);
      return context.json({ rows, total: rows.length });
    })
    .post("/agents/roll-outs", says("Proposes a managed roll-out", rollOutRow), takes(rollOutBody), async (context) =>
      context.json(show(await proposeRollOut(await desk.workspace(), context.req.valid("json")))),
    )
    .post("/agents/roll-outs/:id/approve", says("Approves it as the second person", rollOutRow), async (context) =>
      context.json(show(await decideRollOut(await desk.workspace(), context.req.param("id"), "approved"))),
    )
    .delete("/agents/roll-outs/:id", says("Takes it off the list", rollOutRow), async (context) =>
      context.json(show(await decideRollOut(await desk.workspace(), context.req.param("id"), "withdrawn"))),
    );
}
