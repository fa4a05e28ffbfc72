import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { clientRuns } from "../../src/commands/agents/verify/client-runs.ts";
import { chooseCall } from "../../src/commands/agents/verify/stub-tools.ts";
import type { StubStep } from "../../src/commands/agents/verify/stub-tools.ts";
import { holdsValue } from "../../src/gateway/leak-cases.data.ts";
import { openParts } from "../gateway/open-parts.ts";
import { isAnswered, openEchoStub } from "./stub.ts";

// `node bench/gateway-clients/run-agents.ts [NAME…]`: the real clients of bench/agents (installed by its run) through the real
// gateway: on each road the value must arrive without it, must not with it, and must stand in the file the client writes.
const clients: Readonly<Record<string, string>> = {
  "claude-code": "@anthropic-ai/claude-code-linux-x64/claude",
  codex: ".bin/codex",
  "gemini-cli": ".bin/gemini",
  "qwen-code": ".bin/qwen",
  "copilot-cli": ".bin/copilot",
};
const value = "CANARY_a1B2c3D4e5F6";
const names = process.argv.slice(2).length > 0 ? process.argv.slice(2) : Object.keys(clients);

interface Road {
  readonly name: string;
  readonly prompt: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly folder?: string;
  step?(project: string, echo: string): StubStep;
  /** The value has to stand in this file in the end. */
  readonly out?: string;
}

const roads: readonly Road[] = [
  { name: "prompt", prompt: `Use the key ${value} in the script.` },
  {
    name: "memory file",
    prompt: "Go on.",
    files: {
      "CLAUDE.md": `The key is ${value}.`,
      "AGENTS.md": `The key is ${value}.`,
      "GEMINI.md": `The key is ${value}.`,
      "QWEN.md": `The key is ${value}.`,
    },
  },
  {
    name: "read result",
    prompt: "Go on.",
    files: { "secret.txt": `key=${value}\n` },
    step: (project) => ({ deed: "read", path: join(project, "secret.txt") }),
  },
  {
    name: "shell result",
    prompt: "Go on.",
    files: { "secret.txt": `key=${value}\n` },
    step: (project) => ({ deed: "shell", path: join(project, "secret.txt") }),
  },
  { name: "folder name", prompt: "Go on.", folder: `p-${value}` },
  {
    name: "write, restored",
    prompt: `Write ${value} to out.txt.`,
    step: (project, echo) => ({ deed: "write", path: join(project, "out.txt"), content: `key=${echo}` }),
    out: "out.txt",
  },
];

interface Seen {
  readonly arrived: boolean;
  readonly requests: number;
  readonly isRestored: boolean;
}

async function drive(name: string, road: Road, isGuarded: boolean): Promise<Seen> {
  const home = mkdtempSync(join(process.env["PLIMSOLL_BENCH_TMP"] ?? tmpdir(), "plimsoll-clients-"));
  const project = join(home, road.folder ?? "project");
  const write = (files: Readonly<Record<string, string>>, folder: string): void => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };
  mkdirSync(project, { recursive: true });
  write(road.files ?? {}, project);
  const stub = await openEchoStub((body, echo) => {
    if (road.step === undefined || isAnswered(body)) return null;
    const parsed: Record<string, unknown> = JSON.parse(body);
    return chooseCall(road.step(project, echo), parsed);
  });
  const parts = isGuarded ? await openParts(stub.url) : null;
  const port = Number(new URL(parts?.gateway ?? stub.url).port);
  const run = clientRuns[name]?.({ prompt: road.prompt, port, home, mcp: ["true"] });
  if (run === undefined) throw new Error(`expected one of ${Object.keys(clientRuns).join(", ")}, met ${name}`);
  write(run.settings ?? {}, home);
  const off = { DO_NOT_TRACK: "1", NO_UPDATE_NOTIFIER: "1", CI: "1", NO_PROXY: "127.0.0.1,localhost" };
  const child = spawn(join(import.meta.dirname, "../agents/node_modules", clients[name] ?? ""), [...run.args], {
    cwd: project,
    env: { HOME: home, PATH: process.env["PATH"], TERM: "dumb", ...off, ...run.env },
    stdio: "ignore",
  });
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), 60_000);
    child.once("exit", () => resolve(clearTimeout(timer)));
    child.once("error", () => resolve(clearTimeout(timer)));
  });
  const out = join(project, road.out ?? "out.txt");
  const seen = {
    arrived: stub.met.some((request) => holdsValue(Buffer.from(request), value)),
    requests: stub.met.length,
    isRestored: road.out === undefined || (existsSync(out) && readFileSync(out, "utf8").includes(value)),
  };
  await parts?.close();
  stub.server.close();
  stub.server.closeAllConnections();
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return seen;
}

for (const name of names) {
  if (!existsSync(join(import.meta.dirname, "../agents/node_modules", clients[name] ?? ""))) {
    process.stdout.write(`${name}: not installed\n`);
    continue;
  }
  for (const road of roads) {
    const bare = await drive(name, road, false);
    const held = await drive(name, road, true);
    const said = !bare.arrived ? "not driven" : held.arrived ? "OPEN" : held.isRestored ? "holds" : "NOT RESTORED";
    process.stdout.write(`${name.padEnd(12)} ${road.name.padEnd(16)} ${said} (${bare.requests} requests without, ${held.requests} with)\n`);
  }
}
