import assert from "node:assert/strict";
import type { ServerResponse } from "node:http";
import { connect } from "node:net";
import { describe, it } from "node:test";
import { openGateway } from "./gateway-fixture.data.ts";
import type { Stub } from "./gateway-fixture.data.ts";

const json = { "content-type": "application/json" };
const fine: Stub["answer"] = (_met, response) => void response.writeHead(200, json).end("{}");
const path = "/v1/messages";
const headers = { ...json, "x-api-key": "k", "anthropic-version": "2023-06-01" };
const body = JSON.stringify({ model: "m", messages: [{ role: "user", content: "mail CANARY_a1B2c3D4e5" }] });

type Opened = Awaited<ReturnType<typeof openGateway>>;

async function use(answer: Stub["answer"], more: object, work: (open: Opened) => Promise<void>): Promise<void> {
  const open = await openGateway(answer, undefined, more);
  try {
    await work(open);
  } finally {
    await open.close();
  }
}

/** Bytes on a bare connection, and everything that comes back until it is closed. */
function sendRaw({ url }: Opened, ...pieces: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    let back = "";
    socket.on("data", (piece) => (back += piece.toString("latin1")));
    socket.on("error", () => resolve(back));
    socket.on("close", () => resolve(back));
    for (const piece of pieces) socket.write(piece);
  });
}

const head = (more: string): string => `POST ${path} HTTP/1.1\r\nHost: x\r\nx-api-key: k\r\nContent-Type: application/json\r\n${more}\r\n`;

