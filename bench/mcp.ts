import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { toolServer } from "../src/commands/agents/verify/tool-server.data.ts";

// `node bench/mcp.ts [CALLS]`: what the wrapper of tool servers adds to a call, over standard input and output and over
// streamable HTTP, with the service running: calls go by turns to the bare server and to the wrapped one.
const root = join(import.meta.dirname, "..");
const calls = Number(process.argv[2] ?? 300);
const folder = mkdtempSync(join(tmpdir(), "plimsoll-mcp-"));
const home = join(folder, "home");
const env = { ...process.env, PLIMSOLL_HOME: home };
const main = join(root, "src/main.ts");
const started: ChildProcess[] = [];

type Call = (id: number) => Promise<number>;

const messageOf = (id: number): string =>
  JSON.stringify({ jsonrpc: "2.0", id, method: "tools/call", params: { name: "lookup", arguments: { query: `customers of ${id}` } } });

function start(args: readonly string[], stdio: "pipe" | "ignore" = "ignore"): ChildProcess {
  const child = spawn(process.execPath, [...args], { env, stdio: [stdio, "pipe", "ignore"] });
  started.push(child);
  return child;
}

/** A server over standard input and output; answers the id that came back. */
function overPipes(args: readonly string[]): Call {
  const child = start(args, "pipe");
  const waiting: ((id: number) => void)[] = [];
  if (child.stdout === null) throw new Error("no output");
  createInterface({ input: child.stdout }).on("line", (line) => {
    const { id }: { id: number } = JSON.parse(line);
    waiting.shift()?.(id);
  });
  return (id) =>
    new Promise((resolve) => {
      waiting.push(resolve);
      child.stdin?.write(`${messageOf(id)}\n`);
    });
}

function overHttp(url: string): Call {
  return async (id) => {
    const headers = { "content-type": "application/json", accept: "application/json, text/event-stream" };
    const answer = await fetch(url, { method: "POST", headers, body: messageOf(id) });
    const said: { id: number } = JSON.parse(await answer.text());
    return said.id;
  };
}

async function measure(name: string, bare: Call, wrapped: Call): Promise<void> {
  const times: readonly [number[], number[]] = [[], []];
  let isOrdered = true;
  for (let id = 1; id <= calls + 40; id++)
    for (const [at, call] of [bare, wrapped].entries()) {
      const from = performance.now();
      if ((await call(id)) !== id) isOrdered = false;
      if (id > 40) times[at]?.push(performance.now() - from);
    }
  // Many at once: answers have to carry the ids that were asked, each once.
  const ids = await Promise.all(Array.from({ length: 50 }, (_, at) => wrapped(10_000 + at)));
  if (ids.some((id, at) => id !== 10_000 + at)) isOrdered = false;
  const [one, other] = times.map((all) => all.toSorted((a, b) => a - b));
  const at = (all: readonly number[] | undefined, part: number): number => all?.[Math.floor(calls * part)] ?? Number.NaN;
  process.stdout.write(
    `${name.padEnd(18)} bare p50 ${at(one, 0.5).toFixed(2)} ms, wrapped ${at(other, 0.5).toFixed(2)}, adds ${(at(other, 0.5) - at(one, 0.5)).toFixed(2)} (p10 ${(at(other, 0.1) - at(one, 0.1)).toFixed(2)}); ids and order ${isOrdered ? "kept" : "LOST"}\n`,
  );
}

writeFileSync(join(folder, "server.mjs"), toolServer);
writeFileSync(join(folder, "answer.txt"), "Twelve customers, none of them named here.\n");
const service = start([main, "start", "--json", "--no-open", "--port", "0"]);
await new Promise((resolve) => service.stdout?.once("data", resolve));
const bareServer = [join(folder, "server.mjs"), join(folder, "log.txt"), join(folder, "answer.txt")];
process.stdout.write(`load ${loadavg()[0]?.toFixed(1)}, ${calls} calls each\n`);
try {
  await measure(
    "pipes",
    overPipes(bareServer),
    overPipes([main, "mcp", "--tool", "claude-code", "--mode", "hold", "--", process.execPath, ...bareServer]),
  );
  const upstream = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => {
      const { id }: { id: number } = JSON.parse(Buffer.concat(pieces).toString());
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ jsonrpc: "2.0", id, result: { content: [{ type: "text", text: "Twelve customers." }] } }));
    });
  });
  await new Promise<void>((resolve) => upstream.listen(0, "127.0.0.1", resolve));
  const place: AddressInfo | string | null = upstream.address();
  const url = `http://127.0.0.1:${typeof place === "object" && place !== null ? place.port : 0}/`;
  const wrapper = start([main, "mcp", "--tool", "claude-code", "--mode", "hold", "--url", url]);
  const said = await new Promise<string>((resolve) => wrapper.stdout?.once("data", (piece: Buffer) => resolve(piece.toString())));
  await measure("streamable HTTP", overHttp(url), overHttp(/http:\/\/\S+/.exec(said.split(": ").at(-1) ?? "")?.[0] ?? ""));
  upstream.closeAllConnections();
  upstream.close();
} finally {
  for (const child of started) child.kill("SIGTERM");
  await new Promise((resolve) => service.once("exit", resolve));
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
