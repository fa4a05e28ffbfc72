import { views } from "../../storage/collections.ts";
import type { ViewRow } from "../../storage/collections.ts";
import type { Workspace } from "./workspace.ts";

export type SavedView = ViewRow["view"] & { readonly name: string };

/** The saved table views, by name. */
export async function listViews(workspace: Workspace): Promise<SavedView[]> {
  const rows = await workspace.store.read(workspace.organisation, (transaction) => transaction.list(views));
  return rows.map((row) => ({ ...row.view, name: row.id }));
}

/** Replaces all saved views. */
export async function saveViews(workspace: Workspace, rows: readonly SavedView[]): Promise<void> {
  await workspace.store.write(workspace.organisation, async (transaction) => {
    await transaction.removeAll(views);
    await transaction.putAll(
      views,
      rows.map((view) => ({ id: view.name, view })),
    );
  });
}
