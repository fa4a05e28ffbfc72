import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { makeDesk, openGateway } from "./gateway-fixture.data.ts";
import type { MetRequest } from "./gateway-fixture.data.ts";

const canary = "CANARY_a1B2c3D4e5";
const placeholder = /\u27e6canary\u00b7[a-z0-9]{6,12}\u27e7/;
const json = { "content-type": "application/json" };

type Opened = Awaited<ReturnType<typeof openGateway>>;

function findPlaceholder({ body }: Pick<MetRequest, "body">): string {
  return placeholder.exec(body.toString())?.[0] ?? "";
}

const formats = [
  {
    name: "anthropic",
    path: "/v1/messages",
    headers: { "x-api-key": "k", "anthropic-version": "2023-06-01" },
    ask: (text: string) => ({ model: "m", max_tokens: 9, messages: [{ role: "user", content: text }] }),
    answer: (text: string) => ({
      type: "message",
      content: [
        { type: "text", text },
        { type: "tool_use", id: "t", name: "n", input: { to: text } },
      ],
    }),
  },
  {
    name: "openai chat",
    path: "/v1/chat/completions",
    headers: { authorization: "Bearer k" },
    ask: (text: string) => ({ model: "m", messages: [{ role: "user", content: [{ type: "text", text }] }] }),
    answer: (text: string) => ({
      choices: [{ message: { content: text, tool_calls: [{ function: { name: "n", arguments: JSON.stringify({ to: text }) } }] } }],
    }),
  },
  {
    name: "openai responses",
    path: "/v1/responses",
    headers: { authorization: "Bearer k" },
    ask: (text: string) => ({ model: "m", input: text }),
    answer: (text: string) => ({
      id: "resp_1",
      output: [
        { type: "message", content: [{ type: "output_text", text }] },
        { type: "function_call", arguments: JSON.stringify({ to: text }) },
      ],
    }),
  },
  {
    name: "gemini",
    path: "/v1beta/models/m:generateContent",
    headers: { "x-goog-api-key": "k" },
    ask: (text: string) => ({ contents: [{ role: "user", parts: [{ text }] }] }),
    answer: (text: string) => ({ candidates: [{ content: { parts: [{ text }, { functionCall: { name: "n", args: { to: text } } }] } }] }),
  },
];

