import { appendFileSync, closeSync, mkdirSync, openSync, readdirSync, readFileSync } from "node:fs";
import { rename, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { Flow } from "../../core/ledger/flow.ts";
import { flowRowSchema } from "../../storage/collections.ts";

/**
 * Flows on their way into the ledger: files in the home folder's `spool`, readable by their owner alone, so that a killed
 * process loses none. The server keeps a journal and empties the spool; points that decide by themselves leave one file
 * a flow. A flow that gets in twice is recorded once, by its id.
 */
export interface FlowJournal {
  /** Written before it returns. Throws where the folder cannot be written. */
  keep(flow: Flow): void;
  /** Ends the file at hand; the next flow begins another. */
  turn(): void;
}

/** A file of the spool with what could be read of it. */
export interface SpooledFile {
  readonly path: string;
  readonly flows: readonly Flow[];
  /** Lines that are no flow. */
  readonly unread: number;
}

const folder = "spool";

/** The journal of the one process that records. */
export function openJournal(home: string): FlowJournal {
  let file: number | null = null;
  let made = 0;
  return {
    keep(flow) {
      if (file === null) {
        mkdirSync(join(home, folder), { recursive: true, mode: 0o700 });
        made += 1;
        file = openSync(join(home, folder, `journal-${Date.now()}-${process.pid}-${made}.jsonl`), "a", 0o600);
      }
      appendFileSync(file, `${JSON.stringify(flow)}\n`);
    },
    turn() {
      if (file !== null) closeSync(file);
      file = null;
    },
  };
}

/** The files that wait, oldest first. */
export function* readSpool(home: string): Generator<SpooledFile> {
  for (const name of listNames(join(home, folder))) {
    const path = join(home, folder, name);
    const lines = readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line !== "");
    const flows = lines.map(readFlow).filter((flow) => flow !== null);
    yield { path, flows, unread: lines.length - flows.length };
  }
}

/** Removes a file that was recorded; one with unreadable lines is kept aside under another name. */
export async function settleSpooled({ path, unread }: Pick<SpooledFile, "path" | "unread">): Promise<void> {
  // A disk may take its time over it, while requests wait for this thread.
  if (unread === 0) await unlink(path).catch(ignoreGone);
  else await rename(path, `${path}.unread`);
}

function ignoreGone(error: unknown): void {
  if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
}

function listNames(path: string): readonly string[] {
  try {
    return readdirSync(path)
      .filter((name) => name.endsWith(".jsonl"))
      .toSorted();
  } catch {
    return []; // nothing was spooled yet
  }
}

function readFlow(line: string): Flow | null {
  try {
    const read = flowRowSchema.safeParse(JSON.parse(line));
    if (!read.success) return null;
    const { day: _day, number: _number, salt: _salt, ...flow } = read.data;
    return flow;
  } catch {
    return null; // the end of a file whose writer was killed
  }
}
