import { randomBytes } from "node:crypto";
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findPlaceholders } from "../../../core/hooks/settle-placeholders.ts";
import { PlimsollError } from "../../../core/model/plimsoll-error.ts";
import type { Agent, InstallTarget, Road } from "../../../plugins/agents/contract.ts";
import { installAgent } from "../install-agent.ts";
import { clientRuns } from "./client-runs.ts";
import { startStubModel } from "./stub-model.ts";
import type { StubStep } from "./stub-model.ts";

/** The real client, and how our hook is installed for it. */
export interface VerifyDesk {
  /** Path of the client's program. */
  readonly client: string;
  /** Where our hooks go, for a new empty home. */
  target(userHome: string, project: string): InstallTarget;
  readonly path: string;
  /** Longest time for one run of the client in milliseconds. */
  readonly patience: number;
}

/** What one road showed. Driven means: without our hook the secret arrives, so its absence says something. */
export interface RoadResult {
  readonly road: Road;
  readonly state: "holds" | "open" | "not-driven";
  readonly why: string;
}

interface Drive {
  readonly road: Road;
  prompt(secret: string): string;
  step(project: string): StubStep | null;
}

const placeholder = "\u27e6email\u00b7k3f9a2\u27e7";

const drives: readonly Drive[] = [
  { road: "prompt", prompt: (secret) => `Use the key ${secret} in the script.`, step: () => null },
  { road: "read-result", prompt: () => "Go on.", step: (project) => ({ deed: "read", path: join(project, "secret.txt") }) },
  { road: "shell-result", prompt: () => "Go on.", step: (project) => ({ deed: "shell", path: join(project, "secret.txt") }) },
  {
    road: "write-back",
    prompt: () => "Go on.",
    step: (project) => ({ deed: "write", path: join(project, "out.txt"), content: placeholder }),
  },
];

/**
 * Proves with the real client which roads hold: each is driven against a stub on loopback in a new empty home, once
 * without our hook (the secret has to arrive) and once with it (it must not). Nothing is kept.
 */
export async function verifyAgent(agent: Agent, desk: VerifyDesk): Promise<readonly RoadResult[]> {
  if (!Object.hasOwn(clientRuns, agent.id))
    throw new PlimsollError(
      "bad-input",
      `expected an agent that can be driven here (${Object.keys(clientRuns).join(", ")}), met ${agent.id}; see docs/agents.md`,
    );
  if (!existsSync(desk.client))
    throw new PlimsollError("not-found", `expected the client at ${desk.client}, met none; install it, or name it with --client`);
  const results: RoadResult[] = [];
  for (const drive of drives) {
    const bare = await driveRoad(agent, drive, false, desk);
    const guarded = bare.arrived ? await driveRoad(agent, drive, true, desk) : null;
    results.push(resultOf(drive.road, bare, guarded));
  }
  return results;
}

interface Driven {
  readonly arrived: boolean;
  readonly requests: number;
}

function resultOf(road: Road, bare: Driven, guarded: Driven | null): RoadResult {
  if (guarded === null)
    return { road, state: "not-driven", why: `without the hook nothing arrived either, after ${bare.requests} requests` };
  const state = guarded.arrived ? "open" : "holds";
  return { road, state, why: `without the hook it arrived; with it ${guarded.arrived ? "too" : "not"}, in ${guarded.requests} requests` };
}

async function driveRoad(agent: Agent, drive: Drive, isGuarded: boolean, desk: VerifyDesk): Promise<Driven> {
  const home = mkdtempSync(join(tmpdir(), "plimsoll-verify-"));
  const project = join(home, "project");
  const secret = `sk_live_${randomBytes(24)
    .toString("base64")
    .replaceAll(/[^A-Za-z0-9]/g, "7")
    .slice(0, 24)}`;
  const stub = await startStubModel(drive.step(project));
  try {
    mkdirSync(project);
    writeFileSync(join(project, "secret.txt"), `key=${secret}\n`);
    const run = clientRuns[agent.id]?.(drive.prompt(secret), stub.port, home);
    if (run === undefined) return { arrived: false, requests: 0 };
    for (const [path, text] of Object.entries(run.settings ?? {})) {
      mkdirSync(dirname(join(home, path)), { recursive: true });
      writeFileSync(join(home, path), text);
    }
    if (isGuarded) installAgent(agent, { home: join(home, "plimsoll"), root: "", target: desk.target(home, project) });
    const off = { DO_NOT_TRACK: "1", NO_UPDATE_NOTIFIER: "1", CI: "1", NO_PROXY: "127.0.0.1,localhost" };
    await runClient(desk, run.args, project, { HOME: home, PATH: desk.path, TERM: "dumb", ...off, ...run.env });
    const arrived = drive.road === "write-back" ? isWritten(join(project, "out.txt")) : stub.bodies.some((body) => holds(body, secret));
    return { arrived, requests: stub.bodies.length };
  } finally {
    await stub.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function isWritten(path: string): boolean {
  return existsSync(path) && findPlaceholders(readFileSync(path, "utf8")).length > 0;
}

function holds(body: string, secret: string): boolean {
  const forms = [
    secret,
    [...secret].toReversed().join(""),
    Buffer.from(secret).toString("hex"),
    Buffer.from(secret).toString("base64").slice(0, -4),
  ];
  return forms.some((form) => body.includes(form));
}

function runClient(desk: VerifyDesk, args: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(desk.client, [...args], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    const timer = setTimeout(() => child.kill("SIGKILL"), desk.patience);
    child.stdout.resume();
    child.stderr.resume();
    child.on("error", reject);
    child.on("close", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
