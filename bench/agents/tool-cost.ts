import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { hookCommand, hookProgram, quickHookProgram } from "../../src/commands/agents/hook-command.ts";
import { installAgent } from "../../src/commands/agents/install-agent.ts";
import { clientRuns } from "../../src/commands/agents/verify/client-runs.ts";
import { startStubModel } from "../../src/commands/agents/verify/stub-model.ts";
import { claudeCode } from "../../src/plugins/agents/claude-code.ts";

// `node bench/agents/tool-cost.ts [ROUNDS [CALLS]] [--arm=NAME…]`: what hooks add to a tool call inside the real Claude Code.
// The stub answers at once with `true` for the shell; measured is the time from its answer to the client's next request.
// Arms take turns, so that a busy machine is busy for all of them; the figure to read is the difference of medians.
const root = join(import.meta.dirname, "..", "..");
const numbers = process.argv.slice(2).filter((one) => /^\d+$/.test(one));
const [rounds, calls] = [Number(numbers[0] ?? 3), Number(numbers[1] ?? 22)];
const named = process.argv.filter((one) => one.startsWith("--arm=")).map((one) => one.slice(6));
const client = join(import.meta.dirname, "node_modules/@anthropic-ai/claude-code-linux-x64/claude");
const folder = mkdtempSync(join(tmpdir(), "plimsoll-cost-"));
const service = join(folder, "plimsoll");
const parts = { agent: "claude-code", program: join(root, "bin/plimsoll"), system: "linux", mode: "hold", home: service } as const;

type Arm = (home: string, project: string) => void;

function bareHooks(events: readonly string[], hook: unknown): Arm {
  const text = JSON.stringify({ hooks: Object.fromEntries(events.map((event) => [event, [{ hooks: [hook] }]])) });
  return (home) => {
    mkdirSync(join(home, ".claude"), { recursive: true });
    writeFileSync(join(home, ".claude/settings.json"), text);
  };
}

function installOurs(home: string, project: string): void {
  const target = { tier: "user", system: "linux", userHome: home, project, env: {}, mode: "hold" } as const;
  const quick = quickHookProgram(parts, join(root, ".runtime/fast/hook"));
  const commands = { command: (event?: string) => hookCommand(parts, event), program: hookProgram(parts), quick };
  installAgent(claudeCode, { home: join(home, "record"), root: "", target: { ...target, ...commands } });
}

const threeEvents = ["PreToolUse", "PostToolUse", "PostToolBatch"];
const running: { port: number; token: string } = { port: 0, token: "" };
const arms: Readonly<Record<string, Arm>> = {
  none: () => undefined,
  cat: bareHooks(threeEvents, { type: "command", command: "cat >/dev/null" }),
  ours: installOurs,
  http: (home, project) =>
    bareHooks(threeEvents, {
      type: "http",
      url: `http://127.0.0.1:${running.port}/local/hook/claude-code?mode=hold`,
      headers: { authorization: `Bearer ${running.token}` },
    })(home, project),
};

/** One session of the client: milliseconds from each answer to the next request. */
async function runSession(arm: Arm): Promise<readonly number[]> {
  const home = mkdtempSync(join(folder, "home-"));
  const project = join(home, "project");
  mkdirSync(project);
  arm(home, project);
  const times: number[] = [];
  let from: number | undefined;
  const stub = await startStubModel(() => {
    const now = performance.now();
    if (from !== undefined) times.push(now - from);
    from = now;
    return times.length < calls ? { deed: "shell", path: "", content: "true" } : null;
  });
  const run = clientRuns["claude-code"]?.({ prompt: "Go on.", port: stub.port, home, mcp: ["true"] });
  writeFileSync(join(home, "mcp.json"), '{"mcpServers":{}}');
  const env = { HOME: home, PATH: process.env["PATH"] ?? "", TERM: "dumb", DO_NOT_TRACK: "1", ...run?.env };
  const child = spawn(client, [...(run?.args ?? [])], { cwd: project, env, stdio: "ignore" });
  await new Promise((resolve) => child.once("close", resolve));
  await stub.close();
  // The first two calls of a session load what the others find there.
  return times.slice(2);
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

const server = spawn(process.execPath, [join(root, "src/main.ts"), "start", "--json", "--no-open", "--port", "0"], {
  env: { ...process.env, PLIMSOLL_HOME: service },
  stdio: ["ignore", "pipe", "ignore"],
});
await new Promise((resolve) => server.stdout.once("data", resolve));
Object.assign(running, JSON.parse(readFileSync(join(service, "server.json"), "utf8")));
const chosen = Object.entries(arms).filter(([name]) => named.length === 0 || named.includes(name));
const times = new Map<string, number[]>(chosen.map(([name]) => [name, []]));
try {
  for (let round = 0; round < rounds; round++) for (const [name, arm] of chosen) times.get(name)?.push(...(await runSession(arm)));
  const base = medianOf(times.get("none") ?? []);
  process.stdout.write(`load ${loadavg()[0]?.toFixed(1)}, ${rounds} rounds of ${calls} calls, milliseconds\n`);
  for (const [name, all] of times) {
    const quickest = all.toSorted((a, b) => a - b)[Math.floor(all.length / 10)] ?? Number.NaN;
    process.stdout.write(
      `${name.padEnd(8)} p50 ${medianOf(all).toFixed(1).padStart(6)}  p10 ${quickest.toFixed(1).padStart(6)}  added ${(medianOf(all) - base).toFixed(1).padStart(6)}  (${all.length} calls)\n`,
    );
  }
} finally {
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  await ended;
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
