import { sendAlarms } from "../commands/release/send-alarms.ts";
import { readWatchState, watchPublished } from "../commands/release/watch-published.ts";
import { lookAtWatched } from "../commands/inventory/look-at-watched.ts";
import type { Workspace } from "../commands/inventory/workspace.ts";
import type { Desk } from "./desk.ts";

/** How often watched folders are looked at. */
const pause = 60_000;

/** Looks at the company's watched folders every minute, one look at a time, until it is ended. Faults are reported and the next look comes. */
export function keepWatching(desk: Desk): () => Promise<void> {
  const stop = new AbortController();
  let running: Promise<unknown> = Promise.resolve();
  let isBusy = false;
  // A fault of one look keeps no other from being done.
  const attempt = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      if (!stop.signal.aborted) await work();
    } catch (error) {
      if (!stop.signal.aborted) desk.parts.report(error);
    }
  };
  const look = async (): Promise<void> => {
    isBusy = true;
    await attempt(() => lookAtWatched(ownWorkspace(desk), desk.reading, { signal: stop.signal }));
    await attempt(() => lookAtReleases(desk, stop.signal));
    await attempt(() => tellAlarms(desk));
    isBusy = false;
  };
  const timer = setInterval(() => {
    if (!isBusy) running = look();
  }, pause);
  timer.unref();
  return async () => {
    clearInterval(timer);
    stop.abort();
    await running;
  };
}

async function lookAtReleases({ parts }: Desk, signal: AbortSignal): Promise<void> {
  const { items } = await readWatchState(parts.home);
  const release = items.some(({ every }) => every > 0) ? await parts.release?.() : undefined;
  if (release === undefined) return;
  const fetch: typeof release.fetch = (url, bytes) => {
    signal.throwIfAborted();
    return release.fetch(url, bytes);
  };
  await watchPublished(parts.home, fetch, release.parts, parts.now, true);
}

async function tellAlarms(desk: Desk): Promise<void> {
  const { home, deliver } = desk.parts;
  if (deliver !== undefined) await sendAlarms(ownWorkspace(desk), { home, origin: "", deliver });
}

/** The company's own rows, also while the console shows the made-up company. */
function ownWorkspace({ parts }: Desk): Workspace {
  return { store: parts.store, organisation: parts.organisation, catalog: parts.catalog, by: "watched folder", now: () => parts.now() };
}