describe("bad requests end in a bounded, clear error", () => {
  const raw: Readonly<Record<string, readonly [string, RegExp]>> = {
    "two lengths": [`${head("Content-Length: 2\r\nContent-Length: 40\r\nConnection: close\r\n")}{}`, /^HTTP\/1\.1 400 /],
    "a length and chunks": [
      `${head("Content-Length: 4\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n")}0\r\n\r\n`,
      /^HTTP\/1\.1 400 /,
    ],
    "a chunk size that is no number": [
      `${head("Transfer-Encoding: chunked\r\nConnection: close\r\n")}zz\r\n{}\r\n0\r\n\r\n`,
      /^HTTP\/1\.1 400 /,
    ],
    "too many headers": [head(`${"x-a: ".padEnd(70_000, "b")}\r\nConnection: close\r\n`), /^HTTP\/1\.1 431 /],
    "an address of another host": ["GET http://elsewhere.example/v1/models HTTP/1.1\r\nHost: x\r\n\r\n", /^HTTP\/1\.1 400 /],
    "no HTTP at all": ["\u0016\u0003\u0001\u0000garbage\r\n\r\n", /^HTTP\/1\.1 400 /],
  };
  for (const [name, [text, wanted]] of Object.entries(raw)) {
    it(name, () =>
      use(fine, {}, async (open) => {
        assert.match(await sendRaw(open, text), wanted);
        assert.equal(open.stub.met.length, 0);
      }),
    );
  }

  it("a gigabyte announced is refused before it comes, one that comes unannounced once it is too large", () =>
    use(fine, { limits: { bodyMegabytes: 1 } }, async (open) => {
      const said = await sendRaw(open, head("Content-Length: 1073741824\r\n"));
      assert.match(said, /^HTTP\/1\.1 413 [\s\S]*request_too_large/);
      const chunk = `10000\r\n${"a".repeat(65_536)}\r\n`;
      const grown = await sendRaw(open, head("Transfer-Encoding: chunked\r\n"), ...Array.from({ length: 20 }, () => chunk));
      assert.match(grown, /^HTTP\/1\.1 413 /);
      assert.equal(open.stub.met.length, 0);
    }));

  it("a request that never ends is cut", () =>
    use(fine, { limits: { requestSeconds: 0.1 } }, async (open) => {
      assert.match(await sendRaw(open, "POST /v1/messages HTTP/1.1\r\nHost: x\r\n"), /^HTTP\/1\.1 408 |^$/);
      assert.match(await sendRaw(open, head("Content-Length: 10\r\n"), "{"), /^HTTP\/1\.1 408 |^$/);
      assert.equal(open.stub.met.length, 0);
    }));

  it("an upgrade to a WebSocket is refused in the provider's words", () =>
    use(fine, {}, async (open) => {
      const text =
        "GET /v1/realtime?model=m HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: a\r\n\r\n";
      assert.match(await sendRaw(open, text), /^HTTP\/1\.1 426 [\s\S]*"error":\{"message":"expected HTTP/);
      assert.equal(open.stub.met.length, 0);
    }));

  it("deep nesting, broken UTF-8 and an empty body are looked at and answered", () =>
    use(fine, {}, async (open) => {
      for (const odd of ["[".repeat(10_000) + "]".repeat(10_000), Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), "", "null", '"'.repeat(3)])
        assert.ok([200, 400].includes((await fetch(open.url + path, { method: "POST", headers, body: odd })).status));
    }));

  it("more requests of a caller than are allowed at once are told to wait", async () => {
    const held: ServerResponse[] = [];
    await use(
      (_met, response) => void held.push(response),
      { limits: { atOnce: 1 } },
      async (open) => {
        const send = () => fetch(open.url + path, { method: "POST", headers, body });
        const first = send();
        while (held.length === 0) await new Promise((resolve) => setImmediate(resolve));
        const second = await send();
        assert.equal(second.status, 429);
        assert.equal((await second.json()).error.type, "rate_limit_error");
        held[0]?.writeHead(200, json).end("{}");
        assert.equal((await first).status, 200);
      },
    );
  });
});

describe("a bad upstream ends in a bounded, clear error", () => {
  const answers: Readonly<Record<string, readonly [Stub["answer"], number]>> = {
    "one that hangs": [() => undefined, 504],
    "one that closes at once": [(_met, response) => void response.destroy(), 502],
    "one that breaks off": [
      (_met, response) => void response.writeHead(200, { ...json, "content-length": 100 }).write('{"a":', () => response.destroy()),
      502,
    ],
    "a web page in place of an answer": [
      (_met, response) => void response.writeHead(200, { "content-type": "text/html" }).end("<html>"),
      502,
    ],
    "a web page that says it is down": [
      (_met, response) => void response.writeHead(503, { "content-type": "text/html" }).end("<html>"),
      503,
    ],
    "packed bytes that are none": [
      (_met, response) => void response.writeHead(200, { ...json, "content-encoding": "gzip" }).end("no gzip"),
      502,
    ],
  };
  for (const [name, [answer, status]] of Object.entries(answers)) {
    it(name, () =>
      use(answer, { limits: { silenceSeconds: 0.1 } }, async (open) => {
        const back = await fetch(open.url + path, { method: "POST", headers, body });
        assert.equal(back.status, status);
        const { type, error } = await back.json();
        assert.equal(type, "error");
        assert.match(error.message, /^expected /);
      }),
    );
  }

  it("a stream that breaks off says so in its own words", async () => {
    const words = { anthropic: /event: error\ndata: \{"type":"error"/, openai: /data: \{"error":\{"message":"expected a whole answer/ };
    const start: Stub["answer"] = (_met, response) =>
      void response.writeHead(200, { "content-type": "text/event-stream" }).write('data: {"type":"ping"}\n\n', () => response.destroy());
    await use(start, {}, async (open) => {
      const first = await (await fetch(open.url + path, { method: "POST", headers, body })).text();
      assert.match(first, words.anthropic);
      const openai = { ...json, authorization: "Bearer k" };
      const second = await (await fetch(`${open.url}/v1/chat/completions`, { method: "POST", headers: openai, body })).text();
      assert.match(second, words.openai);
    });
  });

  it("a stream without its last empty line is restored to its end", () =>
    use(
      (met, response) => {
        const found = /\u27e6[^\u27e7]+\u27e7/.exec(met.body.toString())?.[0] ?? "";
        const event = { type: "content_block_delta", index: 0, delta: { type: "text_delta", text: found } };
        response.writeHead(200, { "content-type": "text/event-stream" }).end(`data: ${JSON.stringify(event)}`);
      },
      {},
      async (open) => {
        const back = await (await fetch(open.url + path, { method: "POST", headers, body })).text();
        assert.match(back, /CANARY_a1B2c3D4e5/);
      },
    ));

  it("results of a batch come back with their values, by the batch's id", () =>
    use(
      (met, response) => {
        const found = /\u27e6[^\u27e7]+\u27e7/.exec(met.body.toString())?.[0] ?? kept.at(-1) ?? "";
        kept.push(found);
        if (met.method === "POST") return void response.writeHead(200, json).end('{"id":"msgbatch_01abc","type":"message_batch"}');
        response.writeHead(200, { "content-type": "application/binary" });
        response.end(
          [1, 2].map((at) => JSON.stringify({ custom_id: String(at), result: { message: { content: [{ text: found }] } } })).join("\n"),
        );
      },
      {},
      async (open) => {
        const requests = [{ custom_id: "1", params: { messages: [{ role: "user", content: "CANARY_a1B2c3D4e5" }] } }];
        await (await fetch(`${open.url}/v1/messages/batches`, { method: "POST", headers, body: JSON.stringify({ requests }) })).text();
        const results = await (await fetch(`${open.url}/v1/messages/batches/msgbatch_01abc/results`, { headers })).text();
        assert.equal(results.split("CANARY_a1B2c3D4e5").length, 3);
        assert.ok(!results.includes("\u27e6"));
      },
    ));
  const kept: string[] = [];
});
