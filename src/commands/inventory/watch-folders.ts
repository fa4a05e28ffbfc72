import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { watchedFolders } from "../../storage/watch-collections.ts";
import type { WatchedFolderRow } from "../../storage/watch-collections.ts";
import { recordChange, touchRow } from "./record-change.ts";
import type { Workspace } from "./workspace.ts";

/** The watched folders in the order of their paths. */
export async function listWatchedFolders({ store, organisation }: Workspace): Promise<WatchedFolderRow[]> {
  const rows = await store.read(organisation, (transaction) => transaction.list(watchedFolders));
  return rows.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Begins to watch a folder of exports; it is read at the next look. Rejects when there is no such folder. Twice is once. */
export async function watchFolder(workspace: Workspace, path: string): Promise<WatchedFolderRow> {
  if (!isAbsolute(path))
    throw new PlimsollError("bad-input", `expected a whole path, met "${path}"; write it from the root, like /srv/exports`);
  const whole = resolve(path);
  if (statSync(whole, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new PlimsollError("not-found", `expected a folder, met none at ${path}; check the name and permissions`);
  const id = createHash("sha256").update(whole).digest("hex").slice(0, 24);
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const before = await transaction.get(watchedFolders, id);
    if (before !== undefined) return before;
    const row = { id, path: whole, at: workspace.now().toISOString(), by: workspace.by, lookedAt: "", files: [], problems: [] };
    const touch = await touchRow(transaction, watchedFolders, id, row);
    await recordChange(
      transaction,
      workspace,
      `watch ${whole}`,
      [touch],
      [{ object: "Folder", what: `${whole} is watched`, field: "", from: "", to: whole }],
    );
    return row;
  });
}

/** Ends the watch of a folder, by its path or id. What it showed is kept. */
export async function unwatchFolder(workspace: Workspace, folder: string): Promise<void> {
  await workspace.store.write(workspace.organisation, async (transaction) => {
    const rows = await transaction.list(watchedFolders);
    const row = rows.find(({ id, path }) => id === folder || path === resolve(folder));
    if (row === undefined)
      throw new PlimsollError("not-found", `expected a watched folder, met "${folder}"; see the list of watched folders`);
    const touch = await touchRow(transaction, watchedFolders, row.id, undefined);
    const line = { object: "Folder", what: `${row.path} is no longer watched`, field: "", from: row.path, to: "" };
    await recordChange(transaction, workspace, `stop watching ${row.path}`, [touch], [line]);
  });
}
