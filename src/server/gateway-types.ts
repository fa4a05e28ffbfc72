import { z } from "zod";
import { restrictionValues } from "../commands/gateway/tenant-restrictions.rows.ts";

/** Bodies about the gateway that cross the HTTP interface. Keys are answered once, when they are made. */
const text = z.string();
const short = z.string().trim().max(200);
const count = z.number().int().min(0);

const keyRow = z.object({
  ...{ id: text, name: text, hint: text, person: text, team: text, tool: text, plan: text, account: text },
  ...{ upstreams: z.array(text), at: text, by: text, until: text, endedAt: text, endedBy: text },
});
const usageRow = z.object({
  ...{ tool: text, name: text, team: text, requests: count, cleaned: count, held: count, sent: count, bytes: count, last: text },
});

export const gatewayAnswer = z.object({
  /** Null where no gateway runs on this home folder. */
  running: z.object({ url: text, file: text, callers: z.enum(["open", "issued"]), upstreams: z.array(text), at: text }).nullable(),
  keys: z.array(keyRow),
  upstreamKeys: z.array(z.object({ id: text, hint: text, at: text, by: text })),
  usage: z.array(usageRow),
  days: count,
  clients: z.array(z.object({ id: text, title: text, place: text, text })),
  restrictions: z.array(z.object({ id: text, title: text, find: text })),
});
export const gatewayKeyBody = z.object({
  name: short.min(1),
  person: short.default(""),
  team: short.default(""),
  tool: short.default(""),
  plan: short.default(""),
  account: short.default(""),
  upstreams: z.array(short).max(50).default([]),
  until: z.union([z.literal(""), z.iso.datetime()]).default(""),
});
export const madeKeyAnswer = z.object({ key: text, id: text });
export const upstreamKeyBody = z.object({ upstream: short.min(1), key: z.string().max(10_000) });
export const canaryAnswer = z.object({
  outcome: z.enum(["restored", "held", "kept-out", "leaked", "unreachable"]),
  ...{ sent: text, met: text, back: text, milliseconds: count },
});
const lists = Object.fromEntries(restrictionValues.map(({ id }) => [id, z.array(short).max(100).optional()]));
export const restrictionsBody = z.object({ values: z.object(lists) });
export const restrictionsAnswer = z.object({ files: z.array(z.object({ name: text, where: text, text })) });
