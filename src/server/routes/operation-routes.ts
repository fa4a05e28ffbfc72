import { Hono } from "hono";
import { z } from "zod";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { says, saysOther } from "../describe-api.ts";
import type { Desk } from "../desk.ts";
import type { RequestCounter } from "../count-requests.ts";

const stateAnswer = z.object({ ok: z.boolean() });

/** For whatever runs the server: whether it lives and whether it can answer. They say nothing else, and need no session. */
export function healthRoutes(desk: Desk): Hono {
  return new Hono()
    .get("/healthz", says("Whether the process answers", stateAnswer), (context) => context.json({ ok: true }))
    .get("/readyz", says("Whether the store answers", stateAnswer), async (context) => {
      try {
        await desk.parts.store.organisations();
      } catch (cause) {
        desk.parts.report(cause);
        throw new PlimsollError("busy", "expected a store that answers, met none; look at the server's log", cause);
      }
      return context.json({ ok: true });
    });
}

/** Counters for Prometheus, for a session or an API key that may read. */
export function metricsRoutes(counter: RequestCounter): Hono {
  return new Hono().get("/metrics", saysOther("Counters of this process for Prometheus", 200, "text/plain"), (context) =>
    context.text(counter.write(), 200, { "Content-Type": "text/plain; version=0.0.4" }),
  );
}
