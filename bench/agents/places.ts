import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { clientRuns } from "../../src/commands/agents/verify/client-runs.ts";
import { startStubModel } from "../../src/commands/agents/verify/stub-model.ts";
import type { StubStep } from "../../src/commands/agents/verify/stub-tools.ts";
import { installAgent } from "../../src/commands/agents/install-agent.ts";
import { agents } from "../../src/plugins/agents/registry.gen.ts";

// What the clients' own rules of the managed tier keep their tools from, without our hook: a file .env is read, searched and
// printed by a command. It writes below /etc, so it is to be run where that is nobody else's, as root:
// `unshare -mn sh -c 'ip link set lo up; for one in claude-code codex gemini-cli qwen-code; do mkdir -p /etc/$one; \
//   mount -t tmpfs none /etc/$one; done; mkdir -p /etc/codex && node bench/agents/places.ts'`
const folder = import.meta.dirname;
const programs: Readonly<Record<string, string>> = {
  "claude-code": "node_modules/@anthropic-ai/claude-code-linux-x64/claude",
  codex: "node_modules/.bin/codex",
  "gemini-cli": "node_modules/.bin/gemini",
  "qwen-code": "node_modules/.bin/qwen",
};
const steps: Readonly<Record<string, (path: string) => StubStep>> = {
  read: (path) => ({ deed: "read", path }),
  search: (path) => ({ deed: "search", path }),
  "cat of the name": (path) => ({ deed: "shell", path }),
  "cat of a pattern": (path) => ({ deed: "shell", path, content: `cat ${dirname(path)}/.en*` }),
};

async function drive(id: string, step: (path: string) => StubStep, isKept: boolean): Promise<boolean> {
  const home = mkdtempSync(join(tmpdir(), "plimsoll-places-"));
  const project = join(home, "project");
  mkdirSync(project);
  writeFileSync(join(project, ".env"), "key=CANARY0123456789\n");
  const stub = await startStubModel(step(join(project, ".env")));
  const run = clientRuns[id]?.({ prompt: "Go on.", port: stub.port, home, mcp: ["true"] });
  for (const [path, text] of Object.entries(run?.settings ?? {})) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
  writeFileSync(join(home, "mcp.json"), '{"mcpServers":{}}');
  const agent = agents.find((one) => one.id === id);
  const target = { tier: "managed", system: "linux", userHome: home, project, env: {}, mode: "watch" } as const;
  if (agent !== undefined && isKept)
    installAgent(agent, { home: join(home, "h"), root: "", target: { ...target, command: () => "true", program: ["true"] } });
  const env = { HOME: home, PATH: process.env["PATH"] ?? "", TERM: "dumb", CI: "1", DO_NOT_TRACK: "1", ...run?.env };
  const child = spawn(join(folder, programs[id] ?? ""), [...(run?.args ?? [])], { cwd: project, env, stdio: "ignore", detached: true });
  const timer = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, "SIGKILL"), 60_000);
  await new Promise((resolve) => child.once("close", resolve));
  clearTimeout(timer);
  await stub.close();
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return stub.bodies.some((body) => body.includes("CANARY0123456789"));
}

const named = process.argv.slice(2);
for (const id of Object.keys(programs).filter((one) => named.length === 0 || named.includes(one)))
  for (const isKept of [false, true])
    for (const [name, step] of Object.entries(steps))
      process.stdout.write(
        `${id.padEnd(12)} ${(isKept ? "managed" : "bare").padEnd(8)} ${name.padEnd(17)} ${(await drive(id, step, isKept)) ? "arrives" : "kept"}\n`,
      );
