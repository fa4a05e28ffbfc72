import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

/** The best-known gateway in TypeScript (Portkey), in a process of its own before the same stub. */
export interface OpenPeer {
  readonly url: string;
  readonly pid: number;
  /** What a request has to say so that the stub answers. */
  readonly headers: Readonly<Record<string, string>>;
  close(): void;
}

const folder = join(import.meta.dirname, "../gateway-peers");

/** Starts it; installs it first where it is missing. */
export async function openPeer(stub: string): Promise<OpenPeer> {
  if (!existsSync(join(folder, "node_modules"))) spawnSync("npm", ["ci", "--ignore-scripts"], { cwd: folder, stdio: "inherit" });
  const port = await freePort();
  const program = join(folder, "node_modules/@portkey-ai/gateway/build/start-server.js");
  const child = spawn(process.execPath, [program, "--headless", `--port=${port}`], { stdio: "ignore" });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const headers = { "x-portkey-provider": "openai", "x-portkey-custom-host": `${stub}/v1` };
  return { url, pid: child.pid ?? 0, headers, close: () => void child.kill("SIGTERM") };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
