import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { PassThrough, Readable } from "node:stream";
import { describe, it } from "node:test";
import { getRequestListener } from "@hono/node-server";
import { forwardWord } from "../cli/forward-word.ts";
import { serveWords, type WordCall } from "./serve-words.ts";

const token = "a".repeat(43);

async function withServer(run: (call: WordCall) => Promise<number>, work: (port: number) => Promise<void>): Promise<void> {
  const listener = getRequestListener(async (request) => (await serveWords(request, token, run)) ?? new Response("other", { status: 404 }));
  const server: Server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  try {
    await work(typeof address === "object" && address !== null ? address.port : 0);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function collect(stream: Readable): Promise<string> {
  let text = "";
  for await (const piece of stream) text += String(piece);
  return text;
}

async function callWord(port: number, given: string, input: string): Promise<{ code: number; output: string; errors: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await forwardWord(
    { port, token: given },
    { args: ["register", "list", "--json"], cwd: "/somewhere ü", stdin: Readable.from([input]), stdout, stderr, sendsInput: input !== "" },
  );
  stdout.end();
  stderr.end();
  return { code, output: await collect(stdout), errors: await collect(stderr) };
}

describe("words run in the server", () => {
  it("carry arguments, folder, input, both outputs and the exit code over", async () => {
    const run = async ({ args, cwd, stdin, stdout, stderr }: WordCall): Promise<number> => {
      stdout.write(`${args.join(" ")} in ${cwd}: `);
      stdout.write(await collect(stdin));
      stderr.write("note ✓");
      return 1;
    };
    await withServer(run, async (port) => {
      const input = "x".repeat(200_000);
      assert.deepEqual(await callWord(port, token, input), {
        code: 1,
        output: `register list --json in /somewhere ü: ${input}`,
        errors: "note ✓",
      });
    });
  });

  it("answer exit code 2 when they throw", async () => {
    await withServer(
      async () => Promise.reject(new Error("boom")),
      async (port) => assert.equal((await callWord(port, token, "")).code, 2),
    );
  });

  it("are refused without the token and never run", async () => {
    let runs = 0;
    const run = async (): Promise<number> => runs++;
    await withServer(run, async (port) => {
      await assert.rejects(callWord(port, "wrong", ""), { code: "busy" });
      const other = await fetch(`http://127.0.0.1:${port}/local/word`, { method: "POST", headers: { authorization: `Bearer ${token}` } });
      assert.equal(other.status, 400, "a call without a command line");
      assert.equal((await fetch(`http://127.0.0.1:${port}/elsewhere`)).status, 404);
    });
    assert.equal(runs, 0);
  });

  it("say so when nobody answers", async () => {
    await assert.rejects(callWord(1, token, ""), { code: "busy", message: /port 1/ });
  });
});
