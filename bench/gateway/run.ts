import { Agent, request } from "node:http";
import { openParts } from "./open-parts.ts";

// `node bench/gateway/run.ts [SECONDS]`: added time and requests a second of the gateway (looking, restoring, a flow on the
// disk for each request) against a direct call and a bare proxy that walks the JSON, rounds taken in turn, processes apart.
const seconds = Number(process.argv[2] ?? 2);
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
let turn = 0;

const stems =
  "plan parser reads each file once keeps nothing team review harbour engine deck cargo weather morning report column window answer question field number letter table branch merge request budget meeting ".split(
    " ",
  );

/** Prose that is new in every request. */
function write(size: number): string {
  let text = "";
  for (let seed = (turn += 1) * 7919; text.length < size; seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) {
    const word = stems[seed % stems.length] ?? "";
    text += text.length % 90 < 6 ? `${word.charAt(0).toUpperCase()}${word.slice(1)} ` : `${word}${seed % 11 === 0 ? ". " : " "}`;
  }
  return text.slice(0, size);
}

const message = (text: string, role = "user"): object => ({ role, content: text });
const chat = (messages: readonly object[]): Buffer => Buffer.from(JSON.stringify({ model: "m", messages }));
const history = Array.from({ length: 24 }, (_, at) => message(write(2_000), at % 2 === 0 ? "user" : "assistant"));

const loads: readonly {
  readonly name: string;
  readonly wide: number;
  readonly stream?: boolean;
  readonly count?: number;
  make(): Buffer;
}[] = [
  { name: "2 KB, new each time", wide: 1, make: () => chat([message(write(1_950))]) },
  { name: "2 KB with something to redact", wide: 1, make: () => chat([message(`${write(1_900)} CANARY_a1B2c3D4e${turn % 10}`)]) },
  { name: "2 KB, new each time", wide: 10, make: () => chat([message(write(1_950))]) },
  { name: "2 KB with something to redact", wide: 10, make: () => chat([message(`${write(1_900)} CANARY_a1B2c3D4e${turn % 10}`)]) },
  { name: "2 KB, streamed answer", wide: 1, stream: true, make: () => chat([message(`${write(1_900)} CANARY_a1B2c3D4e${turn % 10}`)]) },
  { name: "50 KB, the next turn of a conversation", wide: 1, make: () => chat([...history, message(write(2_000))]) },
  { name: "50 KB, new each time", wide: 1, make: () => chat([message(write(50_000))]) },
  { name: "8 MB, new each time", wide: 1, count: 2, make: () => chat([message(write(8_000_000))]) },
];

interface Timed {
  readonly first: number;
  readonly whole: number;
}

function send(base: string, body: Buffer, isStream: boolean): Promise<Timed> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    let first = 0;
    const headers = {
      "content-type": "application/json",
      "content-length": body.length,
      authorization: "Bearer k",
      ...(isStream ? { "x-stream": "1" } : {}),
    };
    const call = request(`${base}/v1/chat/completions`, { method: "POST", agent, headers }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`expected status 200, met ${answer.statusCode}`));
      answer.on("data", () => (first ||= performance.now() - from));
      answer.on("end", () => resolve({ first, whole: performance.now() - from }));
      answer.on("error", reject);
    });
    call.on("error", reject);
    call.end(body);
  });
}

interface Round {
  readonly times: Timed[];
  spent: number;
}

async function run(base: string, load: (typeof loads)[number], round: Round, milliseconds: number): Promise<void> {
  const from = performance.now();
  let left = load.count ?? Number.POSITIVE_INFINITY;
  const worker = async (): Promise<void> => {
    while (performance.now() - from < milliseconds && left-- > 0) round.times.push(await send(base, load.make(), load.stream === true));
  };
  await Promise.all(Array.from({ length: load.wide }, worker));
  round.spent += performance.now() - from;
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}

const parts = await openParts();
const bases = { direct: parts.stub, bare: parts.bare, gateway: parts.gateway };
process.stdout.write(`resident at rest ${parts.memory().toFixed(0)} MB\n`);
for (const load of loads) {
  const rounds = { direct: { times: [], spent: 0 }, bare: { times: [], spent: 0 }, gateway: { times: [], spent: 0 } } satisfies Record<
    string,
    Round
  >;
  for (const base of Object.values(bases)) await run(base, load, { times: [], spent: 0 }, seconds * 300);
  for (let at = 0; at < 3; at += 1)
    for (const name of ["direct", "bare", "gateway"] as const) await run(bases[name], load, rounds[name], (seconds * 1000) / 3);
  const p50 = (round: Round, key: keyof Timed): number => middle(round.times.map((one) => one[key]));
  const rate = (round: Round): number => (round.times.length * 1000) / round.spent;
  const { direct, bare, gateway } = rounds;
  process.stdout.write(
    `${load.name}, ${load.wide} at once: p50 ${p50(direct, "whole").toFixed(2)} direct, ${p50(bare, "whole").toFixed(2)} bare, ${p50(gateway, "whole").toFixed(2)} gateway (+${(p50(gateway, "whole") - p50(direct, "whole")).toFixed(2)} ms); ` +
      `first byte +${(p50(gateway, "first") - p50(direct, "first")).toFixed(2)} ms; ${rate(gateway).toFixed(0)} of ${rate(bare).toFixed(0)} requests/s: ${(rate(gateway) / rate(bare)).toFixed(2)}; ${parts.memory().toFixed(0)} MB\n`,
  );
}
agent.destroy();
await parts.close();
