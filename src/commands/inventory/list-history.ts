import { history } from "../../storage/collections.ts";
import type { HistoryRow } from "../../storage/collections.ts";
import type { Workspace } from "./workspace.ts";

/** Who changed what of an object and when, latest first, at most 500 lines. Without an object: of everything. */
export async function listHistory(workspace: Workspace, object?: string): Promise<HistoryRow[]> {
  const where = object === undefined ? {} : { where: { object } };
  return workspace.store.read(workspace.organisation, (transaction) =>
    transaction.list(history, { ...where, orderBy: "at", descending: true, limit: 500 }),
  );
}
