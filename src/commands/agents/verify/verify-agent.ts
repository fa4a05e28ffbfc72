import { randomBytes } from "node:crypto";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { findPlaceholders } from "../../../core/hooks/settle-placeholders.ts";
import { PlimsollError } from "../../../core/model/plimsoll-error.ts";
import type { Agent, InstallTarget, Road } from "../../../plugins/agents/contract.ts";
import { installAgent } from "../install-agent.ts";
import { clientRuns } from "./client-runs.ts";
import { drives } from "./drives.ts";
import type { Drive, DriveFiles } from "./drives.ts";
import type { Fault } from "./faults.ts";
import { startStubModel } from "./stub-model.ts";
import { toolServer } from "./tool-server.data.ts";

/** The real client, and how our hook is installed for it. */
export interface VerifyDesk {
  /** Path of the client's program. */
  readonly client: string;
  /** Where our hooks go, for a new empty home. */
  target(userHome: string, project: string): InstallTarget;
  readonly path: string;
  /** Longest time for one run of the client in milliseconds. */
  readonly patience: number;
  /** Roads to drive; left out, all. */
  readonly roads?: readonly Road[];
  /** Called with each result as it comes. */
  report?(result: RoadResult): void;
}

/** What one road showed. Driven means: without our hook the secret arrives, so its absence says something. */
export interface RoadResult {
  readonly road: Road;
  readonly state: "holds" | "open" | "not-driven";
  readonly why: string;
  /** How our hook was made to fail; left out where it worked. */
  readonly fault?: string;
}

/**
 * Proves with the real client which roads hold: each is driven against a stub on loopback in a new empty home, once
 * without our hook (the secret has to arrive) and once with it (it must not); then once more for each fault. Nothing is kept.
 */
export async function verifyAgent(agent: Agent, desk: VerifyDesk, faults: readonly Fault[] = []): Promise<readonly RoadResult[]> {
  if (!Object.hasOwn(clientRuns, agent.id))
    throw new PlimsollError(
      "bad-input",
      `expected an agent that can be driven here (${Object.keys(clientRuns).join(", ")}), met ${agent.id}; see docs/agents.md`,
    );
  if (!existsSync(desk.client))
    throw new PlimsollError("not-found", `expected the client at ${desk.client}, met none; install it, or name it with --client`);
  const results: RoadResult[] = [];
  const add = (result: RoadResult): void => {
    results.push(result);
    desk.report?.(result);
  };
  for (const drive of drives.filter(({ road }) => desk.roads?.includes(road) ?? true)) {
    const bare = await driveRoad(agent, drive, null, desk);
    if (faults.length === 0) add(resultOf(drive.road, bare, bare.arrived ? await driveRoad(agent, drive, {}, desk) : null));
    for (const fault of faults)
      add({ ...resultOf(drive.road, bare, bare.arrived ? await driveRoad(agent, drive, fault, desk) : null), fault: fault.id });
  }
  return results;
}

interface Driven {
  readonly arrived: boolean;
  /** False where the client had to be ended: then what did not arrive might have, later. */
  readonly isOver: boolean;
  readonly requests: number;
}

function resultOf(road: Road, bare: Driven, guarded: Driven | null): RoadResult {
  if (guarded === null)
    return { road, state: "not-driven", why: `without the hook nothing arrived either, after ${bare.requests} requests` };
  if (!guarded.arrived && !guarded.isOver) return { road, state: "not-driven", why: "the client waited longer than it was given" };
  const state = guarded.arrived ? "open" : "holds";
  return { road, state, why: `without the hook it arrived; with it ${guarded.arrived ? "too" : "not"}, in ${guarded.requests} requests` };
}

