import { Hono } from "hono";
import { z } from "zod";
import { approveProposal, listProposals, withdrawProposal } from "../../commands/people/proposals.ts";
import { whoCalls } from "../caller.ts";
import { says, saysOther } from "../describe-api.ts";
import type { Desk } from "../desk.ts";

const text = z.string();
const proposalRow = z.object({ id: text, at: text, by: text, loosens: z.array(text), isOwn: z.boolean() });
export const proposalsAnswer = z.object({ rows: z.array(proposalRow), total: z.number() });
const approvedAnswer = z.object({ version: text });

/** Changes that loosen and wait for a second person. */
export function proposalRoutes(desk: Desk): Hono {
  return new Hono()
    .get("/proposals", says("Changes that wait for a second person", proposalsAnswer), async (context) => {
      const rows = await listProposals(await desk.workspace());
      const me = whoCalls().caller.person;
      const shown = rows.map(({ id, at, by, loosens }) => ({ id, at, by, loosens, isOwn: by === me }));
      return context.json({ rows: shown, total: shown.length });
    })
    .post("/proposals/:id/approve", says("Puts a proposal in force as the second person", approvedAnswer), async (context) =>
      context.json({ version: await approveProposal(await desk.workspace(), context.req.param("id")) }),
    )
    .delete("/proposals/:id", saysOther("Takes a proposal off the list", 204), async (context) => {
      await withdrawProposal(await desk.workspace(), context.req.param("id"));
      return context.body(null, 204);
    });
}
