import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { jobs } from "../../storage/collections.ts";
import type { JobRow } from "../../storage/collections.ts";
import type { Store } from "../../storage/contract.ts";
import { makeId } from "../inventory/make-id.ts";

/** What a piece of work is told and may say. It stops soon after `signal` is aborted. */
export interface JobProgress {
  readonly signal: AbortSignal;
  report(state: { readonly done: number; readonly total?: number | null; readonly unit?: string; readonly message?: string }): void;
}

export type JobWork = (progress: JobProgress) => Promise<JobRow["result"]>;

/** Work that takes longer than a request. Every job is a row from its beginning, so a restart can name what it cut off. */
export interface JobDesk {
  start(job: Pick<JobRow, "kind" | "title" | "input" | "unit">, work: JobWork): Promise<string>;
  /** Starts an ended job again under its own id. */
  restart(row: JobRow, work: JobWork): Promise<void>;
  find(id: string): Promise<JobRow>;
  list(): Promise<JobRow[]>;
  /** True when it was running and was told to stop. */
  cancel(id: string): boolean;
  /** Calls with each new state until the job ends or the watcher leaves. Returns what ends the watch. */
  watch(id: string, tell: (row: JobRow) => void): () => void;
  /** Stops everything and waits for it. */
  close(): Promise<void>;
}

interface Running {
  row: JobRow;
  readonly stop: AbortController;
  readonly watchers: Set<(row: JobRow) => void>;
  ended: Promise<void>;
}

/** Opens the desk of one organisation's jobs. Jobs that a stopped process left running are marked as failed. */
export function openJobDesk(store: Store, organisation: string, now: () => Date): JobDesk {
  const running = new Map<string, Running>();
  const put = (row: JobRow): Promise<void> => store.write(organisation, (transaction) => transaction.put(jobs, row));
  const marked = markBroken(store, organisation);
  const begin = async (row: JobRow, work: JobWork): Promise<void> => {
    await marked;
    await put(row);
    const job: Running = { row, stop: new AbortController(), watchers: new Set(), ended: Promise.resolve() };
    running.set(row.id, job);
    job.ended = runJob(job, work, put).finally(() => running.delete(row.id));
  };
  return {
    async start(job, work) {
      const at = now();
      const id = makeId(at);
      await begin(
        { ...job, id, at: at.toISOString(), state: "running", done: 0, total: null, message: "", result: null, error: null },
        work,
      );
      return id;
    },
    restart: (row, work) =>
      begin({ ...row, at: now().toISOString(), state: "running", done: 0, total: null, message: "", result: null, error: null }, work),
    async find(id) {
      await marked;
      const row = running.get(id)?.row ?? (await store.read(organisation, (transaction) => transaction.get(jobs, id)));
      if (row === undefined) throw new PlimsollError("not-found", "expected a known job, met an unknown id; reload the page");
      return row;
    },
    async list() {
      await marked;
      const rows = await store.read(organisation, (transaction) => transaction.list(jobs, { orderBy: "at", descending: true, limit: 100 }));
      return rows.map((row) => running.get(row.id)?.row ?? row);
    },
    cancel(id) {
      const job = running.get(id);
      job?.stop.abort();
      return job !== undefined;
    },
    watch(id, tell) {
      const watchers = running.get(id)?.watchers;
      watchers?.add(tell);
      return () => watchers?.delete(tell);
    },
    async close() {
      for (const job of running.values()) job.stop.abort();
      await Promise.all([...running.values()].map((job) => job.ended));
    },
  };
}

async function runJob(job: Running, work: JobWork, put: (row: JobRow) => Promise<void>): Promise<void> {
  const tell = (row: JobRow): void => {
    job.row = row;
    for (const watcher of job.watchers) watcher(row);
  };
  const progress: JobProgress = {
    signal: job.stop.signal,
    report: (state) => tell({ ...job.row, ...state, done: Math.max(0, Math.round(state.done)) }),
  };
  let row: JobRow;
  try {
    const result = await work(progress);
    row = { ...job.row, state: "done", result };
  } catch (error) {
    row = job.stop.signal.aborted
      ? { ...job.row, state: "cancelled", message: "cancelled; nothing was kept" }
      : { ...job.row, state: "failed", error: describeError(error) };
  }
  await put(row).catch(() => undefined);
  tell(row);
}

function describeError(error: unknown): JobRow["error"] {
  if (error instanceof PlimsollError) return { code: error.code, message: error.message };
  return { code: "broken", message: "expected to read this to its end, met a fault of ours; nothing was kept. Try again" };
}

async function markBroken(store: Store, organisation: string): Promise<void> {
  await store.write(organisation, async (transaction) => {
    const left = await transaction.list(jobs, { where: { state: "running" } });
    const error = { code: "busy", message: "expected to read this to its end, met the end of the program; start it again" };
    await transaction.putAll(
      jobs,
      left.map((row) => ({ ...row, state: "failed" as const, error })),
    );
  });
}
