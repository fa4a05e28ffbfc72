import type { ImportResult, Job, JobError } from "../api/types.ts";

export type LookPhase = "waiting" | "sending" | "reading" | "done" | "failed" | "cancelled";

/** One thing being looked at: a dropped file, this computer, folders. */
export interface Look {
  readonly key: number;
  readonly title: string;
  readonly phase: LookPhase;
  readonly done: number;
  readonly total: number | null;
  readonly unit: string;
  readonly message: string | null;
  readonly job: string | null;
  readonly result: ImportResult | null;
  readonly error: JobError | null;
}

/** Gets a job going and answers its id; `onSent` hears bytes sent. */
export type Start = (onSent: (sent: number, total: number) => void, signal: AbortSignal) => Promise<string>;

export interface LookingDoors {
  watch(job: string, onState: (job: Job) => void): Promise<Job>;
  cancel(job: string): Promise<unknown>;
  /** Starts an ended job again under its own id. */
  restart(job: string): Promise<unknown>;
  /** Called when a look ended, so that the finds are read again. */
  onEnded(): void;
}

/**
 * Keeps what is being looked at while one moves about the console. Looks run one after another in the order they
 * came (the store has one writer); a waiting one can be cancelled before it begins.
 */
export function createLooking(doors: LookingDoors) {
  let looks: readonly Look[] = [];
  let nextKey = 1;
  let chain: Promise<void> = Promise.resolve();
  const listeners = new Set<() => void>();
  const aborts = new Map<number, AbortController>();
  const adopted = new Set<string>();
  const starts = new Map<number, Start>();

  const change = (key: number, part: Partial<Look>): void => {
    looks = looks.map((look) => (look.key === key ? { ...look, ...part } : look));
    for (const listener of listeners) listener();
  };
  const find = (key: number): Look | undefined => looks.find((look) => look.key === key);

  const insert = (part: Partial<Look> & Pick<Look, "title" | "phase">): number => {
    const key = nextKey++;
    looks = [...looks, { key, done: 0, total: null, unit: "", message: null, job: null, result: null, error: null, ...part }];
    for (const listener of listeners) listener();
    return key;
  };

  const startAgain = (key: number): Start | undefined => {
    const look = find(key);
    const job = look?.job;
    if (look?.phase !== "failed" && look?.phase !== "cancelled") return undefined;
    if (!job || look.error?.code !== "busy") return starts.get(key);
    return async () => {
      await doors.restart(job);
      return job;
    };
  };

  const run = async (key: number, start: Start): Promise<void> => {
    if (find(key)?.phase !== "waiting") return;
    const abort = new AbortController();
    aborts.set(key, abort);
    change(key, { phase: "sending" });
    try {
      const job = await start((sent, total) => change(key, { done: sent, total, unit: "bytes" }), abort.signal);
      change(key, { phase: "reading", job, done: 0, total: null });
      const ended = await doors.watch(job, (state) =>
        change(key, { done: state.done, total: state.total, unit: state.unit, message: state.message }),
      );
      change(key, { phase: phaseOf(ended), result: ended.result, error: ended.error, message: ended.message });
    } catch (error) {
      change(key, abort.signal.aborted ? { phase: "cancelled" } : { phase: "failed", error: describeFailure(error) });
    } finally {
      aborts.delete(key);
      doors.onEnded();
    }
  };

  return {
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    list: (): readonly Look[] => looks,
    /** Queues a look; resolves when it has ended. */
    add(title: string, start: Start): Promise<void> {
      const key = insert({ title, phase: "waiting" });
      starts.set(key, start);
      chain = chain.then(() => run(key, start));
      return chain;
    },
    /** Takes up a job this window did not start: one that runs is followed, one the program's end cut off may be read again. */
    adopt(job: Job): void {
      if (looks.some((look) => look.job === job.id) || adopted.has(job.id)) return;
      adopted.add(job.id);
      if (job.state === "running") void run(insert({ title: job.title, phase: "waiting" }), async () => job.id);
      else insert({ title: job.title, phase: phaseOf(job), job: job.id, error: job.error });
    },
    /** Looks again: a job the program's end cut off goes on with what the server has, anything else is sent anew. */
    again(key: number): Promise<void> {
      const start = startAgain(key);
      if (!start) return Promise.resolve();
      change(key, { phase: "waiting", error: null });
      chain = chain.then(() => run(key, start));
      return chain;
    },
    canAgain: (key: number): boolean => startAgain(key) !== undefined,
    cancel(key: number): void {
      const look = find(key);
      if (look?.phase === "waiting") change(key, { phase: "cancelled" });
      else if (look?.job) void doors.cancel(look.job);
      else aborts.get(key)?.abort();
    },
    dismiss(key: number): void {
      starts.delete(key);
      looks = looks.filter((look) => look.key !== key);
      for (const listener of listeners) listener();
    },
  };
}

function phaseOf(job: Job): LookPhase {
  return job.state === "running" ? "reading" : job.state;
}

function describeFailure(error: unknown): JobError {
  return { code: "broken", message: error instanceof Error ? error.message : String(error) };
}
