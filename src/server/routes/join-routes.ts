import { Hono } from "hono";
import { listJoins } from "../../commands/inventory/list-joins.ts";
import { refuseJoin } from "../../commands/inventory/refuse-join.ts";
import { revealJoins } from "../../commands/people/reveal-joins.ts";
import { undoAnswer } from "../api-types.ts";
import { says, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";
import { joinsAnswer, joinsRevealAnswer, joinsRevealBody, refusalBody } from "../watch-types.ts";

/** Names in sources that were taken for people of the list: to look over, to keep apart, to join again. */
export function joinRoutes(desk: Desk): Hono {
  return new Hono()
    .get("/people/joins", says("Names in sources that were taken for people of the list", joinsAnswer), async (context) => {
      const rows = await listJoins(await desk.workspace());
      return context.json({ rows, total: rows.length });
    })
    .post("/people/joins", says("Keeps a name apart, or joins it again", undoAnswer), takes(refusalBody), async (context) => {
      const { id, isRefused } = context.req.valid("json");
      return context.json({ undo: await refuseJoin(await desk.workspace(), id, isRefused) });
    })
    .post(
      "/people/joins/reveal",
      says("The names behind the joins, for a reason that is kept", joinsRevealAnswer),
      takes(joinsRevealBody),
      async (context) => context.json({ rows: await revealJoins(await desk.workspace(), context.req.valid("json").why) }),
    );
}
