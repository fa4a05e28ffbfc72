import type { Context, MiddlewareHandler } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { checkApiKey } from "../commands/people/api-keys.ts";
import type { SignedIn } from "../commands/people/open-sessions.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { actions } from "../core/people/actions.rows.ts";
import { mayAct } from "../core/people/may-act.ts";
import { actAs } from "../commands/ledger/acting.ts";
import { answerAs } from "./caller.ts";
import type { Calling } from "./caller.ts";
import { isEncrypted, onThisMachine, originOf } from "./reach.ts";
import { actionOf } from "./route-actions.ts";
import type { ServerParts } from "./server-parts.ts";

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // The console's component library sets its colours in a style element.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const headers: Readonly<Record<string, string>> = {
  "Content-Security-Policy": policy,
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
};

/** Strict headers on every answer; an answer that set its own content policy keeps it. Nothing below /api is cached. */
export function setHeaders(parts: ServerParts): MiddlewareHandler {
  return async (context, next) => {
    await next();
    if (isSecure(context, parts)) context.res.headers.set("Strict-Transport-Security", "max-age=31536000");
    for (const [name, value] of Object.entries(headers)) if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    if (context.req.path.startsWith("/api/")) context.res.headers.set("Cache-Control", "no-store");
  };
}

/** Refuses requests that were addressed to another name than ours (DNS rebinding), and changes that another page sent. */
export function checkAddress(parts: Pick<ServerParts, "hosts" | "reach">): MiddlewareHandler {
  return async (context, next) => {
    const host = hostOf(context);
    if (!parts.hosts().includes(host))
      throw new PlimsollError(
        "refused",
        `expected a request to ${parts.hosts()[0] ?? "this server"}, met one to another name; open the address that start printed`,
      );
    const isReading = context.req.method === "GET" || context.req.method === "HEAD";
    // What comes with a key of its own was sent by no page: browsers add cookies by themselves, but never this header.
    if (!isReading && keyIn(context) === null) refuseForeignChange(context, originOf(host, parts.reach ?? onThisMachine));
    await next();
  };
}

function refuseForeignChange(context: Context, origin: string): void {
  if (context.req.header("origin") !== origin)
    throw new PlimsollError(
      "refused",
      "expected a change sent by this server's own page, met one from another; use the console or the command line",
    );
  if (context.req.header("plimsoll-request") !== "1")
    throw new PlimsollError("refused", 'expected the header "Plimsoll-Request: 1", met none; use the console or the command line');
}

/** Lets those through who are signed in and may do what they ask for; 401 to those who are not, 403 with the roles that may. */
export function requireSession(parts: ServerParts): MiddlewareHandler {
  return async (context, next) => {
    const calling = await findCalling(context, parts);
    if (calling === null)
      return context.json(
        {
          error: { code: "refused", message: "expected a signed-in browser, met another; open the address that start printed, or sign in" },
        },
        401,
      );
    const action = actionOf(context.req.method, context.req.path.replace(/^\/api/, ""));
    if (!mayAct(calling.caller, action)) {
      const { says, roles } = actions[action];
      throw new PlimsollError(
        "refused",
        `expected somebody who may ${says} (${roles.join(", ")}), met ${calling.caller.person} (${calling.caller.role}); ask the owner for the role`,
      );
    }
    // What is changed carries who asked for it, and by which address; objects stand in the change itself.
    const asked = `${context.req.method} ${context.req.path.split("/").slice(0, 3).join("/")}`;
    return actAs({ by: calling.caller.person, action: `${action}: ${asked}` }, () => answerAs(calling, next));
  };
}

async function findCalling(context: Context, parts: ServerParts): Promise<Calling | null> {
  const key = keyIn(context);
  if (key !== null) {
    const caller = await checkApiKey(parts.store, parts.organisation, key, parts.now());
    return caller === null ? null : { caller, session: "", organisation: "" };
  }
  const signedIn = await findSession(context, parts);
  if (signedIn === null) return null;
  return { caller: signedIn.caller, session: signedIn.session.id, organisation: signedIn.session.organisation };
}

/** The session that comes with the request, or null; sets the new cookie when the key was replaced. */
export async function findSession(context: Context, parts: ServerParts): Promise<SignedIn | null> {
  const key = getCookie(context, cookieName(context, parts));
  const signedIn = key === undefined ? null : await parts.sessions.check(key);
  if (signedIn?.replaced) giveCookie(context, parts, signedIn.replaced);
  return signedIn;
}

/** Sets the session cookie; `Secure` wherever the page came by TLS. */
export function giveCookie(context: Context, parts: ServerParts, key: string): void {
  setCookie(context, cookieName(context, parts), key, {
    ...{ httpOnly: true, sameSite: "Strict", path: "/", maxAge: 7 * 24 * 3600 },
    secure: isSecure(context, parts),
  });
}

/** Takes the session cookie back. */
export function takeCookie(context: Context, parts: ServerParts): void {
  deleteCookie(context, cookieName(context, parts), { path: "/", secure: isSecure(context, parts) });
}

/** Cookies know no ports: the port is in the name, so that two servers on one machine keep apart. By TLS the browser guards the name. */
function cookieName(context: Context, parts: ServerParts): string {
  const port = parts.hosts()[0]?.split(":").at(-1) ?? "session";
  return `${isSecure(context, parts) ? "__Host-" : ""}plimsoll-${port}`;
}

/** The origin of the page that sent the request: what links in mails and passkeys are made for. */
export function pageOrigin(context: Context, parts: ServerParts): string {
  return originOf(hostOf(context), parts.reach ?? onThisMachine);
}

function isSecure(context: Context, parts: ServerParts): boolean {
  return isEncrypted(hostOf(context), parts.reach ?? onThisMachine);
}

function hostOf(context: Context): string {
  return (context.req.header("host") ?? new URL(context.req.url).host).toLowerCase();
}

/** An API key in the request, or null. */
function keyIn(context: Context): string | null {
  return /^Bearer (\S{20,200})$/.exec(context.req.header("authorization") ?? "")?.[1] ?? null;
}
