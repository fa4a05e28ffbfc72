import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { compareWatch, type WatchAlarm } from "../../core/release/compare-watch.ts";
import { type FetchPlace, lookAtPublished, type PublishedPlace } from "./look-at-published.ts";
import type { ReleaseParts } from "./release-parts.ts";

const text = z.string();
const fact = z.object({ id: text, text, isExposure: z.boolean(), since: text.nullable() });
const alarm = z.object({
  at: text,
  item: text,
  change: z.enum(["new", "gone"]),
  text,
  isExposure: z.boolean(),
  seconds: z.number().nullable(),
  isAtMost: z.boolean(),
  /** Whether the message about it still has to be sent: to nobody yet, then to the targets it did not reach. */
  waits: z.union([z.literal("all"), z.array(text)]).default([]),
  /** When the first target took it. */
  told: text.nullable().default(null),
});
const item = z.object({
  id: text,
  kind: z.enum(["npm", "site", "bucket"]),
  name: text,
  registry: text,
  /** Minutes between looks of the server; 0: only when asked. */
  every: z.number().int().min(0),
  /** The last look that was answered. */
  last: z.object({ at: text, facts: z.array(fact) }).nullable(),
  /** The last try, and why it was not answered. */
  triedAt: text.nullable(),
  problem: text.nullable(),
});
const state = z.object({ items: z.array(item), alarms: z.array(alarm) });
export type WatchedItem = z.infer<typeof item>;
export type WatchState = z.infer<typeof state>;

/** Alarms kept; the oldest go first. */
const mostAlarms = 500;

/** The watch of this home folder; empty where none was set. @throws PlimsollError `broken` when the file is damaged: it is not written over. */
export async function readWatchState(home: string): Promise<WatchState> {
  const found = await readFile(placeOf(home), "utf8").catch(() => null);
  if (found === null) return { items: [], alarms: [] };
  const read = state.safeParse(parse(found));
  if (read.success) return read.data;
  throw new PlimsollError("broken", `expected the kept watch in ${placeOf(home)}, met something else; move the file away to start anew`);
}

/** Adds a place, or changes how often one is looked at. */
export async function addWatchedPlace(home: string, place: PublishedPlace, every: number): Promise<WatchState> {
  const kept = await readWatchState(home);
  const id = `${place.kind}:${place.name}`;
  const known = kept.items.find((each) => each.id === id);
  const next: WatchedItem = { ...(known ?? { last: null, triedAt: null, problem: null }), ...place, id, every };
  return writeState(home, { ...kept, items: [...kept.items.filter((each) => each.id !== id), next] });
}

export async function removeWatchedPlace(home: string, id: string): Promise<WatchState> {
  const kept = await readWatchState(home);
  if (!kept.items.some((each) => each.id === id))
    throw new PlimsollError("not-found", `expected a watched place, met "${id}"; list them first`);
  return writeState(home, { ...kept, items: kept.items.filter((each) => each.id !== id) });
}

export interface WatchLook {
  readonly alarms: readonly WatchAlarm[];
  readonly looked: number;
  readonly problems: readonly { readonly item: string; readonly why: string }[];
}

/**
 * Looks once at every watched place (`onlyDue`: those whose time has come), compares with the look before and keeps both
 * the state and the alarms. A place that does not answer changes nothing and is named.
 */
export async function watchPublished(
  home: string,
  fetch: FetchPlace,
  parts: ReleaseParts,
  now: () => Date,
  onlyDue = false,
): Promise<WatchLook> {
  const { items } = await readWatchState(home);
  const due = items.filter((each) => !onlyDue || isDue(each, now()));
  const alarms: WatchAlarm[] = [];
  const problems: { item: string; why: string }[] = [];
  for (const each of due) {
    const at = now().toISOString();
    try {
      const known = new Set(each.last?.facts.map(({ id }) => id));
      const facts = await lookAtPublished(each, known, fetch, parts);
      // What was judged at an earlier look stays true as long as the version is there.
      const leaks = (each.last?.facts ?? []).filter(
        ({ id }) =>
          id.startsWith("leak ") && facts.some((one) => one.id === id.replace("leak", "version")) && !facts.some((one) => one.id === id),
      );
      const look = { at, facts: [...facts, ...leaks] };
      const told = compareWatch(each.id, each.last, look);
      alarms.push(...told);
      await keep(home, { ...each, last: look, triedAt: at, problem: null }, told);
    } catch (error) {
      if (!(error instanceof PlimsollError)) throw error;
      problems.push({ item: each.id, why: error.message });
      await keep(home, { ...each, triedAt: at, problem: error.message }, []);
    }
  }
  return { alarms, looked: due.length, problems };
}

function isDue({ every, triedAt }: WatchedItem, now: Date): boolean {
  return every > 0 && (triedAt === null || now.getTime() - Date.parse(triedAt) >= every * 60_000);
}

/** Reads anew before writing: a place may have been taken away or changed while it was looked at. */
async function keep(home: string, looked: WatchedItem, told: readonly WatchAlarm[]): Promise<void> {
  const kept = await readWatchState(home);
  const items = kept.items.map((each) => (each.id === looked.id ? { ...looked, every: each.every } : each));
  await writeState(home, { items, alarms: [...kept.alarms, ...told.map(makeWaiting)].slice(-mostAlarms) });
}

function makeWaiting(alarm: WatchAlarm): WatchState["alarms"][number] {
  return { ...alarm, waits: "all", told: null };
}

/** Changes the kept alarms one by one, as when they reached somebody. */
export async function keepTold(home: string, change: (alarm: WatchState["alarms"][number]) => WatchState["alarms"][number]): Promise<void> {
  const kept = await readWatchState(home);
  await writeState(home, { ...kept, alarms: kept.alarms.map(change) });
}

const placeOf = (home: string): string => join(home, "release-watch.json");

async function writeState(home: string, value: WatchState): Promise<WatchState> {
  const place = placeOf(home);
  await mkdir(dirname(place), { recursive: true });
  await writeFile(`${place}.new`, JSON.stringify(value, null, 1), { mode: 0o600 });
  await rename(`${place}.new`, place);
  return value;
}

function parse(found: string): unknown {
  try {
    return JSON.parse(found);
  } catch {
    return undefined;
  }
}
