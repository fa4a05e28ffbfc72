import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hookCommand, hookProgram, quickHookProgram } from "../../src/commands/agents/hook-command.ts";
import { faults } from "../../src/commands/agents/verify/faults.ts";
import { verifyAgent } from "../../src/commands/agents/verify/verify-agent.ts";
import type { VerifyDesk } from "../../src/commands/agents/verify/verify-agent.ts";
import { roads } from "../../src/plugins/agents/contract.ts";
import { agents } from "../../src/plugins/agents/registry.gen.ts";

// `node bench/agents/run.ts [NAME…] [--road=R…] [--faults]`: installs the pinned clients beside this file and proves with
// each which roads hold; with --faults, which hold when our hook fails in each of the ways of verify/faults.ts.
const folder = import.meta.dirname;
const programs: Readonly<Record<string, string>> = {
  "claude-code": "node_modules/@anthropic-ai/claude-code-linux-x64/claude",
  cline: "node_modules/@cline/cli-linux-x64/bin/cline",
  codex: "node_modules/.bin/codex",
  "copilot-cli": "node_modules/.bin/copilot",
  "gemini-cli": "node_modules/.bin/gemini",
  opencode: "node_modules/opencode-linux-x64/bin/opencode",
  // The editor itself cannot be started here; its harness shares the command line's runtime.
  "vscode-copilot": "node_modules/.bin/copilot",
  "qwen-code": "node_modules/.bin/qwen",
};
const said = process.argv.slice(2);
const named = said.filter((one) => !one.startsWith("--"));
const names = named.length > 0 ? named : Object.keys(programs);
const isOfRoads = (road: string): boolean => said.includes(`--road=${road}`);
const chosen = roads.filter(isOfRoads);
const failing = said.includes("--faults")
  ? faults.filter(({ id }) => !said.some((one) => one.startsWith("--fault=")) || said.includes(`--fault=${id}`))
  : [];
if (!existsSync(join(folder, "node_modules"))) spawnSync("npm", ["ci", "--ignore-scripts"], { cwd: folder, stdio: "inherit" });

for (const name of names) {
  const agent = agents.find(({ id }) => id === name);
  const client = programs[name];
  if (agent === undefined || client === undefined) throw new Error(`expected one of ${Object.keys(programs).join(", ")}, met ${name}`);
  const lock: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  process.stdout.write(
    `${agent.title} (${JSON.stringify(lock).match(new RegExp(`"${agent.program.package ?? ""}":"([^"]+)"`))?.[1] ?? "?"})\n`,
  );
  const desk: VerifyDesk = {
    ...(chosen.length > 0 ? { roads: chosen } : {}),
    report: ({ road, state, why, fault }) =>
      void process.stdout.write(`  ${(fault ?? "").padEnd(fault === undefined ? 0 : 16)}${road.padEnd(14)} ${state.padEnd(11)} ${why}\n`),
    client: join(folder, client),
    path: process.env["PATH"] ?? "",
    patience: 150_000,
    target: (userHome, project) => {
      const parts = {
        agent: agent.id,
        program: join(folder, "../../bin/plimsoll"),
        system: "linux",
        mode: "hold",
        home: join(userHome, "plimsoll"),
      } as const;
      return {
        tier: "user",
        system: "linux",
        userHome,
        project,
        env: {},
        mode: "hold",
        command: (event) => hookCommand(parts, event),
        program: hookProgram(parts),
        quick: quickHookProgram(parts, join(folder, "../../.runtime/fast/hook")),
      };
    },
  };
  await verifyAgent(agent, desk, failing);
}
