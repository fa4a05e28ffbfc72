import { Hono } from "hono";
import type { Context } from "hono";
import type { z } from "zod";
import type { SignedIn } from "../../commands/people/open-sessions.ts";
import { noteVisit } from "../../commands/since/note-visit.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { sessionAnswer, tokenBody } from "../api-types.ts";
import { mayAct } from "../../core/people/may-act.ts";
import { logos } from "../../storage/people-collections.ts";
import { answerAs } from "../caller.ts";
import { says, saysOther, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";
import { findSession, giveCookie, takeCookie } from "../guard-requests.ts";
import { limitAttempts } from "../limit-attempts.ts";
import { nameBrowser } from "../name-browser.ts";
import { onThisMachine } from "../reach.ts";

/** Signing in by a token (the one that start printed, or one from a mail), and out. These need no session. */
export function sessionRoutes(desk: Desk): Hono {
  const { sessions, now, reach = onThisMachine } = desk.parts;
  const limit = limitAttempts({ most: 20, time: 10 * 60_000, now, reach });
  return new Hono()
    .post("/session", limit, saysOther("Signs this browser in with a token that works once", 204), takes(tokenBody), async (context) => {
      const key = await sessions.redeem(context.req.valid("json").token, nameBrowser(context.req.header("user-agent")));
      if (key === null)
        throw new PlimsollError(
          "refused",
          "expected a token that was not used yet, met another; start again and open the address it prints",
        );
      giveCookie(context, desk.parts, key);
      return context.body(null, 204);
    })
    .get("/session", says("Whether this browser is signed in, and for whom", sessionAnswer), async (context) =>
      context.json(await describeSession(desk, context)),
    )
    .delete("/session", saysOther("Signs this browser out", 204), async (context) => {
      const signedIn = await findSession(context, desk.parts);
      if (signedIn !== null) await sessions.end({ id: signedIn.session.id });
      takeCookie(context, desk.parts);
      return context.body(null, 204);
    });
}

async function describeSession(desk: Desk, context: Context): Promise<z.infer<typeof sessionAnswer>> {
  const signedIn = await findSession(context, desk.parts);
  if (signedIn === null)
    return { signedIn: false, organisation: { name: "", domains: [], hasLogo: false }, demo: false, lastVisit: "", caller: null };
  return answerAs(callingOf(signedIn), async () => {
    const { name, domains } = await desk.company();
    const { person, role } = signedIn.caller;
    const workspace = await desk.workspace();
    // Whoever governs is told next time what changed since.
    const lastVisit = mayAct(signedIn.caller, "read-company") ? await noteVisit(workspace) : "";
    const { store, organisation } = workspace;
    const hasLogo = (await store.read(organisation, (open) => open.count(logos))) > 0;
    return {
      signedIn: true,
      organisation: { name, domains: [...domains], hasLogo },
      demo: signedIn.session.organisation === "" && (await desk.isDemo()),
      lastVisit,
      caller: { person, role },
    };
  });
}

function callingOf({ caller, session }: SignedIn) {
  return { caller, session: session.id, organisation: session.organisation };
}
