import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { Reach } from "./reach.ts";

interface Bucket {
  left: number;
  at: number;
}

/** Addresses remembered at once; the oldest goes first. */
const mostAddresses = 10_000;

/** Lets `most` requests per `time` milliseconds through from one address, refilled evenly; more are answered 429. Kept in memory. */
export function limitAttempts(limit: {
  readonly most: number;
  readonly time: number;
  readonly now: () => Date;
  readonly reach: Reach;
}): MiddlewareHandler {
  const buckets = new Map<string, Bucket>();
  return async (context, next) => {
    const address = addressOfCaller(context, limit.reach);
    const time = limit.now().getTime();
    const known = buckets.get(address) ?? { left: limit.most, at: time };
    const left = Math.min(limit.most, known.left + ((time - known.at) / limit.time) * limit.most);
    buckets.delete(address);
    buckets.set(address, { left: Math.max(0, left - 1), at: time });
    const [oldest] = buckets.keys();
    if (buckets.size > mostAddresses && oldest !== undefined) buckets.delete(oldest);
    if (left >= 1) return next();
    const error = new PlimsollError("busy", `expected at most ${limit.most} tries from one address, met more; wait a few minutes`);
    return context.json({ error: { code: error.code, message: error.message } }, 429, { "Retry-After": "60" });
  };
}

/** Where the request came from: what a believed proxy says, else the connection's other end. */
export function addressOfCaller(context: Context, reach: Reach): string {
  const direct = addressOfConnection(context);
  if (!reach.proxies.includes(direct)) return direct;
  const said = (context.req.header("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  return said.findLast((address) => address !== "" && !reach.proxies.includes(address)) ?? direct;
}

function addressOfConnection(context: Context): string {
  try {
    return (getConnInfo(context).remote.address ?? "").replace(/^::ffff:/, "");
  } catch {
    return ""; // called in memory: there is no connection
  }
}
