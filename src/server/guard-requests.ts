import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { Sessions } from "./sessions.ts";

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
export function setHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    if (context.req.path.startsWith("/api/")) context.res.headers.set("Cache-Control", "no-store");
  };
}

/** Refuses requests that were addressed to another name than ours (DNS rebinding), and changes that another page sent. */
export function checkAddress(hosts: () => readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const host = (context.req.header("host") ?? new URL(context.req.url).host).toLowerCase();
    if (!hosts().includes(host))
      throw new PlimsollError(
        "refused",
        `expected a request to ${hosts()[0] ?? "this server"}, met one to another name; open the address that start printed`,
      );
    const isReading = context.req.method === "GET" || context.req.method === "HEAD";
    if (!isReading) refuseForeignChange(context, host);
    await next();
  };
}

function refuseForeignChange(context: Context, host: string): void {
  if (context.req.header("origin") !== `http://${host}`)
    throw new PlimsollError(
      "refused",
      "expected a change sent by this server's own page, met one from another; use the console or the command line",
    );
  if (context.req.header("plimsoll-request") !== "1")
    throw new PlimsollError("refused", 'expected the header "Plimsoll-Request: 1", met none; use the console or the command line');
}

/** Lets signed-in browsers through, renews their cookie, and answers 401 to everybody else. */
export function requireSession(sessions: Sessions, hosts: () => readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    if (!isSignedIn(context, sessions, hosts))
      return context.json(
        { error: { code: "refused", message: "expected a signed-in browser, met another; open the address that start printed" } },
        401,
      );
    return next();
  };
}

/** True when the request carries a session that holds; sets the new cookie when the key was replaced. */
export function isSignedIn(context: Context, sessions: Sessions, hosts: () => readonly string[]): boolean {
  const key = getCookie(context, cookieName(hosts));
  const session = key === undefined ? null : sessions.check(key);
  if (session?.replaced) giveCookie(context, hosts, session.replaced);
  return session !== null;
}

/** Sets the session cookie. No `Secure`: the server speaks plain HTTP to this machine only. */
export function giveCookie(context: Context, hosts: () => readonly string[], key: string): void {
  setCookie(context, cookieName(hosts), key, { httpOnly: true, sameSite: "Strict", path: "/", maxAge: 7 * 24 * 3600 });
}

/** Cookies know no ports: the port is in the name, so that two servers on one machine keep apart. */
function cookieName(hosts: () => readonly string[]): string {
  return `plimsoll-${hosts()[0]?.split(":").at(-1) ?? "session"}`;
}
