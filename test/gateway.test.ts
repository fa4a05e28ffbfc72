import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { z } from "zod";
import { startGateway, startProvider } from "./start-gateway.ts";
import type { StartedGateway } from "./start-gateway.ts";

// The gateway alone, as a process: what it saw stands in register, metrics, spans and ledger, and its end cuts no stream.
const canary = "CANARY_a1B2c3D4e5";
const json = { "content-type": "application/json" };
const registerAnswer = z.array(z.looseObject({ tool: z.string(), team: z.string(), plan: z.string() }));
const foundAnswer = z.object({ ok: z.boolean(), entries: z.number() });
const teams = ["support", "engineering"];

describe("the gateway as a process", { timeout: 60_000 }, () => {
  const home = mkdtempSync(join(tmpdir(), "plimsoll-gateway-"));
  let provider: Awaited<ReturnType<typeof startProvider>>;
  let gateway: StartedGateway;
  let held: ServerResponse | null = null;
  before(async () => {
    provider = await startProvider((body, response) => {
      if (!body.includes('"stream":true')) return void response.writeHead(200, json).end("{}");
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write('data: {"choices":[{"index":0,"delta":{"content":"first"}}]}\n\n');
      held = response;
    });
    const callers = teams.map((team) => `  - { key: key-of-${team}, team: ${team} }`).join("\n");
    gateway = await startGateway(home, provider.url, `callers:\n${callers}\ntelemetry: { file: '${join(home, "spans.jsonl")}' }\n`);
  });
  after(async () => {
    await gateway.end();
    provider.close();
    rmSync(home, { recursive: true, force: true });
  });

  const send = (team: string, model: string, content: string, more: object = {}): Promise<Response> =>
    fetch(`${gateway.url}/v1/chat/completions`, {
      method: "POST",
      headers: { ...json, authorization: `Bearer key-of-${team}` },
      body: JSON.stringify({ model, messages: [{ role: "user", content }], ...more }),
    });

  it("counts requests by outcome, verdict and action, with histograms, and says that it is ready", async () => {
    for (const model of ["model-a", "model-a", "model-b"]) assert.equal((await send("support", model, `hello ${model}`)).status, 200);
    assert.equal((await send("engineering", "model-c", `keep ${canary}`)).status, 200);
    const text = await (await fetch(`${gateway.url}/metrics`)).text();
    assert.match(text, /^plimsoll_gateway_requests_total\{.*outcome="sent".*tool="codex",verdict="allow",action="sent"\} 3$/m);
    assert.match(text, /^plimsoll_gateway_requests_total\{.*outcome="sent".*verdict="redact",action="cleaned"\} 1$/m);
    assert.match(text, /^plimsoll_gateway_look_seconds_count 4$/m);
    assert.match(text, /^plimsoll_gateway_in_flight 0$/m);
    assert.ok(!text.includes(canary));
    for (const path of ["/healthz", "/readyz"]) assert.equal((await fetch(gateway.url + path)).status, 200);
  });

  it("told to end, it takes nothing new and lets the stream in flight finish", async () => {
    const stream = await send("support", "model-a", "go on", { stream: true });
    const reader = stream.body?.getReader();
    assert.match(Buffer.from((await reader?.read())?.value ?? []).toString(), /first/);
    const ended = gateway.end();
    while ((await fetch(`${gateway.url}/readyz`).catch(() => null)) !== null) await new Promise((resolve) => setImmediate(resolve));
    held?.end('data: {"choices":[{"index":0,"delta":{"content":"last"}}]}\n\ndata: [DONE]\n\n');
    let rest = "";
    for (let piece = await reader?.read(); piece?.done === false; piece = await reader?.read()) rest += Buffer.from(piece.value).toString();
    assert.match(rest, /last[\s\S]*\[DONE\]/);
    assert.equal(await ended, 0);
  });

  it("what it saw stands in the register: tool, plan, team and how often", () => {
    const rows = registerAnswer.parse(gateway.run("register", "list"));
    const seen = rows.filter(({ tool }) => tool === "codex");
    assert.deepEqual(seen.map(({ team }) => team).toSorted(), teams.toSorted());
    assert.ok(seen.every(({ plan }) => plan === "team"));
    const text = JSON.stringify(rows);
    assert.ok(!text.includes(canary) && !text.includes("key-of"));
  });

  it("each request is a flow, and the chain is sound", () => {
    assert.deepEqual(foundAnswer.parse(gateway.run("ledger", "verify")), { ok: true, entries: 5 });
  });

  it("each request is a span, with verdict and action apart and no content", () => {
    const text = readFileSync(join(home, "spans.jsonl"), "utf8");
    const spans = text
      .trim()
      .split("\n")
      .flatMap((line) => JSON.parse(line).resourceSpans[0].scopeSpans[0].spans);
    const attributes = (list: readonly { key: string; value: { stringValue?: string } }[]): Map<string, string | undefined> =>
      new Map(list.map(({ key, value }) => [key, value.stringValue]));
    assert.equal(spans.length, 5);
    const cleaned = spans.find((span) => attributes(span.attributes).get("gen_ai.request.model") === "model-c");
    const finding = attributes(cleaned.events[0].attributes);
    assert.equal(finding.get("gen_ai.security.verdict"), "redact");
    assert.equal(finding.get("gen_ai.security.action.type"), "cleaned");
    assert.equal(finding.get("gen_ai.security.risk.types"), "canary");
    assert.ok(!text.includes(canary) && !text.includes("key-of"));
  });
});
