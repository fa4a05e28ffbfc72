import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { openParts } from "./open-parts.ts";
import { openPeer } from "./open-peer.ts";

// `node bench/gateway/run.ts [SECONDS] [--peer]`: added time and requests a second of the gateway (looking, restoring, a flow
// on the disk for each request) against a direct call and a bare proxy that walks the JSON, and with `--peer` an installed
// peer (it looks at nothing here); rounds taken in turn, processes apart. Beside wall time each process's CPU time a request.
const args = process.argv.slice(2);
const seconds = Number(args.find((arg) => !arg.startsWith("--")) ?? 2);
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
const fixed = chat([message(write(1_950))]);
const history = Array.from({ length: 24 }, (_, at) => message(write(2_000), at % 2 === 0 ? "user" : "assistant"));

const loads: readonly {
  readonly name: string;
  readonly wide: number;
  readonly stream?: boolean;
  readonly count?: number;
  /** The peer takes no body of this size. */
  readonly isLarge?: boolean;
  make(): Buffer;
}[] = [
  { name: "2 KB, the same each time", wide: 10, make: () => fixed },
  { name: "2 KB, new each time", wide: 1, make: () => chat([message(write(1_950))]) },
  { name: "2 KB with something to redact", wide: 1, make: () => chat([message(`${write(1_900)} CANARY_a1B2c3D4e${turn % 10}`)]) },
  { name: "2 KB, new each time", wide: 10, make: () => chat([message(write(1_950))]) },
  { name: "2 KB with something to redact", wide: 10, make: () => chat([message(`${write(1_900)} CANARY_a1B2c3D4e${turn % 10}`)]) },
  { name: "2 KB, streamed answer", wide: 1, stream: true, make: () => chat([message(`${write(1_900)} CANARY_a1B2c3D4e${turn % 10}`)]) },
  { name: "50 KB, the next turn of a conversation", wide: 1, make: () => chat([...history, message(write(2_000))]) },
  { name: "50 KB, new each time", wide: 1, make: () => chat([message(write(50_000))]) },
  { name: "8 MB, new each time", wide: 1, count: 2, isLarge: true, make: () => chat([message(write(8_000_000))]) },
];

interface Timed {
  readonly first: number;
  readonly whole: number;
}

function send({ url, headers: own }: Target, body: Buffer, isStream: boolean): Promise<Timed> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    let first = 0;
    const headers = {
      "content-type": "application/json",
      "content-length": body.length,
      authorization: "Bearer k",
      ...(isStream ? { "x-stream": "1" } : {}),
      ...own,
    };
    const call = request(`${url}/v1/chat/completions`, { method: "POST", agent, headers }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`expected status 200, met ${answer.statusCode}`));
      answer.on("data", () => (first ||= performance.now() - from));
      answer.on("end", () => resolve({ first, whole: performance.now() - from }));
      answer.on("error", reject);
    });
    call.on("error", reject);
    call.end(body);
  });
}

interface Target {
  readonly url: string;
  /** 0 where its CPU time is not of interest. */
  readonly pid: number;
  readonly headers: Readonly<Record<string, string>>;
}

interface Round {
  readonly times: Timed[];
  /** Milliseconds of wall and of the process's CPU. */
  spent: number;
  cpu: number;
}

/** CPU time of a process in milliseconds (Linux counts in hundredths of a second). */
function cpuOf(pid: number): number {
  if (pid === 0) return 0;
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

async function run(target: Target, load: (typeof loads)[number], round: Round, milliseconds: number): Promise<void> {
  const from = performance.now();
  const before = cpuOf(target.pid);
  let left = load.count ?? Number.POSITIVE_INFINITY;
  const worker = async (): Promise<void> => {
    while (performance.now() - from < milliseconds && left-- > 0) round.times.push(await send(target, load.make(), load.stream === true));
  };
  await Promise.all(Array.from({ length: load.wide }, worker));
  round.spent += performance.now() - from;
  round.cpu += cpuOf(target.pid) - before;
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}

const parts = await openParts();
const peer = args.includes("--peer") ? await openPeer(parts.stub) : null;
const targets = new Map<string, Target>([
  ["direct", { url: parts.stub, pid: 0, headers: {} }],
  ["bare", { url: parts.bare, pid: parts.barePid, headers: {} }],
  ["gateway", { url: parts.gateway, pid: parts.process.pid ?? 0, headers: {} }],
  ...(peer === null ? [] : [["peer", peer] as const]),
]);
const loadNow = (): string => readFileSync("/proc/loadavg", "utf8").split(" ")[0] ?? "";
process.stdout.write(`resident at rest ${parts.memory().toFixed(0)} MB, load ${loadNow()}\n`);
for (const load of loads) {
  const rounds = new Map<string, Round>();
  for (const [name, target] of targets) {
    if (name === "peer" && load.isLarge === true) continue;
    await run(target, load, { times: [], spent: 0, cpu: 0 }, seconds * 300);
    rounds.set(name, { times: [], spent: 0, cpu: 0 });
  }
  for (let at = 0; at < 4; at += 1)
    for (const [name, target] of targets) {
      const round = rounds.get(name);
      if (round !== undefined) await run(target, load, round, (seconds * 1000) / 4);
    }
  process.stdout.write(`${load.name}, ${load.wide} at once (load ${loadNow()}, ${parts.memory().toFixed(0)} MB)\n`);
  const direct = rounds.get("direct");
  const bare = rounds.get("bare");
  for (const [name, round] of rounds) {
    const p50 = (one: Round | undefined, key: keyof Timed): number => middle((one?.times ?? []).map((time) => time[key]));
    const rate = (one: Round | undefined): number => (one === undefined ? 0 : (one.times.length * 1000) / one.spent);
    const cpu = (one: Round | undefined): number => (one === undefined ? 0 : (one.cpu * 1000) / one.times.length);
    const added = p50(round, "whole") - p50(direct, "whole");
    process.stdout.write(
      `  ${name.padEnd(8)} p50 ${p50(round, "whole").toFixed(2)} ms (+${added.toFixed(2)}), first byte +${(p50(round, "first") - p50(direct, "first")).toFixed(2)}, ${rate(round).toFixed(0)} requests/s` +
        `${round.cpu === 0 ? "" : `, CPU ${cpu(round).toFixed(0)} us a request`}${name === "gateway" || name === "peer" ? `; of the bare proxy's: requests/s ${(rate(round) / rate(bare)).toFixed(2)}, by CPU ${(cpu(bare) / cpu(round)).toFixed(2)}` : ""}\n`,
    );
  }
}
agent.destroy();
peer?.close();
await parts.close();
