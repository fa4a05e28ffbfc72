import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { edits, finds } from "../../storage/collections.ts";
import { recordChange, touchRow } from "./record-change.ts";
import type { HistoryLine, Touch } from "./record-change.ts";
import type { Workspace } from "./workspace.ts";

/** Takes rows out of the register. The evidence stays, and undo brings them back as they were. */
export async function removeRows(workspace: Workspace, ids: readonly string[]): Promise<string> {
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const touches: Touch[] = [];
    const lines: HistoryLine[] = [];
    for (const id of new Set(ids)) {
      const edit = await transaction.get(edits, id);
      const find = await transaction.get(finds, id);
      if (edit === undefined && find === undefined)
        throw new PlimsollError("not-found", `expected a row of the register, met the unknown id "${id}"; reload the register`);
      touches.push(await touchRow(transaction, edits, id, { id, fields: {}, declared: null, ...edit, isRemoved: true }));
      lines.push({ object: id, what: "removed", field: "", from: find?.name ?? edit?.declared?.name ?? id, to: "" });
    }
    return recordChange(transaction, workspace, `removed ${lines.length} ${lines.length === 1 ? "row" : "rows"}`, touches, lines);
  });
}
