import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { hookCommand, hookProgram } from "../../src/commands/agents/hook-command.ts";
import { verifyAgent } from "../../src/commands/agents/verify/verify-agent.ts";
import { agents } from "../../src/plugins/agents/registry.gen.ts";

// `node bench/agents/run.ts [NAME…]`: installs the pinned clients beside this file and proves with each which roads hold.
const folder = import.meta.dirname;
const programs: Readonly<Record<string, string>> = {
  "claude-code": "node_modules/@anthropic-ai/claude-code-linux-x64/claude",
  codex: "node_modules/.bin/codex",
  "copilot-cli": "node_modules/.bin/copilot",
  "qwen-code": "node_modules/.bin/qwen",
};
const names = process.argv.slice(2).length > 0 ? process.argv.slice(2) : Object.keys(programs);
if (!existsSync(join(folder, "node_modules"))) spawnSync("npm", ["ci", "--ignore-scripts"], { cwd: folder, stdio: "inherit" });

for (const name of names) {
  const agent = agents.find(({ id }) => id === name);
  const client = programs[name];
  if (agent === undefined || client === undefined) throw new Error(`expected one of ${Object.keys(programs).join(", ")}, met ${name}`);
  const lock: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  process.stdout.write(
    `${agent.title} (${JSON.stringify(lock).match(new RegExp(`"${agent.program.package ?? ""}":"([^"]+)"`))?.[1] ?? "?"})\n`,
  );
  const results = await verifyAgent(agent, {
    client: join(folder, client),
    path: process.env["PATH"] ?? "",
    patience: 60_000,
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
      };
    },
  });
  for (const { road, state, why } of results) process.stdout.write(`  ${road.padEnd(14)} ${state.padEnd(11)} ${why}\n`);
}
