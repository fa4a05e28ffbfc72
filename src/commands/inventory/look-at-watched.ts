import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { relative } from "node:path";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { listFiles } from "../../reading/list-files.ts";
import { watchedFolders } from "../../storage/watch-collections.ts";
import type { WatchedFolderRow } from "../../storage/watch-collections.ts";
import type { SkippedRow } from "./export-read.ts";
import { readApps } from "./explain-grants.ts";
import { readExport } from "./read-export.ts";
import { readFacts } from "./read-facts.ts";
import { recordReadings } from "./record-readings.ts";
import type { Reading } from "./record-readings.ts";
import { listWatchedFolders } from "./watch-folders.ts";
import type { ReadingDesk, Workspace } from "./workspace.ts";

export interface WatchedLook {
  readonly path: string;
  /** Files that are new or changed and were read. */
  readonly read: number;
  readonly sightings: number;
  readonly newUses: readonly string[];
  readonly problems: readonly SkippedRow[];
}

export interface WatchOptions {
  /** Milliseconds that a file must have rested, so that none is read while it is written; 0 reads all. */
  readonly settle?: number;
  readonly signal?: AbortSignal;
}

type WatchedFile = WatchedFolderRow["files"][number];

/** Looks at every watched folder and reads what is new or changed there. A folder that is gone is named; the others are read. */
export async function lookAtWatched(workspace: Workspace, desk: ReadingDesk, options: WatchOptions = {}): Promise<WatchedLook[]> {
  const looks: WatchedLook[] = [];
  for (const folder of await listWatchedFolders(workspace)) {
    options.signal?.throwIfAborted();
    looks.push(await lookAtFolder(workspace, desk, folder, options));
  }
  return looks;
}

async function lookAtFolder(
  workspace: Workspace,
  desk: ReadingDesk,
  folder: WatchedFolderRow,
  options: WatchOptions,
): Promise<WatchedLook> {
  const listed = await listWatched(folder, options.settle ?? 2000, workspace.now());
  const known = new Map(folder.files.map((file) => [file.name, file]));
  const changed = listed.files.filter((file) => {
    const before = known.get(file.name);
    return before === undefined || before.size !== file.size || before.changed !== file.changed;
  });
  const { readings, problems } = await readChanged(workspace, desk, folder, changed, options.signal);
  const recorded = readings.length === 0 ? null : await recordReadings(workspace, readings);
  const still = folder.problems.filter(
    ({ place }) => !changed.some((file) => place.startsWith(file.name)) && listed.files.some((file) => place.startsWith(file.name)),
  );
  const all = [...listed.problems, ...still, ...problems].slice(0, 200);
  await keepLook(workspace, folder, listed.problems.length > 0 ? folder.files : listed.files, all);
  return { path: folder.path, read: changed.length, sightings: recorded?.sightings ?? 0, newUses: recorded?.newUses ?? [], problems: all };
}

async function listWatched(
  { path }: WatchedFolderRow,
  settle: number,
  now: Date,
): Promise<{ readonly files: readonly WatchedFile[]; readonly problems: readonly SkippedRow[] }> {
  try {
    const files = await listFiles(path, path);
    const stats = files.flatMap((file): WatchedFile[] => {
      const found = statSync(file.path, { throwIfNoEntry: false });
      const age = found === undefined ? 0 : now.getTime() - found.mtimeMs;
      // A clock that is ahead on another machine must not keep its files out for ever.
      if (found === undefined || (age >= 0 && age < settle)) return [];
      return [{ name: relative(path, file.path).replaceAll("\\", "/"), size: found.size, changed: Math.floor(found.mtimeMs) }];
    });
    return { files: stats, problems: [] };
  } catch {
    return { files: [], problems: [{ place: path, why: "the folder is gone or cannot be read; bring it back or stop watching it" }] };
  }
}

async function readChanged(
  workspace: Workspace,
  desk: ReadingDesk,
  folder: WatchedFolderRow,
  changed: readonly WatchedFile[],
  signal: AbortSignal | undefined,
): Promise<{ readonly readings: readonly Reading[]; readonly problems: readonly SkippedRow[] }> {
  const readings: Reading[] = [];
  const problems: SkippedRow[] = [];
  const domains = await workspace.store.read(
    workspace.organisation,
    async (transaction) => (await readFacts(transaction, workspace)).rules.company.domains,
  );
  const options = {
    sources: desk.sources.exports,
    catalog: desk.index,
    companyDomains: domains,
    now: workspace.now(),
    apps: await readApps(workspace),
  };
  for (const { name } of changed) {
    try {
      const input = { name, path: `${folder.path}/${name}` };
      const { read, refused } = await readExport(input, signal === undefined ? options : { ...options, signal });
      readings.push(
        ...read.map((one) => ({ ...one, id: watchedId(folder, one.place), name: one.place, file: "", replaces: true, apps: options.apps })),
      );
      problems.push(...refused.map(({ place, why }) => ({ place, why })));
    } catch (error) {
      if (!(error instanceof PlimsollError)) throw error;
      problems.push({ place: name, why: error.message });
    }
  }
  return { readings, problems };
}

/** The same file again has the same id, so that it replaces what it said before. */
function watchedId({ id }: WatchedFolderRow, place: string): string {
  return `watched.${createHash("sha256").update(`${id}\u0000${place}`).digest("hex").slice(0, 24)}`;
}

async function keepLook(
  workspace: Workspace,
  folder: WatchedFolderRow,
  files: readonly WatchedFile[],
  problems: readonly SkippedRow[],
): Promise<void> {
  await workspace.store.write(workspace.organisation, async (transaction) => {
    const row = await transaction.get(watchedFolders, folder.id);
    if (row === undefined) return; // no longer watched
    const lookedAt = workspace.now().toISOString();
    await transaction.put(watchedFolders, {
      ...row,
      lookedAt,
      files: [...files],
      problems: problems.map(({ place, why }) => ({ place, why })),
    });
  });
}
