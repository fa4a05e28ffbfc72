import { Hono } from "hono";
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { enrolGuard } from "../../commands/browser/enrol-guard.ts";
import { readEnrolmentWord } from "../../commands/browser/enrolment-word.ts";
import { readPackageKey } from "../../commands/browser/package-key.ts";
import { takeExchange } from "../../commands/browser/take-exchange.ts";
import { planKinds } from "../../core/model/plan.ts";
import { flowRowSchema } from "../../storage/collections.ts";
import { limitAttempts } from "../limit-attempts.ts";
import { onThisMachine } from "../reach.ts";
import type { ServerParts } from "../server-parts.ts";

const text = z.string().max(500);
const most = 6_000;
const largest = 16 * 1024 * 1024;
const flow = flowRowSchema.omit({ day: true, number: true, salt: true }).extend({ id: z.uuid(), at: z.iso.datetime() });
const exchangeSchema = z.object({
  flows: z.array(flow).max(most),
  alarms: z.array(z.object({ flow: z.uuid(), why: text, wants: z.enum(["rule", "exception"]) })).max(most),
  uses: z
    .array(
      z.object({
        day: z.iso.date(),
        tool: text.nullable(),
        host: text,
        account: z.enum(["company", "personal", "unknown"]),
        domain: text,
        plan: z.enum(planKinds),
      }),
    )
    .max(most),
  health: z.object({
    ...{ browser: text, version: text, mode: text, policyVersion: text, team: text, fault: text },
    isByPolicy: z.boolean(),
  }),
});

/**
 * What guarded browsers exchange: `POST /guard/enrol` (the company's word as bearer → a token of the browser's own) and
 * `POST /guard/sync` (flows, reports, uses and health → the signed policy where it is another). Only the guard of this home
 * folder's own package may read the answers.
 */
export function guardRoutes(parts: ServerParts): Hono {
  const limit = limitAttempts({ most: 60, time: 10 * 60_000, now: parts.now, reach: parts.reach ?? onThisMachine });
  const { organisation, store, catalog, home, now } = parts;
  const workspace = { store, organisation, catalog, by: "browser guard", now };
  return new Hono()
    .use(allowGuard(home))
    .post("/enrol", limit, async (context) => {
      const token = await enrolGuard(bearerOf(context), readEnrolmentWord(home), workspace);
      return token === null
        ? refuse(context, 401, "expected the company's word of enrolment, met another; see plimsoll browser policy")
        : context.json({ token });
    })
    .post("/sync", bodyLimit({ maxSize: largest }), async (context) => {
      const sent = exchangeSchema.safeParse(await context.req.json().catch(() => null));
      if (!sent.success)
        return refuse(context, 400, "expected an exchange of the browser guard, met another shape; roll out the newest package");
      const flush = async (): Promise<void> => parts.decider?.flush();
      const answer = await takeExchange(bearerOf(context), sent.data, { workspace, home, flush });
      return answer === null
        ? refuse(context, 401, "expected a token this server gave, met another; the browser enrols anew")
        : context.json(answer);
    });
}

function refuse(context: Context, status: 400 | 401, message: string): Response {
  return context.json({ error: { code: status === 400 ? "bad-input" : "refused", message } }, status);
}

function bearerOf(context: Context): string {
  return /^Bearer (.{1,200})$/.exec(context.req.header("authorization") ?? "")?.[1] ?? "";
}

/** The guard's own origin, and no page's. Firefox gives each browser another one; there the token alone decides. */
function allowGuard(home: string): MiddlewareHandler {
  let id: string | undefined;
  return async (context, next) => {
    const origin = context.req.header("origin");
    id ??= readPackageKey(home).id;
    const isOurs = origin === undefined || origin === `chrome-extension://${id}` || /^moz-extension:\/\/[0-9a-f-]{36}$/.test(origin);
    if (!isOurs) return context.json({ error: { code: "refused", message: "expected the browser guard, met a page" } }, 403);
    if (context.req.method !== "OPTIONS") await next();
    else context.res = new Response(null, { status: 204 });
    if (origin === undefined) return undefined;
    context.res.headers.set("Access-Control-Allow-Origin", origin);
    context.res.headers.set("Access-Control-Allow-Headers", "authorization, content-type");
    context.res.headers.set("Access-Control-Allow-Methods", "POST");
    context.res.headers.set("Vary", "Origin");
    return undefined;
  };
}
