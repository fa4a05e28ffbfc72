import { Hono } from "hono";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { enrolMachine, takeReport } from "../../commands/agents/fleet/take-report.ts";
import { readEnrolmentWord } from "../../commands/browser/enrolment-word.ts";
import { reportedAgentSchema } from "../../storage/agent-collections.ts";
import { limitAttempts } from "../limit-attempts.ts";
import { onThisMachine } from "../reach.ts";
import type { ServerParts } from "../server-parts.ts";

const largest = 256 * 1024;
const reportSchema = z.object({
  system: z.string().max(40),
  agents: z.array(reportedAgentSchema).max(40),
});

/**
 * What machines with agents say of themselves: `POST /fleet/enrol` (the company's word as bearer → a token of the machine's
 * own) and `POST /fleet/report` (versions, tiers, modes, roads). No page may call them.
 */
export function fleetRoutes(parts: ServerParts): Hono {
  const limit = limitAttempts({ most: 60, time: 10 * 60_000, now: parts.now, reach: parts.reach ?? onThisMachine });
  return new Hono()
    .use(async (context, next) => {
      if (context.req.header("origin") === undefined) return next();
      return refuse(context, 403, "expected a machine of the fleet, met a page");
    })
    .post("/enrol", limit, async (context) => {
      const token = await enrolMachine(bearerOf(context), readEnrolmentWord(parts.home), parts);
      return token === null
        ? refuse(context, 401, "expected the company's word, met another; see plimsoll agents word")
        : context.json({ token });
    })
    .post("/report", bodyLimit({ maxSize: largest }), async (context) => {
      const sent = reportSchema.safeParse(await context.req.json().catch(() => null));
      if (!sent.success) return refuse(context, 400, "expected a report of agents, met another shape; bring plimsoll up to date there");
      return (await takeReport(bearerOf(context), sent.data, parts))
        ? context.json({ taken: true })
        : refuse(context, 401, "expected a token this server gave, met another; run plimsoll agents join again");
    });
}

function refuse(context: Context, status: 400 | 401 | 403, message: string): Response {
  return context.json({ error: { code: status === 400 ? "bad-input" : "refused", message } }, status);
}

function bearerOf(context: Context): string {
  return /^Bearer (.{1,200})$/.exec(context.req.header("authorization") ?? "")?.[1] ?? "";
}
