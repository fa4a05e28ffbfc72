import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { createServer, request } from "node:http";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { openParts } from "./open-parts.ts";

// `node bench/gateway/soak.ts [MINUTES]` (10 when left out): clients that go away, slow readers and an upstream that hangs up,
// breaks off, falls silent, answers errors or web pages, all at once. Prints what came whole, what was lost, whether every
// decided request stands in the ledger, and the gateway's memory and open files over time.
const minutes = Number(process.argv[2] ?? 10);
const value = "CANARY_a1B2c3D4e5F6";
const wide = 16;
const events = 200;
const met = { requests: 0, leaked: 0 };

const faults: readonly ((response: ServerResponse) => void)[] = [
  (response) => void response.destroy(),
  (response) => void response.writeHead(529, { "content-type": "application/json" }).end('{"error":{"message":"Overloaded"}}'),
  (response) => void response.writeHead(200, { "content-type": "text/html" }).end("<html>down</html>"),
  (response) => void setTimeout(() => response.destroy(), 200).unref(),
];

const stub = createServer((incoming, outgoing) => {
  const pieces: Buffer[] = [];
  incoming.on("data", (piece: Buffer) => pieces.push(piece));
  incoming.on("end", () => {
    const body = Buffer.concat(pieces).toString();
    met.requests += 1;
    if (body.includes(value)) met.leaked += 1;
    const fate = Math.random();
    if (fate < 0.08) return faults[Math.floor(fate * 50)]?.(outgoing);
    const echo = /\u27e6[^\u27e7]+\u27e7/.exec(body)?.[0] ?? "";
    outgoing.writeHead(200, { "content-type": "text/event-stream" });
    const padding = "word ".repeat(fate > 0.9 ? 200 : 2);
    for (let at = 0; at < events; at += 1)
      outgoing.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: `${echo} ${at} ${padding}` } }] })}\n\n`);
    if (fate < 0.12) return void setTimeout(() => outgoing.destroy(), 5);
    outgoing.end("data: [DONE]\n\n");
  });
});
await new Promise<void>((resolve) => stub.listen(0, "127.0.0.1", resolve));
const address = stub.address();
const parts = await openParts(`http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`);
const seen = { whole: 0, broken: 0, left: 0, refused: 0, lost: 0 };

function ask(): Promise<void> {
  const body = JSON.stringify({ model: "m", stream: true, messages: [{ role: "user", content: `${Math.random()} keep ${value}` }] });
  const fate = Math.random();
  return new Promise((resolve) => {
    const headers = { "content-type": "application/json", authorization: "Bearer k", "content-length": Buffer.byteLength(body) };
    const call = request(`${parts.gateway}/v1/chat/completions`, { method: "POST", headers }, (answer) => {
      let text = "";
      let slow = fate > 0.9 ? 5 : 0;
      answer.on("data", (piece: Buffer) => {
        text += piece.toString();
        if (fate < 0.1) call.destroy();
        if (slow <= 0) return;
        slow -= 1;
        answer.pause();
        setTimeout(() => answer.resume(), 100);
      });
      answer.on("end", () => {
        const values = text.split(value).length - 1;
        if (answer.statusCode !== 200) seen.refused += 1;
        else if (text.includes("[DONE]")) seen[values === events ? "whole" : "lost"] += 1;
        else seen.broken += 1;
      });
      answer.on("close", () => resolve());
      answer.on("error", () => resolve());
    });
    call.on("error", () => resolve());
    call.on("close", () => {
      if (fate < 0.1) seen.left += 1;
      resolve();
    });
    if (fate < 0.02) return void call.write(body.slice(0, 20), () => call.destroy());
    call.end(body);
  });
}

const memory: number[] = [];
const files = (): number => readdirSync(`/proc/${parts.process.pid}/fd`).length;
const filesAtStart = files();
const watch = setInterval(() => memory.push(parts.memory()), Math.max(500, minutes * 600));
const end = performance.now() + minutes * 60_000;
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
await Promise.all(
  Array.from({ length: wide }, async () => {
    while (performance.now() < end) {
      await ask();
      await pause(20);
    }
  }),
);
clearInterval(watch);
await pause(2_000);
const middle = (some: readonly number[]): number => some.toSorted((a, b) => a - b)[some.length >> 1] ?? 0;
const fifth = Math.max(1, Math.floor(memory.length / 5));
const fifths = [0, 1, 2, 3, 4].map((at) => middle(memory.slice(at * fifth, (at + 1) * fifth)).toFixed(0));
const metrics = await (await fetch(`${parts.gateway}/metrics`)).text();
const flying = /plimsoll_gateway_in_flight (\d+)/.exec(metrics)?.[1];
const decided = Array.from(metrics.matchAll(/^plimsoll_gateway_requests_total\{.*verdict="[a-z]+".*\} (\d+)$/gm), ([, count]) =>
  Number(count),
);
const filesAtEnd = files();
const gone = new Promise((resolve) => parts.process.once("exit", resolve));
parts.process.kill("SIGTERM");
await gone;
const plimsoll = join(import.meta.dirname, "../../bin/plimsoll");
const env = { ...process.env, PLIMSOLL_HOME: parts.home };
const verified: { readonly ok?: boolean; readonly entries?: number } = JSON.parse(
  spawnSync(plimsoll, ["ledger", "verify", "--json"], { env, encoding: "utf8" }).stdout,
);
const flows = decided.reduce((sum, count) => sum + count, 0);
process.stdout.write(
  `${met.requests} requests in ${minutes} min: ${seen.whole} whole, ${seen.broken} said to be broken off, ${seen.refused} refused, ${seen.left} left by the client; ${seen.lost} lost a value, ${met.leaked} leaked\n` +
    `memory in fifths ${fifths.join(", ")} MB; open files ${filesAtStart} at the start, ${filesAtEnd} at the end; ${flying} in flight at the end\n` +
    `ledger: ${verified.entries} entries for ${flows} decided requests, chain ${verified.ok === true ? "sound" : "broken"}\n`,
);
await parts.close();
stub.close();
stub.closeAllConnections();
process.exitCode = seen.lost === 0 && met.leaked === 0 && verified.entries === flows && verified.ok === true ? 0 : 1;
