import { Agent, createServer, request } from "node:http";
import type { Server } from "node:http";
import { openGateway } from "../src/gateway/gateway-fixture.data.ts";

// Requests a second, added time and added time to the first streamed byte against a direct call, in the same run, rounds
// taken in turn. Stub, gateway and client share one process, so only the ratios say something. `node bench/gateway.ts`

const words = "The quarterly plan of the team says that the parser reads each file once and keeps nothing of it. ";
const ask = (size: number): Buffer =>
  Buffer.from(
    JSON.stringify({
      model: "m",
      messages: [{ role: "user", content: `mail CANARY_a1B2c3D4e5 ${words.repeat(Math.ceil(size / words.length))}`.slice(0, size) }],
    }),
  );
const events = Array.from(
  { length: 20 },
  (_, at) => `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: `word ${at} ` } }] })}\n\n`,
);
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

interface Timed {
  readonly first: number;
  readonly whole: number;
}

function send(base: string, body: Buffer): Promise<Timed> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    let first = 0;
    const headers = { "content-type": "application/json", "content-length": body.length, authorization: "Bearer k" };
    const call = request(`${base}/v1/chat/completions`, { method: "POST", agent, headers }, (answer) => {
      answer.on("data", () => (first ||= performance.now() - from));
      answer.on("end", () => resolve({ first, whole: performance.now() - from }));
    });
    call.on("error", reject);
    call.end(body);
  });
}

async function run(
  base: string,
  body: Buffer,
  count: number,
  wide: number,
): Promise<{ readonly first: number; readonly whole: number; readonly rate: number }> {
  const times: Timed[] = [];
  const from = performance.now();
  let left = count;
  const worker = async (): Promise<void> => {
    while (left-- > 0) times.push(await send(base, body));
  };
  await Promise.all(Array.from({ length: wide }, worker));
  const middle = (key: keyof Timed): number => times.map((one) => one[key]).toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
  return { first: middle("first"), whole: middle("whole"), rate: (count * 1000) / (performance.now() - from) };
}

/** A bare proxy that walks the JSON and looks at nothing. */
function openBare(target: string): Promise<{ readonly url: string; readonly server: Server }> {
  const pool = new Agent({ keepAlive: true });
  const server = createServer((incoming, outgoing) => {
    const pieces: Buffer[] = [];
    incoming.on("data", (piece: Buffer) => pieces.push(piece));
    incoming.on("end", () => {
      const body = Buffer.from(JSON.stringify(JSON.parse(Buffer.concat(pieces).toString(), (_key, value: unknown) => value)));
      const call = request(
        target + (incoming.url ?? ""),
        { method: "POST", agent: pool, headers: { "content-type": "application/json", "content-length": body.length } },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 200, answer.headers);
          answer.pipe(outgoing);
        },
      );
      call.end(body);
    });
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve({ url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`, server });
    });
  });
}

const open = await openGateway((_met, response) => {
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.end(events.join(""));
});
const bare = await openBare(open.base);
for (const [name, size, count, wide] of [
  ["2 KB, one at a time", 2_000, 300, 1],
  ["2 KB, ten at a time", 2_000, 600, 10],
  ["50 KB, one at a time", 50_000, 100, 1],
  ["8 MB, one at a time", 8_000_000, 2, 1],
] as const) {
  const body = ask(size);
  for (const url of [open.base, bare.url, open.url]) await run(url, body, Math.ceil(count / 4), wide);
  const direct = await run(open.base, body, count, wide);
  const walked = await run(bare.url, body, count, wide);
  const held = await run(open.url, body, count, wide);
  const said = [
    `p50 ${direct.whole.toFixed(2)} direct, ${walked.whole.toFixed(2)} bare proxy, ${held.whole.toFixed(2)} gateway (+${(held.whole - direct.whole).toFixed(2)} ms)`,
    `first byte +${(held.first - direct.first).toFixed(2)} ms`,
    `${held.rate.toFixed(0)} requests/s, ${(held.rate / walked.rate).toFixed(2)} of the bare proxy's`,
  ];
  process.stdout.write(`${name}: ${said.join("; ")}\n`);
  open.stub.met.length = 0;
}
process.stdout.write(`resident ${(process.memoryUsage.rss() / 1024 / 1024).toFixed(0)} MB (stub and client included)\n`);
agent.destroy();
bare.server.close();
bare.server.closeAllConnections();
await open.close();
process.exit();
