import { Hono } from "hono";
import { z } from "zod";
import { addTarget, listTargets, removeTarget } from "../../commands/reminders/change-targets.ts";
import { type DigestDesk, sendDigests, tryTarget } from "../../commands/reminders/send-digests.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { says, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";

const text = z.string();
const short = z.string().max(2_000);
const target = z.object({
  ...{ id: text, kind: z.enum(["mail", "webhook", "slack", "teams"]), label: text, place: text, to: z.array(text) },
  ...{ isOn: z.boolean(), sentAt: text, fault: text },
});
const entry = z.object({
  label: short,
  target: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("mail"), server: short, user: short, password: short, from: short, to: z.array(short).max(20) }),
    z.object({ kind: z.literal("webhook"), url: short, key: short }),
    z.object({ kind: z.enum(["slack", "teams"]), url: short }),
  ]),
});
const sent = z.array(z.object({ target: text, label: text, state: z.enum(["sent", "quiet", "failed"]), dates: z.number(), fault: text }));
const done = z.object({ ok: z.literal(true) });

/** Places outside that are told of dates. Secrets go in and never come out. */
export function targetRoutes(desk: Desk): Hono {
  const digestDesk = (): DigestDesk => {
    const { deliver, home } = desk.parts;
    if (deliver === undefined)
      throw new PlimsollError("refused", "expected a way to deliver messages, met none here; start the console as plimsoll start");
    const address = desk.parts.reach?.address ?? "";
    return { home, deliver, origin: address === "" ? "" : new URL(address).origin };
  };
  return new Hono()
    .get("/settings/targets", says("Places outside that are told of dates", z.object({ rows: z.array(target) })), async (context) =>
      context.json({ rows: await listTargets(await desk.workspace(), desk.parts.home) }),
    )
    .post("/settings/targets", says("Sets a place", z.object({ id: text })), takes(entry), async (context) =>
      context.json(await addTarget(await desk.workspace(), desk.parts.home, context.req.valid("json"))),
    )
    .post("/settings/targets/:id/try", says("Sends one short message to it", done), async (context) => {
      await tryTarget(await desk.workspace(), digestDesk(), context.req.param("id"));
      return context.json({ ok: true });
    })
    .post("/settings/digests", says("Sends each place what is new since its last digest", sent), async (context) =>
      context.json(await sendDigests(await desk.workspace(), digestDesk())),
    )
    .delete("/settings/targets/:id", says("Takes a place away", done), async (context) => {
      await removeTarget(await desk.workspace(), context.req.param("id"));
      return context.json({ ok: true });
    });
}
