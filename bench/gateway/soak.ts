import { createServer, request } from "node:http";
import { openParts } from "./open-parts.ts";

// `node bench/gateway/soak.ts [SECONDS]` (600 when left out): clients that go away, slow readers and an upstream that hangs up
// or breaks off, all at once. Prints what came whole, what was lost and the gateway's memory; the two ends of the memory say whether it leaks.
const seconds = Number(process.argv[2] ?? 600);
const value = "CANARY_a1B2c3D4e5F6";
const met = { leaked: 0, requests: 0 };
const stub = createServer((incoming, outgoing) => {
  const pieces: Buffer[] = [];
  incoming.on("data", (piece: Buffer) => pieces.push(piece));
  incoming.on("end", () => {
    const body = Buffer.concat(pieces).toString();
    met.requests += 1;
    if (body.includes(value)) met.leaked += 1;
    const echo = /\u27e6[^\u27e7]+\u27e7/.exec(body)?.[0] ?? "";
    const fate = Math.random();
    if (fate < 0.05) return void outgoing.destroy();
    outgoing.writeHead(200, { "content-type": "text/event-stream" });
    for (let at = 0; at < 200; at += 1)
      outgoing.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: `${echo} ${at} ` } }] })}\n\n`);
    if (fate < 0.1) return void setTimeout(() => outgoing.destroy(), 5);
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
      answer.on("data", (piece: Buffer) => {
        text += piece.toString();
        if (fate < 0.1) call.destroy();
        if (fate > 0.9) {
          answer.pause();
          setTimeout(() => answer.resume(), 2);
        }
      });
      answer.on("end", () => {
        const values = text.split(value).length - 1;
        if (answer.statusCode !== 200) seen.refused += 1;
        else if (text.includes("[DONE]")) seen[values === 200 ? "whole" : "lost"] += 1;
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
    call.end(body);
  });
}

const end = performance.now() + seconds * 1000;
const memory: number[] = [];
const watch = setInterval(() => memory.push(parts.memory()), Math.max(500, seconds * 10));
await Promise.all(
  Array.from({ length: 20 }, async () => {
    while (performance.now() < end) await ask();
  }),
);
clearInterval(watch);
const fifth = Math.max(1, Math.floor(memory.length / 5));
const middle = (some: readonly number[]): number => some.toSorted((a, b) => a - b)[some.length >> 1] ?? 0;
const metrics = await (await fetch(`${parts.gateway}/metrics`)).text();
process.stdout.write(
  `${met.requests} requests in ${seconds} s: ${seen.whole} whole, ${seen.broken} said to be broken off, ${seen.refused} refused, ${seen.left} left by the client; ${seen.lost} lost a value, ${met.leaked} leaked; ` +
    `memory ${middle(memory.slice(fifth, 2 * fifth)).toFixed(0)} MB in the second fifth, ${middle(memory.slice(-fifth)).toFixed(0)} MB in the last; ${/plimsoll_gateway_in_flight (\d+)/.exec(metrics)?.[1]} in flight\n`,
);
await parts.close();
stub.close();
stub.closeAllConnections();
process.exitCode = seen.lost === 0 && met.leaked === 0 ? 0 : 1;
