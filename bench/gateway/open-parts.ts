import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** Stub, bare proxy and the real gateway, each a process of its own on loopback. */
export interface GatewayParts {
  readonly stub: string;
  readonly bare: string;
  readonly gateway: string;
  readonly home: string;
  /** Resident memory of the gateway in MB. */
  memory(): number;
  readonly process: ChildProcess;
  readonly barePid: number;
  close(): Promise<void>;
}

const rules = `
ownData:
  - { pattern: 'CANARY_[A-Za-z0-9]{8,40}', type: canary, class: restricted }
tools:
  claude-code: { plan: team, standing: approved, training: 'no', agreement: { from: 2026-01-01 } }
  codex: { plan: team, standing: approved, training: 'no', agreement: { from: 2026-01-01 } }
  gemini-cli: { plan: team, standing: approved, training: 'no', agreement: { from: 2026-01-01 } }
mode: { gateway: hold }
`;

/** Upstreams beside the usual three, as lines of gateway.yaml, and what they need of the environment. */
export interface MoreUpstreams {
  readonly upstreams: string;
  readonly tools: string;
  readonly keys: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Opens the three; `upstream` replaces the stub. */
export async function openParts(upstream?: string, more?: MoreUpstreams): Promise<GatewayParts> {
  const home = mkdtempSync(join(process.env["PLIMSOLL_BENCH_TMP"] ?? tmpdir(), "plimsoll-gateway-"));
  mkdirSync(home, { recursive: true });
  const children: ChildProcess[] = [];
  const start = async (
    args: readonly string[],
    program: string = process.execPath,
  ): Promise<{ readonly child: ChildProcess; readonly line: string }> => {
    const child = spawn(program, [...args], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, ...more?.env, PLIMSOLL_HOME: home },
    });
    children.push(child);
    for await (const line of createInterface({ input: child.stdout ?? process.stdin })) return { child, line };
    throw new Error(`expected a line of ${args.join(" ")}, met none`);
  };
  const here = import.meta.dirname;
  const stub = upstream ?? `http://127.0.0.1:${(await start([join(here, "stub.ts")])).line}`;
  const proxy = await start([join(here, "bare.ts"), stub]);
  const bare = `http://127.0.0.1:${proxy.line}`;
  writeFileSync(join(home, "rules.yaml"), rules);
  writeFileSync(
    join(home, "gateway.yaml"),
    `port: 0\nupstreams: { anthropic: '${stub}', openai: '${stub}', gemini: '${stub}'${more?.upstreams ?? ""} }\nkeys: { ${more?.keys ?? ""} }\nrules: ./rules.yaml\ntool: { anthropic: claude-code, openai: codex, gemini: gemini-cli${more?.tools ?? ""} }\n`,
  );
  const { child, line } = await start(["gateway", "--config", join(home, "gateway.yaml"), "--json"], join(here, "../../bin/plimsoll"));
  const said: unknown = JSON.parse(line);
  const gateway = typeof said === "object" && said !== null && "url" in said ? String(said.url) : "";
  return {
    ...{ stub, bare, gateway, home, process: child, barePid: proxy.child.pid ?? 0 },
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) / 1024,
    async close() {
      for (const one of children) {
        if (one.exitCode !== null || one.signalCode !== null) continue;
        const ended = new Promise((resolve) => one.once("exit", resolve));
        one.kill("SIGTERM");
        await ended;
      }
      rmSync(home, { recursive: true, force: true });
    },
  };
}
