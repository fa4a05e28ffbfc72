import { closeSync, fdatasync, fdatasyncSync, mkdirSync, openSync, readdirSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Flow } from "../../core/ledger/flow.ts";

/**
 * Flows on their way to the ledger's spool, many at once: each is written before its request goes on, so that a killed
 * process loses none, and one sync of the file settles all that came meanwhile. Files are handed to whoever records when they are whole.
 */
export interface FlowGroup {
  /** Throws where the flow cannot be written. Resolves when it is as safe as was asked for; after a sync that failed, what follows is refused until one works again. */
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

/** How a group makes flows stand on the disk. */
export interface FlowGroupOptions {
  /** Each `keep` waits for its sync, so that a power cut loses none either; else one sync follows some milliseconds later for all. */
  readonly waitsForDisk: boolean;
  /** Tests hand in files of their own. */
  readonly openFile?: (path: string) => FlowFile;
}

const syncAfter = 10;

/** Opens the group of a process; what a killed process left is handed over first. */
export function openFlowGroup(home: string, { waitsForDisk, openFile = openFlowFile }: FlowGroupOptions): FlowGroup {
  const folder = join(home, "spool");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  adoptLeft(folder);
  let file: FlowFile | null = null;
  let made = 0;
  let isBroken = false;
  const ended: string[] = [];
  let later: NodeJS.Timeout | null = null;
  const settle = (open: FlowFile): Promise<void> =>
    open.settle().catch((error: unknown) => {
      isBroken = true;
      throw error;
    });
  const settleLater = (): void => {
    later ??= setTimeout(() => {
      later = null;
      if (file !== null) settle(file).catch(() => undefined); // what follows is refused
    }, syncAfter);
  };
  const open = (): FlowFile => {
    made += 1;
    return openFile(join(folder, `gateway-${Date.now()}-${process.pid}-${made}${partEnd}`));
  };
  const turn = async (): Promise<void> => {
    const whole = file;
    file = null; // the next flow begins another
    if (whole === null) return;
    const { path, isSound } = await whole.end();
    ended.push(path);
    if (!isSound) isBroken = true;
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
      const here = file;
      const settled = waitsForDisk ? settle(here) : Promise.resolve();
      if (!waitsForDisk) settleLater();
      if (here.flows() >= flowsOfFile) turn().catch(() => undefined);
      return settled;
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
  /** Closes it once all stands on the disk, or could not. */
  end(): Promise<{ readonly path: string; readonly isSound: boolean }>;
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
      await running?.catch(() => undefined);
      const isSound = await start().then(
        () => true,
        () => false,
      );
      closeSync(fd);
      return { path, isSound };
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
