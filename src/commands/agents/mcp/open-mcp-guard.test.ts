import assert from "node:assert/strict";
import { createServer } from "node:http";
import { PassThrough } from "node:stream";
import { text as readText } from "node:stream/consumers";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { DecisionCall } from "../../decide/enforcement.ts";
import { openMcpGuard } from "./open-mcp-guard.ts";
import type { McpDesk, McpGuard } from "./open-mcp-guard.ts";
import { serveRemoteTools } from "./serve-remote-tools.ts";
import { wrapToolServer } from "./wrap-tool-server.ts";

// Holds "SECRET", cleans "ana@", lets everything else pass.
function deskOf(calls: DecisionCall[] = []): McpDesk {
  return {
    ...{ tool: "claude-code", session: "s", mode: "hold" },
    decider: {
      restore: async (_session, text) => text,
      async decide(call) {
        calls.push(call);
        const text = call.text ?? "";
        const isHeld = text.includes("SECRET") || (text.includes("ana@") && call.rewrites !== true);
        const message = { found: "Held: 1 thing", why: "", wayOut: "", text: "Held: 1 thing" };
        if (isHeld) return { action: "held", mode: "hold", message, cleaned: null };
        if (text.includes("ana@")) return { action: "cleaned", mode: "hold", message, cleaned: text.replaceAll("ana@", "<mail>") };
        return { action: "sent", mode: "hold", message: null, cleaned: null };
      },
    },
  };
}

const call = (id: unknown, args: unknown, name = "lookup"): string =>
  JSON.stringify({ jsonrpc: "2.0", id, method: "tools/call", params: { name, arguments: args } });
const result = (id: unknown, text: string): string => JSON.stringify({ jsonrpc: "2.0", id, result: { content: [{ type: "text", text }] } });

