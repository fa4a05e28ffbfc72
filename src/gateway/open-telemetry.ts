import { randomBytes } from "node:crypto";
import { appendFile } from "node:fs/promises";
import type { GatewayConfig } from "../commands/gateway/gateway-config.ts";
import type { GatewayEvent } from "./gateway-event.ts";

/** Spans of requests on their way out. */
export interface Telemetry {
  note(event: GatewayEvent): void;
  close(): Promise<void>;
}

const mostWaiting = 2_000;
const sendEvery = 2_000;
const patience = 5_000;

/**
 * Writes a span a request (OpenTelemetry semantic conventions for generative AI; OTLP in JSON) to the configured file, one
 * export a line, or to the configured address; nowhere else. Verdict and action stand apart, content never. What cannot be
 * sent in time is dropped and counted.
 */
export function openTelemetry({ file, otlp }: GatewayConfig["telemetry"], report: (error: unknown) => void): Telemetry {
  if (file === null && otlp === null) return { note: () => undefined, close: () => Promise.resolve() };
  let waiting: object[] = [];
  let dropped = 0;
  const send = async (): Promise<void> => {
    if (waiting.length === 0) return;
    const body = JSON.stringify(exportOf(waiting, dropped));
    waiting = [];
    try {
      if (file !== null) await appendFile(file, `${body}\n`, { mode: 0o600 });
      if (otlp !== null) await post(otlp, body);
    } catch (error) {
      report(error);
    }
  };
  const timer = setInterval(() => void send(), sendEvery);
  timer.unref();
  return {
    note(event) {
      if (waiting.length < mostWaiting) waiting.push(spanOf(event));
      else dropped += 1;
    },
    async close() {
      clearInterval(timer);
      await send();
    },
  };
}

async function post(address: string, body: string): Promise<void> {
  const url = address.endsWith("/v1/traces") ? address : `${address.replace(/\/$/, "")}/v1/traces`;
  const headers = { "content-type": "application/json" };
  const answer = await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(patience) });
  if (!answer.ok) throw new Error(`expected the collector to take spans, met status ${answer.status}`);
}

function exportOf(spans: readonly object[], dropped: number): object {
  const resource = { attributes: [attribute("service.name", "plimsoll-gateway"), attribute("plimsoll.spans.dropped", dropped)] };
  return { resourceSpans: [{ resource, scopeSpans: [{ scope: { name: "plimsoll.gateway" }, spans }] }] };
}

const statusOk = 1;
const statusError = 2;
const kindClient = 3;

function spanOf(event: GatewayEvent): object {
  const { at, whole, provider, upstream, model, enforced, outcome, status, traceparent } = event;
  const [, trace = randomBytes(16).toString("hex"), parent] = /^00-([0-9a-f]{32})-([0-9a-f]{16})-/.exec(traceparent) ?? [];
  const nanoseconds = (milliseconds: number): string => `${BigInt(Math.round(milliseconds * 1000)) * 1000n}`;
  const isFault = outcome === "fault" || status >= 500;
  return {
    ...{ traceId: trace, spanId: randomBytes(8).toString("hex"), kind: kindClient },
    ...(parent === undefined ? {} : { parentSpanId: parent }),
    name: model === "" ? "chat" : `chat ${model}`,
    ...{ startTimeUnixNano: nanoseconds(at), endTimeUnixNano: nanoseconds(at + whole) },
    status: { code: isFault ? statusError : statusOk },
    attributes: [
      attribute("gen_ai.operation.name", "chat"),
      attribute("gen_ai.provider.name", providerNames[upstream] ?? upstream),
      ...(model === "" ? [] : [attribute("gen_ai.request.model", model)]),
      attribute("http.response.status_code", status),
      attribute("plimsoll.wire_format", provider),
      attribute("plimsoll.outcome", event.refusal ?? outcome),
      attribute("plimsoll.look.milliseconds", event.looked),
    ],
    events: enforced === null ? [] : [findingOf(event, enforced, nanoseconds)],
  };
}

const providerNames: Readonly<Record<string, string>> = {
  gemini: "gcp.gemini",
  vertex: "gcp.vertex_ai",
  bedrock: "aws.bedrock",
  azure: "azure.ai.openai",
};

function findingOf(
  event: GatewayEvent,
  { flow, decision, action, mode }: NonNullable<GatewayEvent["enforced"]>,
  nanoseconds: (at: number) => string,
): object {
  return {
    name: "gen_ai.security.finding",
    timeUnixNano: nanoseconds(event.at + event.looked),
    attributes: [
      attribute("gen_ai.security.guardrail.name", "plimsoll"),
      attribute("gen_ai.security.target.type", "llm_input"),
      attribute("gen_ai.security.verdict", decision.decision),
      attribute("gen_ai.security.action.type", action),
      attribute("gen_ai.security.policy.version", decision.policyVersion),
      attribute("gen_ai.security.risk.types", flow.types.join(",")),
      attribute("plimsoll.class", flow.class),
      attribute("plimsoll.mode", mode),
      attribute("plimsoll.flow", flow.id),
    ],
  };
}

function attribute(key: string, value: string | number): object {
  return {
    key,
    value:
      typeof value === "string" ? { stringValue: value } : Number.isInteger(value) ? { intValue: String(value) } : { doubleValue: value },
  };
}
