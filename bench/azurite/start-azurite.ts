import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

const program = join(import.meta.dirname, "node_modules/azurite/dist/src/blob/main.js");

/** True where `npm ci --prefix bench/azurite --ignore-scripts` was run. */
export function isAzuriteHere(): boolean {
  return existsSync(program);
}

export interface RunningAzurite {
  readonly port: number;
  stop(): Promise<void>;
}

/** Azurite's blob service on loopback, nothing kept on disk. */
export function startAzurite(folder: string): Promise<RunningAzurite> {
  const args = [program, "--inMemoryPersistence", "--silent", "--skipApiVersionCheck", "--blobHost", "127.0.0.1", "--blobPort", "0"];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (piece: Buffer) => {
      said += piece.toString();
      const port = /listens on http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (port === undefined) return;
      const stop = async (): Promise<void> => {
        child.kill("SIGKILL"); // nothing of it is kept
        await ended;
      };
      resolve({ port: Number(port), stop });
    });
    void ended.then(() => reject(new Error(`expected Azurite to start, met its end after: ${said}`)));
  });
}