describe("a guard before a tool server", () => {
  it("hands what it has nothing against on byte for byte, also what it does not know", async () => {
    const guard = openMcpGuard(deskOf());
    const texts = [
      '{"jsonrpc": "2.0",  "id":1, "method":"initialize","params":{"x":"SECRET"}}',
      call(12345678901234567890n.toString(), { q: "weather" }),
      '{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}',
      '[{"jsonrpc":"2.0","id":7,"method":"tools/list"}]',
      '{"jsonrpc":"2.0","id":9007199254740993,"method":"tools/call","params":{"name":"x","arguments":{"big":9007199254740993}}}',
    ];
    for (const text of texts) assert.deepEqual(await guard.fromClient(text), { onward: text, back: null });
  });

  it("refuses a call under its own id, as a failure of the tool that says why", async () => {
    for (const id of [1, "a-b", 0, null]) {
      const { onward, back } = await openMcpGuard(deskOf()).fromClient(call(id, { deep: [{ q: "SECRET" }] }));
      assert.equal(onward, null);
      assert.deepEqual(JSON.parse(back ?? ""), {
        jsonrpc: "2.0",
        id,
        result: { content: [{ type: "text", text: "Held: 1 thing" }], isError: true },
      });
    }
  });

  it("never hands a placeholder to a server", async () => {
    const { onward, back } = await openMcpGuard(deskOf()).fromClient(call(1, { q: "\u27e6email\u00b7k3f9a2\u27e7" }));
    assert.equal(onward, null);
    assert.match(back ?? "", /Held: 1 placeholder/);
  });

  it("cleans results where they stand and keeps the rest, and withholds what may not be read", async () => {
    const guard = openMcpGuard(deskOf());
    await guard.fromClient(call(1, {}));
    await guard.fromClient(call("two", {}));
    const cleaned = JSON.parse((await guard.fromServer(result(1, "mail ana@example.com"))).onward ?? "");
    assert.deepEqual(cleaned, { jsonrpc: "2.0", id: 1, result: { content: [{ type: "text", text: "mail <mail>example.com" }] } });
    const held = JSON.parse((await guard.fromServer(result("two", "SECRET"))).onward ?? "");
    assert.deepEqual(held, { jsonrpc: "2.0", id: "two", result: { content: [{ type: "text", text: "Held: 1 thing" }], isError: true } });
  });

  it("tells resources, prompts, errors and what a server asks a model to read", async () => {
    const guard = openMcpGuard(deskOf());
    await guard.fromClient('{"jsonrpc":"2.0","id":1,"method":"resources/read","params":{"uri":"file:///x"}}');
    const read = JSON.parse((await guard.fromServer('{"jsonrpc":"2.0","id":1,"result":{"contents":[{"text":"SECRET"}]}}')).onward ?? "");
    assert.deepEqual(read.error, { code: -32_001, message: "Held: 1 thing" });
    await guard.fromClient('{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"x"}}');
    const failed = (await guard.fromServer('{"jsonrpc":"2.0","id":2,"error":{"code":1,"message":"no SECRET"}}')).onward ?? "";
    assert.ok(!failed.includes("SECRET"));
    const sampled = (await guard.fromServer('{"jsonrpc":"2.0","id":3,"method":"sampling/createMessage","params":{"messages":["SECRET"]}}'))
      .onward;
    assert.ok(!(sampled ?? "").includes("SECRET"));
  });

  it("splits a list: what is held goes back, the rest goes on", async () => {
    const text = `[${call(1, { q: "SECRET" })},${call(2, { q: "fine" })}]`;
    const { onward, back } = await openMcpGuard(deskOf()).fromClient(text);
    assert.deepEqual(
      JSON.parse(onward ?? "").map(({ id }: { id: number }) => id),
      [2],
    );
    assert.deepEqual(
      JSON.parse(back ?? "").map(({ id }: { id: number }) => id),
      [1],
    );
  });

  it("holds what it cannot read or decide, and passes it where the mode only watches", async () => {
    const broken: McpDesk = { ...deskOf(), decider: { restore: async (_s, text) => text, decide: () => Promise.reject(new Error("x")) } };
    assert.equal((await openMcpGuard(broken).fromClient(call(1, { q: "x" }))).onward, null);
    assert.equal((await openMcpGuard(broken).fromClient("no json")).onward, null);
    assert.equal((await openMcpGuard({ ...broken, mode: "watch" }).fromClient("no json")).onward, "no json");
    assert.notEqual((await openMcpGuard({ ...broken, mode: "watch" }).fromClient(call(1, { q: "x" }))).onward, null);
  });

  it("lets no secret through, wherever in a message it stands", async () => {
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        fc.constantFrom("fine", "a SECRET b"),
        fc.integer(),
        fc.array(tie("any"), { maxLength: 3 }),
        fc.dictionary(fc.string(), tie("any"), { maxKeys: 3 }),
      ),
    })).any;
    await fc.assert(
      fc.asyncProperty(value, fc.boolean(), async (inner, isCall) => {
        const guard = openMcpGuard(deskOf());
        const text = isCall ? call(1, { inner }) : JSON.stringify({ jsonrpc: "2.0", id: 1, result: { inner } });
        const { onward, back } = isCall ? await guard.fromClient(text) : await guard.fromServer(text);
        const held = new RegExp("a SECRET b").test(JSON.stringify(inner));
        assert.equal((onward ?? "").includes("a SECRET b"), false);
        assert.equal(onward === text, !held);
        assert.ok(onward !== null || back !== null);
      }),
    );
  });
});

const server = `for await (const line of (await import("node:readline")).createInterface({ input: process.stdin })) {
  const { id, params } = JSON.parse(line);
  process.stdout.write(JSON.stringify({ jsonrpc: "2.0", id, result: { content: [{ type: "text", text: params.arguments.q }] } }) + "\\n");
}`;

