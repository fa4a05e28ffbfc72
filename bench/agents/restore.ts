import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { hookCommand, hookProgram } from "../../src/commands/agents/hook-command.ts";
import { installAgent } from "../../src/commands/agents/install-agent.ts";
import { clientRuns } from "../../src/commands/agents/verify/client-runs.ts";
import { startStubModel } from "../../src/commands/agents/verify/stub-model.ts";
import { claudeCode } from "../../src/plugins/agents/claude-code.ts";

// `node bench/agents/restore.ts`: the real Claude Code reads a file with an IBAN while the service runs, the stub writes the
// placeholder it was sent into another file, and that file has to hold the IBAN, which no request may.
const root = join(import.meta.dirname, "..", "..");
const home = mkdtempSync(join(tmpdir(), "plimsoll-restore-"));
const [project, plimsoll] = [join(home, "project"), join(home, "plimsoll")];
const iban = "DE89 3704 0044 0532 0130 00";
mkdirSync(project);
writeFileSync(join(project, "in.txt"), `Pay to IBAN ${iban} today.\n`);

const service = spawn(process.execPath, [join(root, "src/main.ts"), "start", "--json", "--no-open", "--port", "0"], {
  env: { ...process.env, PLIMSOLL_HOME: plimsoll },
  stdio: ["ignore", "pipe", "ignore"],
});
await new Promise((resolve) => service.stdout.once("data", resolve));
let turn = 0;
const stub = await startStubModel((body) => {
  const placeholder = /\u27e6iban\u00b7[a-z0-9]+\u27e7/.exec(body)?.[0];
  turn += 1;
  if (turn === 1) return { deed: "read", path: join(project, "in.txt") };
  return turn === 2 && placeholder !== undefined ? { deed: "write", path: join(project, "out.txt"), content: `To: ${placeholder}` } : null;
});
const parts = { agent: "claude-code", program: join(root, "bin/plimsoll"), system: "linux", mode: "hold", home: plimsoll } as const;
const target = { tier: "user", system: "linux", userHome: home, project, env: {}, mode: "hold" } as const;
installAgent(claudeCode, {
  home: plimsoll,
  root: "",
  target: { ...target, command: (event) => hookCommand(parts, event), program: hookProgram(parts) },
});
const run = clientRuns["claude-code"]?.({ prompt: "Go on.", port: stub.port, home, mcp: ["true"] });
writeFileSync(join(home, "mcp.json"), '{"mcpServers":{}}');
const client = join(import.meta.dirname, "node_modules/@anthropic-ai/claude-code-linux-x64/claude");
const env = { HOME: home, PATH: process.env["PATH"] ?? "", TERM: "dumb", ...run?.env };
const child = spawn(client, [...(run?.args ?? [])], { cwd: project, env, stdio: "ignore" });
await new Promise((resolve) => child.once("close", resolve));
const out = join(project, "out.txt");
process.stdout.write(`a request held the IBAN: ${stub.bodies.some((body) => body.includes("3704 0044")) ? "yes" : "no"}\n`);
process.stdout.write(`the file holds the IBAN: ${existsSync(out) && readFileSync(out, "utf8") === `To: ${iban}` ? "yes" : "no"}\n`);
await stub.close();
const ended = new Promise((resolve) => service.once("exit", resolve));
service.kill("SIGTERM");
await ended;
rmSync(home, { recursive: true, force: true });
