import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { examineRequest, hashKey } from "../commands/gateway/examine-request.ts";
import type { ExaminationDesk, GatewayRequest } from "../commands/gateway/examine-request.ts";
import type { GatewayConfig } from "../commands/gateway/gateway-config.ts";
import type { Provider, RefusalKind } from "../plugins/providers/contract.ts";
import { openUpstreamCaller } from "./call-upstream.ts";
import type { UpstreamCaller } from "./call-upstream.ts";
import { findCaller } from "./find-caller.ts";
import { findRoute } from "./find-route.ts";
import type { Route } from "./find-route.ts";
import { readBody } from "./read-body.ts";
import { sendAnswer } from "./send-answer.ts";

/** What the gateway runs with. */
export interface GatewayParts {
  readonly config: GatewayConfig;
  readonly providers: readonly Provider[];
  readonly desk: ExaminationDesk;
  report(error: unknown): void;
}

const largestBody = 64 * 1024 * 1024;

/** Makes the server of the data path. Closing it ends kept connections to upstreams. */
export function createGateway(parts: GatewayParts): Server {
  const upstreams = openUpstreamCaller();
  const server = createServer({ maxHeaderSize: 64 * 1024, requestTimeout: 300_000, headersTimeout: 30_000 }, (request, response) => {
    void handle(request, response, parts, upstreams);
  });
  server.on("close", () => upstreams.close());
  return server;
}

async function handle(request: IncomingMessage, response: ServerResponse, parts: GatewayParts, upstreams: UpstreamCaller): Promise<void> {
  const { url = "/" } = request;
  if (!url.startsWith("/")) return void response.writeHead(400).end();
  const route = findRoute(url, request.headers, parts.config.upstreams, parts.providers);
  try {
    await pass(request, response, route, parts, upstreams);
  } catch (error) {
    if (response.headersSent) return void response.destroy();
    const isOurs = !(error instanceof UpstreamFault);
    if (isOurs) parts.report(error);
    refuse(response, route.provider, isOurs ? "undecided" : error.kind, isOurs ? sayUndecided() : error.message);
  }
}

class UpstreamFault extends Error {
  readonly kind: RefusalKind;
  constructor(kind: RefusalKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  route: Route,
  parts: GatewayParts,
  upstreams: UpstreamCaller,
): Promise<void> {
  const { config, desk } = parts;
  const { provider, upstream } = route;
  const caller = findCaller(request, config);
  if (caller === null)
    return refuse(
      response,
      provider,
      "unknown-caller",
      "expected a key that this gateway issued, met another; ask whoever runs it for one",
    );
  const body = await readBody(request, largestBody);
  if (body === null)
    return refuse(response, provider, "too-large", `expected at most ${largestBody / 1024 / 1024} MB, met more; send it in parts`);
  const examined = await examineRequest(makeRequest(request, route, body, caller, config), desk);
  if (examined.kind === "held") return refuse(response, provider, "held", examined.message);
  const base = config.upstreams.get(upstream);
  if (base === undefined) throw new UpstreamFault("unreachable", `expected an upstream for ${upstream}, met none; name it in gateway.yaml`);
  const ended = new AbortController();
  response.on("close", () => ended.abort());
  const answer = await call(
    upstreams,
    {
      ...examined,
      base,
      method: request.method ?? "GET",
      rawHeaders: swapKey(examined.rawHeaders, config.keys.get(upstream)),
      signal: ended.signal,
    },
    upstream,
  );
  await sendAnswer(answer, response, provider, examined.map, (text) => noteId(text, caller.id, examined.conversation, desk));
}

function makeRequest(
  request: IncomingMessage,
  route: Route,
  body: Buffer,
  caller: NonNullable<ReturnType<typeof findCaller>>,
  config: GatewayConfig,
): GatewayRequest {
  const { provider, target, isKnown, upstream } = route;
  const { digest: _digest, ...issued } = caller.issued ?? { digest: "" };
  const who = { ...(config.tools.get(upstream) ?? { tool: upstream }), ...issued };
  return { method: request.method ?? "GET", target, rawHeaders: request.rawHeaders, body, provider, isKnown, caller: caller.id, who };
}

async function call(upstreams: UpstreamCaller, what: Parameters<UpstreamCaller["call"]>[0], name: string): Promise<IncomingMessage> {
  try {
    return await upstreams.call(what);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : error instanceof Error ? error.message : "a fault";
    if (why === "late") throw new UpstreamFault("late", `expected an answer from ${name}, met none in time; try again later`);
    throw new UpstreamFault("unreachable", `expected to reach ${name}, met ${why}; try again later, or check upstreams in gateway.yaml`);
  }
}

// Responses are gone on with by the id the answer gave.
function noteId(text: string, caller: string, conversation: string, { vault, hash }: ExaminationDesk): void {
  const id = /"id"\s*:\s*"(resp_[^"\\]{1,200})"/.exec(text.slice(0, 65_536))?.[1];
  if (id !== undefined) vault.alias(hashKey(caller, id, hash), conversation);
}

function swapKey(rawHeaders: readonly string[], key: string | undefined): readonly string[] {
  if (key === undefined) return rawHeaders;
  return rawHeaders.map((value, at) => {
    const name = at % 2 === 1 ? rawHeaders[at - 1]?.toLowerCase() : "";
    if (name === "authorization") return `Bearer ${key}`;
    return name === "x-api-key" || name === "x-goog-api-key" || name === "api-key" ? key : value;
  });
}

function sayUndecided(): string {
  return "Held: this request was not looked at.\nWhy: Plimsoll could not decide, and holds what it cannot decide.\nWay out: Send it again in a moment. Nothing of it went out.";
}

function refuse(response: ServerResponse, provider: Provider, kind: RefusalKind, message: string): void {
  const { status, body } = provider.refuse(kind, message);
  const text = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": text.length,
    "x-plimsoll": kind,
    "x-should-retry": "false",
    ...(kind === "too-large" ? { connection: "close" } : {}),
  });
  response.end(text);
}
