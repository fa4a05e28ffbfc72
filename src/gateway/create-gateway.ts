import { createServer } from "node:http";
import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import type { ExaminationDesk } from "../commands/gateway/examine-request.ts";
import type { GatewayConfig } from "../commands/gateway/gateway-config.ts";
import type { Provider } from "../plugins/providers/contract.ts";
import { openUpstreamCaller } from "./call-upstream.ts";
import { findRoute } from "./find-route.ts";
import type { GatewayEvent } from "./gateway-event.ts";
import { handleRequest } from "./handle-request.ts";
import type { HandlingParts } from "./handle-request.ts";
import { openGoogleTokens } from "./open-google-tokens.ts";
import { openMetrics } from "./open-metrics.ts";
import { serveOperations } from "./serve-operations.ts";

/** What the gateway runs with. */
export interface GatewayParts {
  /** As it is now: callers and limits may change while it runs. */
  config(): GatewayConfig;
  /** Looks whether that changed; left out, it never does. */
  refresh?(): Promise<void> | null;
  /** Where a request of the live test goes; null for every other. */
  trial?(request: IncomingMessage): URL | null;
  readonly providers: readonly Provider[];
  readonly desk: ExaminationDesk;
  report(error: unknown): void;
  /** Told of each request when it is over. */
  observe?(event: GatewayEvent): void;
  /** Whether requests should be sent here; left out, always. */
  isReady?(): boolean;
}

/** Makes the server of the data path. Closing it ends kept connections to upstreams. */
export function createGateway(parts: GatewayParts): Server {
  const metrics = openMetrics();
  const handling: HandlingParts = {
    config: () => parts.config(),
    refresh: () => parts.refresh?.() ?? null,
    trial: (request) => parts.trial?.(request) ?? null,
    ...{ providers: parts.providers, desk: parts.desk, upstreams: openUpstreamCaller(), flights: new Map() },
    tokens: openGoogleTokens(() => parts.desk.now().getTime()),
    report: (error) => parts.report(error),
    observe(event) {
      metrics.count(event);
      parts.observe?.(event);
    },
  };
  const { limits } = parts.config();
  const options = {
    maxHeaderSize: limits.headerKilobytes * 1024,
    requestTimeout: limits.requestSeconds * 1000,
    headersTimeout: Math.min(30_000, limits.requestSeconds * 1000),
    connectionsCheckingInterval: Math.min(5_000, limits.requestSeconds * 500),
    keepAliveTimeout: 65_000,
  };
  const server = createServer(options, (request, response) => {
    const { url = "/" } = request;
    if (!url.startsWith("/")) return void response.writeHead(400, { connection: "close" }).end();
    const isServed = serveOperations(request, response, { metrics, flights: handling.flights, isReady: () => parts.isReady?.() ?? true });
    if (!isServed) void handleRequest(request, response, handling);
  });
  server.timeout = limits.silenceSeconds * 1000 + 30_000;
  server.on("upgrade", (request: IncomingMessage, socket: Duplex) => refuseUpgrade(request, socket, handling));
  server.on("close", () => handling.upstreams.close());
  return server;
}

// Frames of a WebSocket would pass unlooked: clients fall back to HTTP on 426.
function refuseUpgrade(request: IncomingMessage, socket: Duplex, { config, providers }: HandlingParts): void {
  const { provider } = findRoute(request.url ?? "/", request.headers, config().upstreams, providers);
  const message =
    "expected HTTP, met an upgrade to another protocol; live connections are not looked at here: use requests and event streams";
  const body = JSON.stringify(provider.refuse("bad-request", message).body);
  const head = ["HTTP/1.1 426 Upgrade Required", "Connection: close", "Upgrade: HTTP/1.1", "Content-Type: application/json"];
  socket.on("error", () => socket.destroy());
  socket.end(`${[...head, `Content-Length: ${Buffer.byteLength(body)}`].join("\r\n")}\r\n\r\n${body}`);
}
