/** A key of a caller; the key itself is shown once, when it is made. */
export interface GatewayKey {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly person: string;
  readonly team: string;
  readonly tool: string;
  readonly plan: string;
  readonly account: string;
  readonly upstreams: readonly string[];
  readonly at: string;
  readonly by: string;
  readonly until: string;
  readonly endedAt: string;
  readonly endedBy: string;
}

/** What went through the gateway for a tool and a team. */
export interface GatewayUsage {
  readonly tool: string;
  readonly name: string;
  readonly team: string;
  readonly requests: number;
  readonly cleaned: number;
  readonly held: number;
  readonly sent: number;
  readonly bytes: number;
  readonly last: string;
}

/** How a client or SDK is pointed at the gateway; `{url}` and `{key}` are to be filled in. */
export interface GatewayClient {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly text: string;
}

/** `GET /api/gateway`. */
export interface GatewayAnswer {
  readonly running: {
    readonly url: string;
    readonly file: string;
    readonly callers: "open" | "issued";
    readonly upstreams: readonly string[];
    readonly at: string;
  } | null;
  readonly keys: readonly GatewayKey[];
  readonly upstreamKeys: readonly { readonly id: string; readonly hint: string; readonly at: string; readonly by: string }[];
  readonly usage: readonly GatewayUsage[];
  readonly days: number;
  readonly clients: readonly GatewayClient[];
  readonly restrictions: readonly { readonly id: string; readonly title: string; readonly find: string }[];
}

/** `POST /api/gateway/try`. */
export interface CanaryAnswer {
  readonly outcome: "restored" | "held" | "kept-out" | "leaked" | "unreachable";
  readonly sent: string;
  readonly met: string;
  readonly back: string;
  readonly milliseconds: number;
}
