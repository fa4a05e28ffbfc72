import { parseArgs } from "node:util";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { CliWord, Surroundings } from "./contract.ts";

const options = {
  port: { type: "string" },
  config: { type: "string" },
  json: { type: "boolean" },
  name: { type: "string" },
  person: { type: "string" },
  team: { type: "string" },
  tool: { type: "string" },
  plan: { type: "string" },
  account: { type: "string" },
  upstream: { type: "string", multiple: true },
  until: { type: "string" },
} as const;

type Values = ReturnType<typeof parse>["values"];

/** `plimsoll gateway`: the LLM gateway alone, its keys, and settings for clients. */
export const gateway: CliWord = {
  name: "gateway",
  summary: "holds the line between clients and model providers (Anthropic, OpenAI, Gemini and compatible)",
  help: `plimsoll gateway [--port 4100] [--config FILE] [--json]
plimsoll gateway keys list | issue --name NAME […] | rotate ID | end ID  [--json]
plimsoll gateway upstream-key NAME          (the key on standard input; an empty one removes it)
plimsoll gateway settings [CLIENT] | try    [--json]

Listens on this machine, looks at every request to a model, puts placeholders in place of what
may not go, and puts the values back in the answer. It connects to the upstreams of its file,
and only to pass requests on.

  --port N       the port; without it that of the file, or 4100
  --config FILE  gateway.yaml: upstreams, callers, tool, rules, limits (docs/gateway.md)
  --json         prints one line {"url": …} when ready
  keys           keys of callers: shown once, kept as digests; an ended one is refused at once.
                 issue takes --person --team --tool --plan --account --upstream… --until TIME
  upstream-key   the provider's key that stands in for the callers', kept sealed
  settings       what to set in each client and SDK
  try            sends a made-up card number through the running gateway to a stub of its own

Example: plimsoll gateway --config gateway.yaml`,
  changesStore: (args) => args[0] === "upstream-key" || (args[0] === "keys" && ["issue", "rotate", "end"].includes(args[1] ?? "")),
  async run(args, surroundings) {
    const { values, positionals } = parse(args);
    const [verb, ...rest] = positionals;
    switch (verb) {
      case undefined:
        return serve(values, surroundings);
      case "keys":
        return changeKeys(rest, values, surroundings);
      case "upstream-key":
        return setKey(rest, surroundings);
      case "settings":
        return showSettings(rest, values, surroundings);
      case "try":
        return tryIt(values, surroundings);
      default:
        throw new PlimsollError(
          "bad-input",
          `expected keys, upstream-key, settings or try, met ${JSON.stringify(verb)}; see plimsoll gateway --help`,
        );
    }
  },
};

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true });
}

async function serve(values: Values, surroundings: Surroundings): Promise<number> {
  const [{ takeHomeLock }, { runGateway }] = await Promise.all([import("../storage/home-lock.ts"), import("./run-gateway.ts")]);
  const lock = takeHomeLock(surroundings.home);
  try {
    const isOwner = lock !== null;
    const running = await runGateway({ file: values.config, port: values.port, isRecorder: isOwner, writesStore: isOwner }, surroundings);
    surroundings.stdout.write(
      values.json === true ? `${JSON.stringify({ url: running.url })}\n` : `Plimsoll gateway is ready: ${running.url}\n`,
    );
    await endOfProcess();
    await running.close();
    return 0;
  } finally {
    lock?.release();
  }
}

async function changeKeys([verb = "list", id = ""]: readonly string[], values: Values, surroundings: Surroundings): Promise<number> {
  const { endGatewayKey, issueGatewayKey, listGatewayKeys, rotateGatewayKey } = await import("../commands/gateway/gateway-keys.ts");
  const desk = { ...surroundings, store: await surroundings.store(), by: "command line" };
  if (verb === "list") {
    const rows = await listGatewayKeys(desk);
    return say(
      surroundings,
      values,
      { rows, total: rows.length },
      rows.map((row) => `${row.id.slice(0, 12)}  ${row.name}  …${row.hint}  ${stateOf(row, surroundings.now())}`),
    );
  }
  if (verb === "issue") {
    const { name = "", person = "", team = "", tool = "", plan = "", account = "", upstream = [], until = "" } = values;
    const made = await issueGatewayKey(desk, { name, person, team, tool, plan, account, upstreams: upstream, until: readTime(until) });
    return say(surroundings, values, { key: made.key, id: made.row.id }, [made.key, "It is shown this once."]);
  }
  if (verb !== "rotate" && verb !== "end")
    throw new PlimsollError("bad-input", `expected list, issue, rotate or end, met ${JSON.stringify(verb)}; see plimsoll gateway --help`);
  const found = (await listGatewayKeys(desk))
    .filter((row) => row.id.startsWith(id) || row.name === id)
    .filter(({ endedAt }) => endedAt === "");
  const [row] = found;
  if (id === "" || row === undefined || found.length > 1)
    throw new PlimsollError(
      "not-found",
      `expected the id or name of one working key, met ${JSON.stringify(id)}; see plimsoll gateway keys list`,
    );
  if (verb === "end") {
    await endGatewayKey(desk, row.id);
    return say(surroundings, values, { ended: row.id }, [`${row.name} is refused from now on.`]);
  }
  const made = await rotateGatewayKey(desk, row.id);
  return say(surroundings, values, { key: made.key, id: made.row.id }, [
    made.key,
    "It is shown this once; the old key works for a day more.",
  ]);
}

