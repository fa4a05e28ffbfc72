import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { refusedJoins } from "../../storage/watch-collections.ts";
import { readJoins } from "./list-joins.ts";
import { recordChange, touchRow } from "./record-change.ts";
import { refreshFinds } from "./record-readings.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Says that a name in a source is not the person it was taken for: it stays apart from then on, in what is read later too.
 * `isRefused` false joins it again. Answers the id that undoes it.
 */
export async function refuseJoin(workspace: Workspace, id: string, isRefused: boolean): Promise<string> {
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const join = (await readJoins(transaction)).find((one) => one.id === id);
    if (join === undefined)
      throw new PlimsollError("not-found", "expected a join of the list, met another; people or evidence changed, reload the page");
    const at = workspace.now().toISOString();
    const row = { id, name: join.name.trim().toLowerCase(), person: join.person, by: join.by, at };
    const touch = await touchRow(transaction, refusedJoins, id, isRefused ? row : undefined);
    const what = isRefused ? "kept two names apart" : "joined two names again";
    const undo = await recordChange(transaction, workspace, what, [touch], [{ object: "people", what, field: "", from: "", to: "" }]);
    await refreshFinds(transaction, workspace);
    return undo;
  });
}