describe("gateway", () => {
  let open: Opened;
  before(async () => {
    open = await openGateway(() => undefined);
  });
  after(() => open.close());

  const send = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(open.url + path, {
      method: "POST",
      headers: { ...json, ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });

  for (const { name, path, headers, ask, answer } of formats) {
    it(`${name}: nothing restricted leaves, everything comes back`, async () => {
      open.stub.answer = (met, response) =>
        void response.writeHead(200, json).end(JSON.stringify(answer(`say ${findPlaceholder(met)} again`)));
      const back = await send(path, ask(`keep ${canary} here`), headers);
      const met = open.stub.met.at(-1);
      assert.ok(met !== undefined);
      assert.ok(!met.body.toString().includes(canary));
      assert.equal(met.body.toString().replace(placeholder, canary), JSON.stringify(ask(`keep ${canary} here`)));
      assert.deepEqual(await back.json(), answer(`say ${canary} again`));
    });
  }

  it("passes what is fine byte by byte, both ways, with headers, statuses and unknown fields", async () => {
    const body =
      '{ "model":"m",\n "messages" : [{"role":"user","content":"caf\\u00e9 \\/ \\ud83d\\ude00"}], "new_field": {"a":1e3}, "a":1, "a":2 }';
    const error = '{"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}\n';
    open.stub.answer = (_met, response) =>
      void response
        .writeHead(
          529,
          "Busy",
          [
            ["Content-Type", "application/json"],
            ["X-Odd", "1"],
            ["x-odd", "2"],
            ["retry-after", "7"],
          ].flat(),
        )
        .end(error);
    const back = await send("/anthropic/v1/messages?beta=true", body, { "anthropic-beta": "x-1,y-2", "x-api-key": "sk-a" });
    const met = open.stub.met.at(-1);
    assert.equal(met?.body.toString(), body);
    assert.equal(met?.url, "/v1/messages?beta=true");
    assert.equal(met?.headers["anthropic-beta"], "x-1,y-2");
    assert.equal(met?.headers["x-api-key"], "sk-a");
    assert.equal(back.status, 529);
    assert.equal(back.headers.get("x-odd"), "1, 2");
    assert.equal(back.headers.get("retry-after"), "7");
    assert.equal(await back.text(), error);
  });

  const disguises: Readonly<Record<string, (value: string) => string>> = {
    plain: (value) => value,
    "zero-width": (value) => value.split("").join("\u200b"),
    percent: (value) => [...Buffer.from(value)].map((byte) => `%${byte.toString(16)}`).join(""),
    base64: (value) => Buffer.from(`the word is ${value}`).toString("base64"),
    "base64 inside a run": (value) => `ab${Buffer.from(`x${value} and`).toString("base64url")}`,
    "base64 twice": (value) => Buffer.from(Buffer.from(`see ${value} `).toString("base64")).toString("base64"),
    hex: (value) => Buffer.from(value).toString("hex"),
    "unicode escapes": (value) =>
      value
        .split("")
        .map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)
        .join(""),
    "full-width": (value) => value.replaceAll(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    reversed: (value) => value.split("").reverse().join(""),
    slug: (value) => `-home-me-${value.replaceAll(/[^A-Za-z0-9]/g, "-")}`,
  };
  for (const [name, disguise] of Object.entries(disguises)) {
    it(`finds a value in disguise: ${name}`, async () => {
      open.stub.answer = (_met, response) => void response.writeHead(200, json).end("{}");
      const hidden = disguise(canary);
      const back = await send(
        "/v1/messages",
        { messages: [{ role: "user", content: [{ type: "tool_result", content: `out: ${hidden} end` }] }] },
        { "x-api-key": "k" },
      );
      assert.equal(back.status, 200);
      const [tail = ""] = hidden.split("-home-me-").slice(-1);
      assert.ok(!JSON.stringify(JSON.parse(open.stub.met.at(-1)?.body.toString() ?? "")).includes(JSON.stringify(tail).slice(1, -1)));
      assert.match(open.stub.met.at(-1)?.body.toString() ?? "", placeholder);
    });
  }

  it("looks at every place of a request: system, tools, calls, metadata, keys, numbers, documents, address and headers", async () => {
    open.stub.answer = (_met, response) => void response.writeHead(200, json).end("{}");
    const body = {
      system: [{ type: "text", text: canary }],
      tools: [{ name: "t", description: canary, input_schema: { properties: { [canary]: { description: "d" } } } }],
      metadata: { user_id: canary },
      messages: [
        { role: "system", content: canary },
        { role: "assistant", content: [{ type: "tool_use", input: { path: `/x/${canary}` } }] },
        {
          role: "user",
          content: [
            {
              type: "document",
              source: {
                type: "base64",
                media_type: "text/plain",
                data: Buffer.from(`a document that holds ${canary} inside`).toString("base64"),
              },
            },
          ],
        },
      ],
    };
    await send(`/v1/messages?q=${canary}`, body, { "x-api-key": "k", "x-trace": canary });
    const met = open.stub.met.at(-1);
    assert.ok(met !== undefined);
    const { messages } = JSON.parse(met.body.toString());
    assert.match(Buffer.from(messages[2].content[0].source.data, "base64").toString(), /^a document that holds \u27e6canary/);
    assert.ok(!`${met.url} ${met.rawHeaders.join(" ")} ${met.body.toString()}`.includes(canary));
  });

  it("reads packed requests and sends them plain once something came out", async () => {
    open.stub.answer = (_met, response) => void response.writeHead(200, json).end("{}");
    await fetch(`${open.url}/v1/messages`, {
      method: "POST",
      headers: { ...json, "x-api-key": "k", "content-encoding": "gzip" },
      body: gzipSync(JSON.stringify({ messages: [{ role: "user", content: canary }] })),
    });
    assert.equal(open.stub.met.at(-1)?.headers["content-encoding"], undefined);
    assert.match(open.stub.met.at(-1)?.body.toString() ?? "", placeholder);
  });

  it("holds broken JSON with something in it, in the provider's own words", async () => {
    const count = open.stub.met.length;
    const back = await send("/v1/messages", `{"messages":[{"content":"${canary}"`, { "x-api-key": "k" });
    assert.equal(back.status, 400);
    const { type, error } = await back.json();
    assert.equal(type, "error");
    assert.equal(error.type, "invalid_request_error");
    assert.match(error.message, /^Held: /);
    assert.equal(open.stub.met.length, count);
  });

  it("unpacks an answer only to put values back", async () => {
    const packed = (met: MetRequest): Buffer => gzipSync(JSON.stringify({ content: [{ type: "text", text: findPlaceholder(met) }] }));
    open.stub.answer = (met, response) => void response.writeHead(200, { ...json, "content-encoding": "gzip" }).end(packed(met));
    const back = await send("/v1/messages", { messages: [{ role: "user", content: canary }] }, { "x-api-key": "k" });
    assert.deepEqual(await back.json(), { content: [{ type: "text", text: canary }] });
  });

  it("keeps callers and conversations apart, and is stable over turns", async () => {
    const seen: string[] = [];
    const run = async (messages: readonly object[], key: string, echo = ""): Promise<string> => {
      open.stub.answer = (met, response) => {
        seen.push(findPlaceholder(met));
        response.writeHead(200, json).end(JSON.stringify({ text: echo === "" ? seen.at(-1) : echo }));
      };
      return (await (await send("/v1/messages", { messages }, { "x-api-key": key })).json()).text;
    };
    const first = { role: "user", content: `one ${canary}` };
    assert.equal(await run([first], "a"), canary);
    assert.equal(await run([first, { role: "assistant", content: canary }, { role: "user", content: canary }], "a"), canary);
    await run([first], "b");
    await run([{ role: "user", content: `two ${canary}` }], "a");
    assert.equal(seen[0], seen[1]);
    assert.equal(new Set(seen).size, 3);
    const [mine = ""] = seen;
    assert.equal(await run([{ role: "user", content: "three" }], "a", mine), mine);
    assert.equal(await run([first], "b", mine), mine);
    assert.equal(await run([first], "a", "\u27e6canary\u00b7zzzzzz\u27e7"), "\u27e6canary\u00b7zzzzzz\u27e7");
  });

  it("goes on with a response by its id", async () => {
    let made = "";
    open.stub.answer = (met, response) => {
      made = findPlaceholder(met) || made;
      response.writeHead(200, json).end(JSON.stringify({ id: "resp_77", output: made }));
    };
    await (await send("/v1/responses", { input: canary }, { authorization: "Bearer k" })).text();
    const back = await send("/v1/responses", { input: "and now", previous_response_id: "resp_77" }, { authorization: "Bearer k" });
    assert.deepEqual(await back.json(), { id: "resp_77", output: canary });
  });

  it("ends the upstream's call when the client goes away", async () => {
    const gone = new Promise<void>((resolve) => {
      open.stub.answer = (_met, response) => {
        response.writeHead(200, { "content-type": "text/event-stream" });
        response.write("event: ping\ndata: {}\n\n");
        response.on("close", () => resolve());
      };
    });
    const ended = new AbortController();
    const back = await fetch(`${open.url}/v1/messages`, {
      method: "POST",
      headers: { ...json, "x-api-key": "k" },
      body: '{"messages":[]}',
      signal: ended.signal,
    });
    const reader = back.body?.getReader();
    await reader?.read();
    ended.abort();
    await reader?.read().catch(() => undefined);
    await gone;
  });

  it("refuses bodies without end before they are all here", async () => {
    const back = await fetch(`${open.url}/v1/chat/completions`, {
      method: "POST",
      headers: { ...json },
      body: Buffer.alloc(65 * 1024 * 1024, 32),
    }).catch(() => null);
    if (back !== null) assert.equal(back.status, 413);
  });

  it("fails closed: what cannot be decided does not go", async () => {
    const desk = { ...makeDesk(), enforce: () => Promise.reject(new Error("disk")) };
    const broken = await openGateway((_met, response) => void response.end("{}"), desk);
    const back = await fetch(`${broken.url}/v1beta/models/m:generateContent`, { method: "POST", headers: json, body: "{}" });
    assert.equal(back.status, 503);
    assert.equal((await back.json()).error.status, "UNAVAILABLE");
    assert.equal(broken.stub.met.length, 0);
    assert.equal(broken.faults.length, 1);
    await broken.close();
  });

  it("takes issued keys only, where there are some", async () => {
    const desk = makeDesk();
    const closed = await openGateway((_met, response) => void response.end("{}"), desk, {
      callers: [{ key: "pk-one", person: "ana@example.com", team: "support", tool: "codex", plan: "team" }],
    });
    const ask = (key: string): Promise<Response> =>
      fetch(`${closed.url}/v1/chat/completions`, { method: "POST", headers: { ...json, authorization: `Bearer ${key}` }, body: "{}" });
    assert.equal((await ask("other")).status, 401);
    assert.equal((await ask("pk-one")).status, 200);
    assert.equal(desk.flows[0]?.team, "support");
    assert.ok(!JSON.stringify(desk.flows).includes("pk-one"));
    await closed.close();
  });
});
