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
  const look = async (): Promise<void> => {
    isBusy = true;
    try {
      await lookAtWatched(ownWorkspace(desk), desk.reading, { signal: stop.signal });
      const { items } = await readWatchState(desk.parts.home);
      const release = items.some(({ every }) => every > 0) ? await desk.parts.release?.() : undefined;
      if (release !== undefined) await watchPublished(desk.parts.home, release.fetch, release.parts, desk.parts.now, true);
      const { home, deliver } = desk.parts;
      if (deliver !== undefined) await sendAlarms(ownWorkspace(desk), { home, origin: "", deliver });
    } catch (error) {
      if (!stop.signal.aborted) desk.parts.report(error);
    } finally {
      isBusy = false;
    }
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

/** The company's own rows, also while the console shows the made-up company. */
function ownWorkspace({ parts }: Desk): Workspace {
  return { store: parts.store, organisation: parts.organisation, catalog: parts.catalog, by: "watched folder", now: () => parts.now() };
}