async function driveRoad(agent: Agent, drive: Drive, guard: Partial<Fault> | null, desk: VerifyDesk): Promise<Driven> {
  const home = mkdtempSync(join(tmpdir(), "plimsoll-verify-"));
  const project = join(home, "project");
  const files: DriveFiles = {
    ...{ project, secret: join(project, "secret.txt"), out: join(project, "out.txt"), called: join(home, "called.txt") },
  };
  const secret = makeSecret();
  const stub = await startStubModel(drive.step(files, secret));
  let mend = (): void => undefined;
  try {
    writeFiles(home, { "tool-server.mjs": toolServer, "project/secret.txt": `key=${secret}\n`, "called.txt": "" });
    const mcp = [process.execPath, join(home, "tool-server.mjs"), files.called, drive.road === "mcp-result" ? files.secret : "/dev/null"];
    const run = clientRuns[agent.id]?.({ prompt: drive.prompt(secret), port: stub.port, home, mcp });
    if (run === undefined) return { arrived: false, isOver: true, requests: 0 };
    writeFiles(home, run.settings ?? {});
    if (guard !== null) {
      installAgent(agent, { home: join(home, "plimsoll"), root: "", target: withFault(desk.target(home, project), guard) });
      mend = (await guard.prepare?.(join(home, "plimsoll"))) ?? mend;
    }
    const off = { DO_NOT_TRACK: "1", NO_UPDATE_NOTIFIER: "1", CI: "1", NO_PROXY: "127.0.0.1,localhost" };
    const env = { HOME: home, PATH: desk.path, TERM: "dumb", ...off, ...run.env };
    const isOver = await runClient(desk, { args: run.args, cwd: project, env, stdin: drive.stdin?.(secret) });
    return { arrived: hasArrived(drive, secret, files, stub.bodies), isOver, requests: stub.bodies.length };
  } finally {
    mend();
    await stub.close();
    endLeftovers(home);
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function withFault(target: InstallTarget, { command }: Partial<Fault>): InstallTarget {
  if (command === undefined) return target;
  const program = ["/bin/sh", "-c", command(target.command())];
  return { ...target, command: (event) => command(target.command(event)), program, quick: program };
}

function makeSecret(): string {
  const letters = randomBytes(24)
    .toString("base64")
    .replaceAll(/[^A-Za-z0-9]/g, "7");
  return `sk_live_${letters.slice(0, 24)}`;
}

function writeFiles(home: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), text);
  }
}

function hasArrived({ comesOut }: Drive, secret: string, files: DriveFiles, bodies: readonly string[]): boolean {
  if (comesOut === "model") return bodies.some((body) => holds(body, secret));
  const path = comesOut === "called" ? files.called : files.out;
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  return comesOut === "placeholder" ? findPlaceholders(text).length > 0 : holds(text, secret);
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

interface Started {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly stdin: string | undefined;
}

function runClient(desk: VerifyDesk, { args, cwd, env, stdin }: Started): Promise<boolean> {
  return new Promise((resolve, reject) => {
    let isOver = true;
    const child = spawn(desk.client, [...args], { cwd, env, stdio: ["pipe", "pipe", "pipe"], detached: true });
    const timer = setTimeout(() => {
      isOver = false;
      killGroup(child.pid);
    }, desk.patience);
    child.stdout.resume();
    child.stderr.resume();
    if (process.env["PLIMSOLL_VERIFY_DEBUG"] !== undefined) {
      child.stdout.pipe(process.stderr, { end: false });
      child.stderr.pipe(process.stderr, { end: false });
    }
    child.stdin.on("error", () => undefined);
    child.stdin.end(stdin ?? "");
    child.on("error", reject);
    child.on("close", () => {
      clearTimeout(timer);
      resolve(isOver);
    });
  });
}

/** Ends what a client leaves running beside itself (Cline's hub): told by the folder of this run, which no other process has. */
export function endLeftovers(home: string): void {
  const listed = spawnSync("ps", ["-axo", "pid=,args="], { encoding: "utf8" });
  for (const line of (listed.stdout ?? "").split("\n")) {
    const pid = Number(/^\s*(\d+) /.exec(line)?.[1] ?? "0");
    if (pid < 2 || pid === process.pid || !line.includes(home)) continue;
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      continue; // gone already
    }
  }
}

// The client and what it started: a server or a hook that outlives it would keep its pipes open.
function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, "SIGKILL");
  } catch {
    return; // gone already
  }
}