function stateOf({ endedAt, until }: { readonly endedAt: string; readonly until: string }, now: Date): string {
  if (endedAt !== "") return `ended ${endedAt.slice(0, 10)}`;
  if (until !== "" && until <= now.toISOString()) return `over since ${until.slice(0, 10)}`;
  return until === "" ? "works" : `works until ${until.slice(0, 16)}`;
}

function readTime(until: string): string {
  if (until === "") return "";
  const time = new Date(until);
  if (Number.isNaN(time.getTime()))
    throw new PlimsollError("bad-input", `expected a time for --until, met ${JSON.stringify(until)}; write 2027-01-31`);
  return time.toISOString();
}

async function setKey([name = ""]: readonly string[], surroundings: Surroundings): Promise<number> {
  const { setUpstreamKey } = await import("../commands/gateway/upstream-keys.ts");
  const key = (await readKey(surroundings)).trim();
  await setUpstreamKey({ ...surroundings, store: await surroundings.store(), by: "command line" }, name, key);
  surroundings.stdout.write(key === "" ? `The key for ${name} is gone.\n` : `The key for ${name} is kept sealed.\n`);
  return 0;
}

const longestKey = 10_000;

async function readKey({ stdin }: Surroundings): Promise<string> {
  let text = "";
  for await (const piece of stdin) {
    text += String(piece);
    if (text.length > longestKey)
      throw new PlimsollError("bad-input", "expected a key on standard input, met a longer text; send the key alone");
  }
  return text;
}

async function showSettings([client]: readonly string[], values: Values, surroundings: Surroundings): Promise<number> {
  const [{ clientSettings }, { readGateway }] = await Promise.all([
    import("../commands/gateway/client-settings.rows.ts"),
    import("../commands/gateway/announce-gateway.ts"),
  ]);
  const url = readGateway(surroundings.home)?.url ?? "http://127.0.0.1:4100";
  const chosen = clientSettings.filter(({ id }) => client === undefined || id === client);
  if (chosen.length === 0)
    throw new PlimsollError(
      "not-found",
      `expected one of ${clientSettings.map(({ id }) => id).join(", ")}, met ${JSON.stringify(client)}; leave it out for all`,
    );
  const rows = chosen.map((one) => ({ ...one, text: one.text.replaceAll("{url}", url) }));
  return say(
    surroundings,
    values,
    { rows, total: rows.length },
    rows.map(({ title, place, text }) => `${title} (${place})\n${text.replaceAll("{key}", "YOUR_KEY")}\n`),
  );
}

async function tryIt(values: Values, surroundings: Surroundings): Promise<number> {
  const [{ tryCanary }, { readGateway }] = await Promise.all([
    import("../commands/gateway/try-canary.ts"),
    import("../commands/gateway/announce-gateway.ts"),
  ]);
  const running = readGateway(surroundings.home);
  if (running === null)
    throw new PlimsollError("not-found", "expected a gateway that runs on this home folder, met none; start one with plimsoll gateway");
  const result = await tryCanary(running);
  const isKept = result.outcome === "restored" || result.outcome === "held" || result.outcome === "kept-out";
  say(surroundings, values, result, [
    `${result.outcome}`,
    `sent: ${result.sent}`,
    `the provider's side met: ${result.met || "nothing"}`,
    `came back: ${result.back}`,
  ]);
  return isKept ? 0 : 1;
}

function say({ stdout }: Surroundings, { json }: Values, value: object, lines: readonly string[]): number {
  stdout.write(json === true ? `${JSON.stringify(value)}\n` : `${lines.join("\n")}\n`);
  return 0;
}

function endOfProcess(): Promise<void> {
  return new Promise((resolved) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolved());
  });
}
