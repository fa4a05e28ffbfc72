import { Hono } from "hono";
import { z } from "zod";
import { makeRecoveryCodes } from "../../commands/people/recovery-codes.ts";
import { listPasskeys, removePasskey } from "../../commands/people/list-passkeys.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { whoCalls } from "../caller.ts";
import { says, saysOther, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";
import { pageOrigin } from "../guard-requests.ts";
import { challengeAnswer, codesAnswer, newPasskeyBody, passkeyRow, sessionsAnswer } from "../sign-in-types.ts";
import { showSession } from "./member-routes.ts";

const passkeysAnswer = z.object({ rows: z.array(passkeyRow), total: z.number() });

/** One's own ways in: passkeys, sessions, recovery codes. */
export function ownRoutes(desk: Desk): Hono {
  const { parts } = desk;
  return new Hono()
    .get("/me/passkeys", says("Own passkeys", passkeysAnswer), async (context) => {
      const rows = (await listPasskeys(parts.store, parts.organisation, me())).map(({ id, label, at, usedAt }) => ({
        id,
        label,
        at,
        usedAt,
      }));
      return context.json({ rows, total: rows.length });
    })
    .post("/me/passkeys/begin", says("Begins a new passkey", challengeAnswer), async (context) => {
      const { offerPasskey } = await import("../../commands/people/passkeys.ts");
      const { id, options } = await offerPasskey(parts, me(), pageOrigin(context, parts));
      return context.json({ id, options: z.json().parse(options) });
    })
    .post("/me/passkeys", says("Keeps the passkey that the browser made", passkeyRow), takes(newPasskeyBody), async (context) => {
      const { addPasskey } = await import("../../commands/people/passkeys.ts");
      const { id, label, response } = context.req.valid("json");
      const row = await addPasskey(parts, { id, label, response, member: me() }, pageOrigin(context, parts));
      return context.json({ id: row.id, label: row.label, at: row.at, usedAt: row.usedAt });
    })
    .delete("/me/passkeys/:id", saysOther("Removes a passkey", 204), async (context) => {
      await removePasskey(parts.store, parts.organisation, me(), context.req.param("id"));
      return context.body(null, 204);
    })
    .get("/me/sessions", says("Own signed-in browsers", sessionsAnswer), async (context) => {
      const rows = (await parts.sessions.list(memberKey())).map(showSession);
      return context.json({ rows, total: rows.length });
    })
    .delete("/me/sessions/:id", saysOther("Signs one of one's own browsers out", 204), async (context) => {
      const id = context.req.param("id");
      const isOwn = (await parts.sessions.list(memberKey())).some((row) => row.id === id);
      if (!isOwn) throw new PlimsollError("not-found", "expected a browser of yours, met another; reload the page");
      await parts.sessions.end({ id });
      return context.body(null, 204);
    })
    .post("/me/recovery", says("Makes ten recovery codes, shown once", codesAnswer), async (context) =>
      context.json({ codes: await makeRecoveryCodes(parts.store, parts.organisation, me()) }),
    );
}

function me(): string {
  return whoCalls().caller.person;
}

/** Sessions of whoever held start's token have no member. */
function memberKey(): string {
  return me() === "owner" ? "" : me();
}
