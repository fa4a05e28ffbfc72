import { z } from "zod";
import type { Collection } from "./contract.ts";

/** What the gateway is run with beside its file: the keys it issued, and the keys it holds for upstreams. */
const text = z.string();

/** A key of a caller. The id is its SHA-256 in hex; the key itself is kept nowhere. */
const gatewayKeyRowSchema = z.object({
  id: text,
  name: text,
  /** Its last signs, by which people tell keys apart. */
  hint: text,
  person: text,
  team: text,
  /** Whose line applies; empty takes the gateway's own. */
  tool: text,
  plan: text,
  account: text,
  /** Upstreams it may be used for; empty for all. */
  upstreams: z.array(text),
  at: text,
  by: text,
  /** ISO time after which it is refused; empty for none. */
  until: text,
  endedAt: text,
  endedBy: text,
});
export type GatewayKeyRow = z.infer<typeof gatewayKeyRowSchema>;
export const gatewayKeys: Collection<GatewayKeyRow> = { name: "gatewayKeys", schema: gatewayKeyRowSchema, indexed: ["name"] };

/** The key for an upstream, sealed under a key of the home folder. The id is the upstream's name. */
const upstreamKeyRowSchema = z.object({ id: text, sealed: text, hint: text, at: text, by: text });
export type UpstreamKeyRow = z.infer<typeof upstreamKeyRowSchema>;
export const upstreamKeys: Collection<UpstreamKeyRow> = { name: "upstreamKeys", schema: upstreamKeyRowSchema, indexed: [] };

export const gatewayCollections = [gatewayKeys, upstreamKeys] as const;
