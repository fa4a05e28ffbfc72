import type { Enforced } from "../commands/decide/enforcement.ts";
import type { RefusalKind } from "../plugins/providers/contract.ts";

/** One request from its beginning to its end, without content: what metrics, spans and the register are made of. */
export interface GatewayEvent {
  /** Milliseconds since 1970 in UTC. */
  readonly at: number;
  readonly provider: string;
  readonly upstream: string;
  /** What the request calls its model; empty where it does not. */
  readonly model: string;
  /** Null where nothing was decided. */
  readonly enforced: Enforced | null;
  /** `sent` whole, `gone` with the client, `refused` by us, `fault` of the upstream. */
  readonly outcome: "sent" | "gone" | "refused" | "fault";
  readonly refusal: RefusalKind | null;
  /** True where it went unlooked by the configured fallback. */
  readonly isFallback: boolean;
  readonly status: number;
  /** The caller's trace (W3C Trace Context); empty for none. */
  readonly traceparent: string;
  readonly requestBytes: number;
  /** Milliseconds: looking and deciding, up to the upstream's first byte, and all of it. */
  readonly looked: number;
  readonly first: number;
  readonly whole: number;
}
