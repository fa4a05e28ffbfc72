import { randomUUID } from "node:crypto";
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
  /** True when it was running and was told to stop; one of another process stops when that renews its lease. */
  cancel(id: string): Promise<boolean>;
  /** Calls with each new state until the job ends or the watcher leaves. Returns what ends the watch. */
  watch(id: string, tell: (row: JobRow) => void): () => void;
  /** Stops everything and waits for it. */
  close(): Promise<void>;
}

/** A process is believed to be alive for half a minute after it said so last; it says so every ten seconds. */
const lease = 30_000;
const renewal = 10_000;
/** How often a job of another process is looked at for whoever watches it. */
const lookEvery = 1000;

interface Running {
  row: JobRow;
  readonly stop: AbortController;
  readonly watchers: Set<(row: JobRow) => void>;
  ended: Promise<void>;
}

/**
 * Opens the desk of one organisation's jobs. Several processes may share a store: a job belongs to the one that started it,
 * which renews its lease; a job whose lease ran out was cut off and is marked as failed.
 */
export function openJobDesk(store: Store, organisation: string, now: () => Date): JobDesk {
  const running = new Map<string, Running>();
  const holder = randomUUID();
  const put = (row: JobRow): Promise<void> => store.write(organisation, (transaction) => transaction.put(jobs, row));
  const marked = markBroken(store, organisation, now());
  const held = (): Pick<JobRow, "holder" | "heldUntil"> => ({ holder, heldUntil: new Date(now().getTime() + lease).toISOString() });
  const begin = async (row: JobRow, work: JobWork): Promise<void> => {
    await marked;
    const begun = { ...row, ...held() };
    await put(begun);
    const job: Running = { row: begun, stop: new AbortController(), watchers: new Set(), ended: Promise.resolve() };
    running.set(row.id, job);
    const renewing = setInterval(() => void renewLease(store, organisation, job, held()).catch(() => undefined), renewal);
    renewing.unref();
    job.ended = runJob(job, work, put).finally(() => {
      clearInterval(renewing);
      running.delete(row.id);
    });
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
      const row = running.get(id)?.row ?? (await readRow(store, organisation, id, now()));
      if (row === undefined) throw new PlimsollError("not-found", "expected a known job, met an unknown id; reload the page");
      return row;
    },
    async list() {
      await marked;
      const rows = await store.read(organisation, (transaction) => transaction.list(jobs, { orderBy: "at", descending: true, limit: 100 }));
      return rows.map((row) => running.get(row.id)?.row ?? judgeLease(row, now()));
    },
    async cancel(id) {
      const job = running.get(id);
      job?.stop.abort();
      return job !== undefined || (await askToStop(store, organisation, id));
    },
    watch(id, tell) {
      const watchers = running.get(id)?.watchers;
      if (watchers === undefined) return watchFromAfar(() => readRow(store, organisation, id, now()), tell);
      watchers.add(tell);
      return () => watchers.delete(tell);
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

async function markBroken(store: Store, organisation: string, now: Date): Promise<void> {
  await store.write(organisation, async (transaction) => {
    const left = await transaction.list(jobs, { where: { state: "running" } });
    await transaction.putAll(
      jobs,
      left.map((row) => judgeLease(row, now)),
    );
  });
}

async function readRow(store: Store, organisation: string, id: string, now: Date): Promise<JobRow | undefined> {
  const row = await store.read(organisation, (transaction) => transaction.get(jobs, id));
  return row === undefined ? undefined : judgeLease(row, now);
}

/** A job that runs under a lease that ran out was cut off. */
function judgeLease(row: JobRow, now: Date): JobRow {
  if (row.state !== "running" || (row.heldUntil ?? "") > now.toISOString()) return row;
  const error = { code: "busy", message: "expected to read this to its end, met the end of the program; start it again" };
  return { ...row, state: "failed", error };
}

/** Says that the process lives, shows others how far the job is, and hears whether somebody wants it stopped. */
async function renewLease(store: Store, organisation: string, job: Running, held: Pick<JobRow, "holder" | "heldUntil">): Promise<void> {
  await store.write(organisation, async (transaction) => {
    const kept = await transaction.get(jobs, job.row.id);
    if (kept?.state !== "running") return;
    if (kept.isStopping === true) job.stop.abort();
    await transaction.put(jobs, { ...job.row, ...held });
  });
}

/** Leaves word for the process that does it. */
async function askToStop(store: Store, organisation: string, id: string): Promise<boolean> {
  return store.write(organisation, async (transaction) => {
    const row = await transaction.get(jobs, id);
    if (row?.state !== "running") return false;
    await transaction.put(jobs, { ...row, isStopping: true });
    return true;
  });
}

/** Tells of a job that another process does, until it ends. */
function watchFromAfar(read: () => Promise<JobRow | undefined>, tell: (row: JobRow) => void): () => void {
  const looking = setInterval(() => {
    void read().then(
      (row) => {
        if (row === undefined || row.state !== "running") clearInterval(looking);
        if (row !== undefined) tell(row);
      },
      () => undefined,
    );
  }, lookEvery);
  looking.unref();
  return () => clearInterval(looking);
}
