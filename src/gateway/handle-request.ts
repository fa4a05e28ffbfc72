import type { IncomingMessage, ServerResponse } from "node:http";
import { examineRequest } from "../commands/gateway/examine-request.ts";
import type { ExaminationDesk, Examined, GatewayRequest } from "../commands/gateway/examine-request.ts";
import { noteIds } from "../commands/gateway/find-conversation.ts";
import type { GatewayConfig } from "../commands/gateway/gateway-config.ts";
import { passUnlooked } from "../commands/gateway/pass-unlooked.ts";
import type { Provider, RefusalKind } from "../plugins/providers/contract.ts";
import type { OpenCall, UpstreamCaller } from "./call-upstream.ts";
import { findCaller } from "./find-caller.ts";
import type { Caller } from "./find-caller.ts";
import { findRoute } from "./find-route.ts";
import type { Route } from "./find-route.ts";
import type { GatewayEvent } from "./gateway-event.ts";
import type { GoogleTokens } from "./open-google-tokens.ts";
import { putCredentials } from "./put-credentials.ts";
import { readBody } from "./read-body.ts";
import { endBroken, sendAnswer, sendRefusal } from "./send-answer.ts";
import type { SentAnswer } from "./send-answer.ts";

/** What requests are handled with. */
export interface HandlingParts {
  config(): GatewayConfig;
  /** Looks whether the configuration changed; null where nothing did. */
  refresh(): Promise<void> | null;
  /** Where a request of the live test goes; null for every other request. */
  trial(request: IncomingMessage): URL | null;
  readonly providers: readonly Provider[];
  readonly desk: ExaminationDesk;
  readonly upstreams: UpstreamCaller;
  readonly tokens: GoogleTokens;
  /** Requests in flight by caller. */
  readonly flights: Map<string, number>;
  report(error: unknown): void;
  observe(event: GatewayEvent): void;
}

