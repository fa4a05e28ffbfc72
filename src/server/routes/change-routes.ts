import { Hono } from "hono";
import { z } from "zod";
import { readPublicKey } from "../../commands/ledger/ledger-key.ts";
import { listChanges } from "../../commands/ledger/list-changes.ts";
import { verifyLedger } from "../../commands/ledger/verify-ledger.ts";
import { asks, says } from "../describe-api.ts";
import type { Desk } from "../desk.ts";

const text = z.string();
const query = z.object({ by: text.max(200).optional(), offset: z.coerce.number().int().min(0).max(1e9).default(0) });
const part = z.object({ kind: text, id: text, before: text, after: text, fields: z.array(text) });
export const changeList = z.object({
  rows: z.array(z.object({ id: text, day: text, at: text, by: text, action: text, parts: z.array(part) })),
  total: z.number(),
});
export const ledgerCheck = z.object({
  ...{ ok: z.boolean(), entries: z.number(), head: text, signed: z.number(), pruned: z.number(), changes: z.number() },
  faults: z.array(z.object({ entry: z.number(), what: text })),
});

/** What the auditor reads: changes by administrators as the chain holds them, and whether the chain holds. */
export function changeRoutes(desk: Desk): Hono {
  return new Hono()
    .get(
      "/ledger/changes",
      says("Changes by administrators, newest first, by digests and names of fields", changeList),
      asks(query),
      async (context) => {
        const { by, offset } = context.req.valid("query");
        const { store, organisation } = await desk.workspace();
        return context.json(await listChanges(store, organisation, { offset, ...(by === undefined ? {} : { by }) }));
      },
    )
    .get("/ledger/check", says("Whether every link, row, signature and sum of the ledger holds", ledgerCheck), async (context) => {
      await desk.parts.decider?.flush();
      const { store, organisation } = await desk.workspace();
      return context.json(await verifyLedger({ store, organisation, key: readPublicKey(desk.parts.home) }));
    });
}
