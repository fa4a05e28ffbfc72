import { closeSync, fdatasync, fdatasyncSync, mkdirSync, openSync, readdirSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Flow } from "../../core/ledger/flow.ts";

/**
 * Flows on their way to the ledger's spool, many at once: each is written before its request goes on, and one sync of the
 * file settles all that came meanwhile, before their answers go on. Files are handed to whoever records when they are whole.
 */
export interface FlowGroup {
  /** Throws where the flow cannot be written. Resolves when it stands on the disk; rejects when that failed, and what follows is refused until a sync works again. */
  keep(flow: Flow): Promise<void>;
  /** Ends the file at hand, so that it can be handed over. */
  turn(): Promise<void>;
  /** Hands the oldest ended files to the recorder; how many. */
  hand(most: number): number;
  /** Ended files that wait. */
  waiting(): number;
}

const sync = promisify(fdatasync);
const partEnd = ".part";
/** What a recorder takes in one go without holding up anything. */
const flowsOfFile = 256;

/** Opens the group of a process; what a killed process left is handed over first. Tests hand in files of their own. */
export function openFlowGroup(home: string, openFile: (path: string) => FlowFile = openFlowFile): FlowGroup {
  const folder = join(home, "spool");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  adoptLeft(folder);
  let file: FlowFile | null = null;
  let made = 0;
  let isBroken = false;
  const ended: string[] = [];
  const open = (): FlowFile => {
    made += 1;
    return openFile(join(folder, `gateway-${Date.now()}-${process.pid}-${made}${partEnd}`));
  };
  const turn = async (): Promise<void> => {
    const whole = file;
    file = null; // the next flow begins another
    if (whole !== null) ended.push(await whole.end());
  };
  return {
    keep(flow) {
      file ??= open();
      try {
        if (isBroken) file.prove();
        isBroken = false;
        file.write(`${JSON.stringify(flow)}\n`);
      } catch (error) {
        turn().catch(() => undefined); // a line that was cut off must be the last of its file
        throw error;
      }
      const settled = file.settle();
      if (file.flows() >= flowsOfFile) turn().catch(() => undefined);
      return settled.catch((error: unknown) => {
        isBroken = true;
        throw error;
      });
    },
    turn,
    hand(most) {
      const handed = ended.splice(0, most);
      for (const path of handed) renameSync(path, `${path.slice(0, -partEnd.length)}.jsonl`);
      return handed.length;
    },
    waiting: () => ended.length,
  };
}

/** A file that flows are written to, and made to stand on the disk. */
export interface FlowFile {
  write(line: string): void;
  /** Throws where the disk takes nothing. */
  prove(): void;
  /** Resolves when everything written so far stands on the disk. */
  settle(): Promise<void>;
  flows(): number;
  /** Closes it once all stands on the disk; its path. */
  end(): Promise<string>;
}

function openFlowFile(path: string): FlowFile {
  const fd = openSync(path, "a", 0o600);
  let running: Promise<void> | null = null;
  let waiting: Promise<void> | null = null;
  const start = (): Promise<void> => {
    const now = sync(fd).finally(() => {
      if (running === now) running = null;
    });
    running = now;
    return now;
  };
  const queue = (after: Promise<void>): Promise<void> =>
    after
      .catch(() => undefined)
      .then(() => {
        waiting = null;
        return start();
      });
  const settle = (): Promise<void> => (running === null ? start() : (waiting ??= queue(running)));
  let flows = 0;
  return {
    write(line) {
      writeSync(fd, line);
      flows += 1;
    },
    flows: () => flows,
    prove: () => fdatasyncSync(fd),
    settle,
    async end() {
      await (waiting ?? running)?.catch(() => undefined);
      closeSync(fd);
      return path;
    },
  };
}

function adoptLeft(folder: string): void {
  for (const name of readdirSync(folder)) {
    const owner = /^gateway-\d+-(\d+)-\d+\.part$/.exec(name)?.[1];
    if (owner === undefined || (Number(owner) !== process.pid && isAlive(Number(owner)))) continue;
    renameSync(join(folder, name), join(folder, `${name.slice(0, -partEnd.length)}.jsonl`));
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
