import { Hono } from "hono";
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { useRecoveryCode } from "../../commands/people/recovery-codes.ts";
import { readSignInSettings } from "../../commands/people/sign-in-settings.ts";
import { mailLink } from "../../commands/people/mail-link.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { says, saysOther, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";
import { giveCookie, pageOrigin } from "../guard-requests.ts";
import { limitAttempts } from "../limit-attempts.ts";
import { nameBrowser } from "../name-browser.ts";
import { onThisMachine } from "../reach.ts";
import { addressAnswer, challengeAnswer, mailBody, passkeyBody, recoveryBody, signInWays } from "../sign-in-types.ts";
import type { SessionRow } from "../../storage/people-collections.ts";

const halfDone = "plimsoll-sign-in";

/** Ways to sign in beside the token that start printed: link by mail, passkey, the company's OpenID provider, recovery code. No session needed. */
export function signInRoutes(desk: Desk): Hono {
  const { parts } = desk;
  const reach = parts.reach ?? onThisMachine;
  const limit = limitAttempts({ most: 20, time: 10 * 60_000, now: parts.now, reach });
  return new Hono()
    .get("/sign-in", says("The ways to sign in here", signInWays), async (context) => {
      const { mailLinks, openid } = await readSignInSettings(parts.store, parts.organisation);
      const mail = mailLinks && (await parts.mail?.()) != null;
      return context.json({ mail, openid: openid?.label ?? null, passkey: !/^\d|^\[/.test(new URL(pageOrigin(context, parts)).hostname) });
    })
    .post(
      "/sign-in/mail",
      limit,
      saysOther("Sends a link that signs in once, if the address is known", 204),
      takes(mailBody),
      async (context) => {
        const send = (await readSignInSettings(parts.store, parts.organisation)).mailLinks ? await parts.mail?.() : null;
        if (send == null) throw new PlimsollError("refused", "expected mail to be set up, met none; sign in another way");
        const { store, organisation, sessions } = parts;
        const sending = mailLink({ store, organisation, sessions, send }, context.req.valid("json").email, pageOrigin(context, parts));
        // Not waited for: how long it takes would tell whether the address is known.
        sending.catch((error: unknown) => parts.report(error));
        return context.body(null, 204);
      },
    )
    .post("/sign-in/recovery", limit, saysOther("Signs in with a recovery code", 204), takes(recoveryBody), async (context) => {
      const { email, code } = context.req.valid("json");
      const member = email.trim().toLowerCase();
      if (!(await useRecoveryCode(parts.store, parts.organisation, member, code)))
        throw new PlimsollError("refused", "expected a recovery code of this address that was not used yet, met another; try the next one");
      return welcome(desk, context, member, "recovery");
    })
    .post("/sign-in/passkey/begin", limit, says("Begins a sign-in by passkey", challengeAnswer), async (context) => {
      const { askForPasskey } = await import("../../commands/people/passkeys.ts");
      const { id, options } = await askForPasskey(parts, pageOrigin(context, parts));
      return context.json({ id, options });
    })
    .post("/sign-in/passkey", limit, saysOther("Signs in with a passkey", 204), takes(passkeyBody), async (context) => {
      const { checkPasskey } = await import("../../commands/people/passkeys.ts");
      const { id, response } = context.req.valid("json");
      return welcome(desk, context, await checkPasskey(parts, id, response, pageOrigin(context, parts)), "passkey");
    })
    .post("/sign-in/openid", limit, says("Begins a sign-in at the company's provider", addressAnswer), async (context) => {
      const { beginOpenid } = await import("../../commands/people/openid.ts");
      const origin = pageOrigin(context, parts);
      const { id, url } = await beginOpenid(openidDesk(desk), `${origin}/api/sign-in/openid/back`);
      // Lax, because the provider's page sends the browser back; it ties the answer to the browser that asked.
      setCookie(context, halfDone, id, {
        ...{ httpOnly: true, sameSite: "Lax", path: "/api/sign-in", maxAge: 600 },
        secure: origin.startsWith("https:"),
      });
      return context.json({ url });
    })
    .get("/sign-in/openid/back", limit, saysOther("Where the company's provider sends the browser back to", 302), async (context) => {
      const { finishOpenid } = await import("../../commands/people/openid.ts");
      const answered = new URL(context.req.url);
      const back = new URL(`${answered.pathname}${answered.search}`, pageOrigin(context, parts));
      const member = await finishOpenid(openidDesk(desk), getCookie(context, halfDone) ?? "", back);
      await welcome(desk, context, member, "openid");
      return context.redirect("/");
    });
}

function openidDesk({ parts, company }: Desk) {
  const { store, organisation, home, now } = parts;
  return { store, organisation, home, now, domains: async () => (await company()).domains };
}

async function welcome({ parts }: Desk, context: Context, member: string, via: SessionRow["via"]): Promise<Response> {
  giveCookie(context, parts, await parts.sessions.begin(member, via, nameBrowser(context.req.header("user-agent"))));
  return context.body(null, 204);
}