/** A refusal on its way up. */
class Refused extends Error {
  readonly kind: RefusalKind;
  constructor(kind: RefusalKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

type Sending = Extract<Examined, { readonly kind: "send" }>;

type Course = { -readonly [Key in keyof GatewayEvent]: GatewayEvent[Key] };

/** Takes one request through the gateway; always answers, and reports what it did. */
export async function handleRequest(request: IncomingMessage, response: ServerResponse, parts: HandlingParts): Promise<void> {
  const began = performance.now();
  const changes = parts.refresh();
  if (changes !== null) await changes;
  const config = parts.config();
  const route = findRoute(request.url ?? "/", request.headers, config.upstreams, parts.providers);
  const course: Course = {
    ...{ at: Date.now(), provider: route.provider.id, upstream: route.upstream, model: "", enforced: null, isFallback: false },
    ...{ outcome: "sent", refusal: null, traceparent: traceOf(request), status: 0, requestBytes: 0, looked: 0, first: 0, whole: 0 },
  };
  try {
    await pass({ request, response, route, config, course, began }, parts);
  } catch (error) {
    if (!(error instanceof Refused)) parts.report(error);
    const kind = error instanceof Refused ? error.kind : "undecided";
    course.outcome = "refused";
    course.refusal = kind;
    if (response.headersSent || response.destroyed) response.destroy();
    else sendRefusal(response, route.provider.refuse(kind, error instanceof Refused ? error.message : undecided), kind);
  }
  parts.observe({ ...course, status: response.statusCode, whole: performance.now() - began });
}

function traceOf({ headers: { traceparent } }: IncomingMessage): string {
  return typeof traceparent === "string" ? traceparent : "";
}

interface Passage {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly route: Route;
  readonly config: GatewayConfig;
  readonly course: Course;
  readonly began: number;
}

async function pass(passage: Passage, parts: HandlingParts): Promise<void> {
  const { request, config } = passage;
  const trial = parts.trial(request);
  const caller = findCaller(request, trial === null ? config : openToAll, Date.now());
  if (caller === null)
    throw new Refused("unknown-caller", "expected a key that this gateway issued, met another; ask whoever runs it for one");
  const refusal = checkScope(caller, passage.route.upstream, config);
  if (refusal !== null) throw new Refused("not-allowed", refusal);
  if (trial !== null) return passOn({ ...passage, base: trial }, caller, parts);
  const { flights } = parts;
  const many = (flights.get(caller.id) ?? 0) + 1;
  if (many > config.limits.atOnce)
    throw new Refused("too-many", `expected at most ${config.limits.atOnce} requests of a caller at once, met more; wait for one to end`);
  flights.set(caller.id, many);
  try {
    await passOn({ ...passage, base: config.upstreams.get(passage.route.upstream) }, caller, parts);
  } finally {
    const left = (flights.get(caller.id) ?? 1) - 1;
    if (left === 0) flights.delete(caller.id);
    else flights.set(caller.id, left);
  }
}

const openToAll = { callers: { isOpen: true, issued: new Map() } };

async function passOn(passage: Passage & { readonly base: URL | undefined }, caller: Caller, parts: HandlingParts): Promise<void> {
  const { request, response, route, config, course, began, base } = passage;
  const most = config.limits.bodyMegabytes * 1024 * 1024;
  const body = await readBody(request, most).catch(() => {
    throw new Refused("bad-request", "expected a whole body, met one that broke off; send it again");
  });
  if (body === null) throw new Refused("too-large", `expected at most ${config.limits.bodyMegabytes} MB, met more; send it in parts`);
  course.requestBytes = body.length;
  const examined = await examine(makeRequest(request, route, body, caller, config), parts, course);
  course.enforced = examined.enforced;
  course.model = examined.model;
  course.looked = performance.now() - began;
  if (examined.kind === "held") {
    await examined.durable;
    throw new Refused("held", examined.message);
  }
  if (base === undefined) throw new Refused("unreachable", `expected an upstream for ${route.upstream}, met none; name it in gateway.yaml`);
  if (response.destroyed) return void (course.outcome = "gone");
  const call = await send(passage, base, examined, parts);
  response.on("close", () => call.end());
  const answer = await awaitAnswer(call, examined, route.upstream, response);
  if (answer === null) return void (course.outcome = "gone");
  course.first = performance.now() - began;
  const sent = await sendAnswer(answer, response, {
    ...{ provider: route.provider, map: examined.map, isApi: route.isKnown && request.method === "POST" },
    extra: examined.note === null ? [] : ["x-plimsoll-note", encodeHeader(examined.note)],
    isStream: /stream/i.test(examined.target),
    peek: (text) => noteIds(text, caller.id, examined.conversation, parts.desk.vault),
  });
  settle(sent, answer, passage);
}

async function send({ request, config, route }: Passage, base: URL, examined: Sending, parts: HandlingParts): Promise<OpenCall> {
  const { body } = examined;
  const method = request.method ?? "GET";
  const { upstreams, tokens } = parts;
  try {
    const put = putCredentials(examined, {
      ...{ upstream: route.upstream, base, method, body, config, tokens },
      now: () => parts.desk.now(),
    });
    const sent = put instanceof Promise ? await put : put;
    return upstreams.call({
      base,
      method,
      body,
      patience: config.limits.silenceSeconds * 1000,
      target: sent.target,
      rawHeaders: sent.rawHeaders,
    });
  } catch (error) {
    parts.report(error);
    throw new Refused("unreachable", `expected credentials for ${route.upstream}, met a fault; see the gateway's messages`);
  }
}

/** Looks at the request within the time allowed; where that fails, the company's fallback speaks. */
async function examine(request: GatewayRequest, { desk, report, config }: HandlingParts, course: Course): Promise<Examined> {
  try {
    return await within(examineRequest(request, desk), config().limits.decideSeconds * 1000);
  } catch (error) {
    if (desk.fallback() !== "allow") throw error;
    report(error);
    course.isFallback = true;
    return passUnlooked(request, desk);
  }
}

function within<Value>(work: Promise<Value>, milliseconds: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`expected a decision within ${milliseconds / 1000} s, met none`)), milliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** The upstream's answer, once the flow stands on the disk; null where the client is gone. */
async function awaitAnswer(call: OpenCall, { durable }: Examined, name: string, response: ServerResponse): Promise<IncomingMessage | null> {
  const settled = durable.catch((error: unknown) => {
    call.end();
    throw error;
  });
  settled.catch(() => undefined);
  try {
    const answer = await call.answer;
    await settled;
    return answer;
  } catch (error) {
    await settled;
    if (response.destroyed) return null;
    const why = error instanceof Error && "code" in error ? String(error.code) : error instanceof Error ? error.message : "a fault";
    if (why === "late") throw new Refused("late", `expected an answer from ${name}, met none in time; try again later`);
    throw new Refused("unreachable", `expected to reach ${name}, met ${why}; try again later, or check upstreams in gateway.yaml`);
  }
}

const brokenWords = {
  cut: "an answer that broke off",
  page: "a web page in place of an answer",
  unreadable: "an answer that cannot be restored",
} as const;

function settle(sent: SentAnswer, answer: IncomingMessage, { response, route, course }: Passage): void {
  course.outcome = sent.kind;
  if (sent.kind !== "fault") return;
  const message = `expected a whole answer from ${route.upstream}, met ${brokenWords[sent.why]}; try again later`;
  if (response.headersSent) return endBroken(response, isEvents(answer), route.provider.breakStream(message));
  const refusal = route.provider.refuse("unreachable", message);
  const { statusCode = 502 } = answer;
  sendRefusal(response, { ...refusal, status: sent.why === "page" && statusCode >= 400 ? statusCode : refusal.status }, "unreachable");
}

function isEvents(answer: IncomingMessage): boolean {
  return (answer.headers["content-type"] ?? "").search(/event-?stream/i) >= 0;
}

function makeRequest(request: IncomingMessage, route: Route, body: Buffer, caller: Caller, config: GatewayConfig): GatewayRequest {
  const { provider, target, isKnown, upstream } = route;
  const who = { ...(config.tools.get(upstream) ?? { tool: upstream }), ...caller.who };
  return { method: request.method ?? "GET", target, rawHeaders: request.rawHeaders, body, provider, isKnown, caller: caller.id, who };
}

/** Why a caller may not use an upstream; null where it may. */
function checkScope({ id, issued }: Caller, upstream: string, { companyKeys, keys, signers }: GatewayConfig): string | null {
  if (issued?.upstreams?.includes(upstream) === false)
    return `expected an upstream this key is for (${issued.upstreams.join(", ")}), met ${upstream}; ask whoever runs the gateway`;
  const company = companyKeys.get(upstream)?.digests ?? new Set();
  if (issued !== null || company.size === 0 || keys.has(upstream) || signers.has(upstream) || company.has(id)) return null;
  return `expected a key of the company for ${upstream}, met another; keys of private accounts are not passed on: use the company's`;
}

/** Header values are Latin-1 without control signs. */
function encodeHeader(text: string): string {
  return text.replaceAll(/[^\u0020-\u007e]+/g, " ").slice(0, 500);
}

const undecided =
  "Held: this request was not looked at.\nWhy: Plimsoll could not decide, and holds what it cannot decide.\nWay out: Send it again in a moment. Nothing of it went out.";
