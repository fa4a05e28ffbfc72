import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";

// `node bench/hooks.ts`: what a hook and a classified prompt cost as whole processes, without and with the service, beside an
// empty TypeScript file; and decisions a second through the service. Middle and fastest of some runs, in milliseconds.
const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "plimsoll-hooks-"));
const home = join(folder, "home");
const program = join(root, "bin", "plimsoll");
const prompt = `${"Please make the first step of the new page shorter; people leave there. ".repeat(28)}\n`.slice(0, 2048);
const event = JSON.stringify({ hook_event_name: "UserPromptSubmit", session_id: "s", cwd: folder, prompt });
writeFileSync(join(folder, "empty.ts"), "");

function measure(name: string, command: string, args: readonly string[], input: string, runs = 21): void {
  const env = { ...process.env, PLIMSOLL_HOME: home };
  const times = Array.from({ length: runs }, () => {
    const from = performance.now();
    spawnSync(command, args, { input, env, stdio: ["pipe", "ignore", "ignore"] });
    return performance.now() - from;
  }).toSorted((a, b) => a - b);
  process.stdout.write(
    `${name.padEnd(44)} p50 ${(times[runs >> 1] ?? 0).toFixed(1).padStart(6)}  fastest ${(times[0] ?? 0).toFixed(1).padStart(6)}\n`,
  );
}

function ask(agent: Agent, token: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, "content-length": Buffer.byteLength(event) };
    const where = { socketPath: join(home, "decide.sock"), path: "/local/hook/claude-code?mode=hold", method: "POST", agent, headers };
    const call = request(where, (answer) => answer.resume().on("end", resolve));
    call.on("error", reject);
    call.end(event);
  });
}

async function load(): Promise<void> {
  const { token }: { token: string } = JSON.parse(readFileSync(join(home, "server.json"), "utf8"));
  const agent = new Agent({ keepAlive: true, maxSockets: 8 });
  for (let at = 0; at < 300; at++) await ask(agent, token);
  let left = 3000;
  const from = performance.now();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (left-- > 0) await ask(agent, token);
    }),
  );
  process.stdout.write(`decisions a second through the service: ${Math.round(3000 / ((performance.now() - from) / 1000))}\n`);
  agent.destroy();
}

spawnSync(program, ["catalog", "show", "chatgpt"], { stdio: "ignore" });
measure("an empty TypeScript file", process.execPath, [join(folder, "empty.ts")], "");
measure("plimsoll classify, 2 KB on standard input", program, ["classify", "--json"], prompt);
measure("plimsoll hook, no service", program, ["hook", "claude-code", "--mode", "hold"], event);
const server = spawn(process.execPath, [join(root, "src", "main.ts"), "start", "--json", "--no-open", "--port", "0"], {
  env: { ...process.env, PLIMSOLL_HOME: home },
  stdio: ["ignore", "pipe", "ignore"],
});
await new Promise((resolve) => server.stdout.once("data", resolve));
const hasClient = existsSync(join(root, ".runtime", "fast", "hook"));
measure(`plimsoll hook, service runs (${hasClient ? "C" : "bash"})`, program, ["hook", "claude-code", "--mode", "hold"], event, 101);
await load();
const ended = new Promise((resolve) => server.once("exit", resolve));
server.kill("SIGTERM");
await ended;
rmSync(folder, { recursive: true, force: true });
