import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { createInterface } from "node:readline";

const main = join(import.meta.dirname, "../src/main.ts");

/** A gateway in a process of its own, on a home folder and, where named, another database. */
export interface StartedGateway {
  readonly url: string;
  readonly child: ChildProcess;
  /** Ends it as an operator would; resolves with its exit code. */
  end(): Promise<number | null>;
  /** Runs another word on the same home, and answers its JSON. */
  run(...args: readonly string[]): unknown;
}

const rules = `
ownData:
  - { pattern: 'CANARY_[A-Za-z0-9]{8,40}', type: canary, class: restricted }
tools:
  codex: { plan: team, standing: approved, training: 'no', agreement: { from: 2026-01-01 } }
`;

export async function startGateway(home: string, upstream: string, more = "", database?: string): Promise<StartedGateway> {
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, "rules.yaml"), rules);
  writeFileSync(
    join(home, "gateway.yaml"),
    `port: 0\nupstreams: { openai: '${upstream}' }\ntool: { openai: { tool: codex, plan: team } }\nrules: ./rules.yaml\n${more}`,
  );
  const env = { ...process.env, PLIMSOLL_HOME: home, ...(database === undefined ? {} : { PLIMSOLL_DATABASE: database }) };
  const child = spawn(process.execPath, [main, "gateway", "--config", join(home, "gateway.yaml"), "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
    env,
  });
  const url = await readUrl(child);
  return {
    ...{ url, child },
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await gone;
      return child.exitCode;
    },
    run(...args) {
      const { stdout } = spawnSync(process.execPath, [main, ...args, "--json"], { env, encoding: "utf8" });
      const answer: unknown = JSON.parse(stdout);
      return answer;
    },
  };
}

async function readUrl(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout ?? process.stdin })) {
    const said: unknown = JSON.parse(line);
    if (typeof said === "object" && said !== null && "url" in said) return String(said.url);
  }
  throw new Error("expected the gateway's address, met its end");
}

/** A provider on loopback that answers as it is told. */
export async function startProvider(answer: (body: string, response: ServerResponse) => void) {
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on("data", (piece: Buffer) => pieces.push(piece));
    request.on("end", () => answer(Buffer.concat(pieces).toString(), response));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