async function talk(guard: McpGuard, lines: readonly string[]): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const ended = wrapToolServer(guard, {
    command: [process.execPath, "--input-type=module", "-e", server],
    cwd: "/",
    env: {},
    stdin,
    stdout,
    stderr,
  });
  stdin.end(`${lines.join("\n")}\n`);
  const code = await ended;
  stdout.end();
  return { code, lines: (await readText(stdout)).trim().split("\n") };
}

describe("a tool server over standard input and output", () => {
  it("keeps ids and order, and answers for what it holds", async () => {
    const ids = Array.from({ length: 40 }, (_, at) => at);
    const texts = ids.map((id) => call(id, { q: id % 7 === 3 ? "SECRET" : `text ${id}` }));
    const { code, lines } = await talk(openMcpGuard(deskOf()), texts);
    assert.equal(code, 0);
    const answers = lines.map((line): { id: number; result: { isError?: boolean } } => JSON.parse(line));
    assert.deepEqual(
      answers.map(({ id }) => id).toSorted((a, b) => a - b),
      ids,
    );
    const passed = answers.filter(({ result }) => result.isError !== true).map(({ id }) => id);
    assert.deepEqual(
      passed,
      ids.filter((id) => id % 7 !== 3),
    );
    assert.deepEqual(
      answers.filter(({ result }) => result.isError === true).map(({ id }) => id),
      ids.filter((id) => id % 7 === 3),
    );
  });

  it("says that a program is not there", async () => {
    const wrapped = { command: ["/no/such/program"] as const, cwd: "/", env: {} };
    const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
    await assert.rejects(wrapToolServer(openMcpGuard(deskOf()), { ...wrapped, ...streams }), /expected a tool server that can be started/);
  });
});

describe("a tool server over HTTP", () => {
  async function withServer(
    answer: (body: string) => { readonly type: string; readonly text: string },
    use: (url: string, seen: string[]) => Promise<void>,
  ) {
    const seen: string[] = [];
    const upstream = createServer((request, response) => {
      void readText(request).then((body) => {
        seen.push(body);
        const { type, text } = answer(body);
        response.writeHead(200, { "content-type": type, "mcp-session-id": "abc" }).end(text);
      });
    });
    await new Promise<void>((resolve) => upstream.listen(0, "127.0.0.1", resolve));
    const address = upstream.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const running = await serveRemoteTools(openMcpGuard(deskOf()), new URL(`http://127.0.0.1:${port}/mcp`), 0);
    try {
      await use(running.url, seen);
    } finally {
      await running.close();
      upstream.closeAllConnections();
      upstream.close();
    }
  }
  const post = (url: string, body: string, headers = {}): Promise<Response> => fetch(url, { method: "POST", body, headers });

  it("passes, cleans and withholds in JSON and in streams of events, with the server's own headers", async () => {
    const events = `id: 5\nevent: message\ndata: ${result(1, "ana@x")}\n\n: note\n\ndata: ${result(2, "fine")}\n\n`;
    await withServer(
      (body) =>
        body.includes("stream") ? { type: "text/event-stream", text: events } : { type: "application/json", text: result(1, "SECRET") },
      async (url) => {
        const plain = await post(url, call(1, { q: "x" }));
        assert.equal(plain.headers.get("mcp-session-id"), "abc");
        assert.match(await plain.text(), /Held: 1 thing/);
        const stream = await (await post(url, call(1, { q: "stream" }))).text();
        assert.equal(stream, events.replace(result(1, "ana@x"), result(1, "<mail>x")));
      },
    );
  });

  it("answers a held call by itself, and refuses web pages", async () => {
    await withServer(
      () => ({ type: "application/json", text: result(1, "fine") }),
      async (url, seen) => {
        assert.match(await (await post(url, call(4, { q: "SECRET" }))).text(), /"id":4.*Held: 1 thing/);
        assert.equal((await post(url, call(4, {}), { origin: "https://example.com" })).status, 403);
        assert.deepEqual(seen, []);
      },
    );
  });
});
