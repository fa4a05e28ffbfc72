import { Hono } from "hono";
import type { z } from "zod";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { sessionAnswer, tokenBody } from "../api-types.ts";
import { says, saysOther, takes } from "../describe-api.ts";
import { giveCookie, isSignedIn } from "../guard-requests.ts";
import type { Desk } from "../desk.ts";

/** Sign-in by the one-time token that start printed. The only routes that need no session. */
export function sessionRoutes(desk: Desk): Hono {
  const { sessions, hosts } = desk.parts;
  return new Hono()
    .post("/session", saysOther("Signs this browser in with the one-time token", 204), takes(tokenBody), (context) => {
      const key = sessions.redeem(context.req.valid("json").token);
      if (key === null)
        throw new PlimsollError(
          "refused",
          "expected a token that was not used yet, met another; start again and open the address it prints",
        );
      giveCookie(context, hosts, key);
      return context.body(null, 204);
    })
    .get("/session", says("Whether this browser is signed in, and for whom", sessionAnswer), async (context) => {
      const signedIn = isSignedIn(context, sessions, hosts);
      if (!signedIn)
        return context.json({ signedIn, organisation: { name: "", domains: [] }, demo: false } satisfies z.infer<typeof sessionAnswer>);
      const { name, domains } = await desk.company();
      return context.json({ signedIn, organisation: { name, domains: [...domains] }, demo: await desk.isDemo() } satisfies z.infer<
        typeof sessionAnswer
      >);
    });
}
