import type { DataClass } from "../../core/model/data-class.ts";
import { readNeeds, writeNeeds } from "../../core/vetting/class-needs.ts";
import { vettingTable } from "../../storage/vetting-collections.ts";
import { recordChange, touchRow } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { readClassNeeds } from "./read-class-needs.ts";

/** Which basics each class needs, as people read it. */
export async function readNeedsTable(workspace: Workspace): Promise<Record<DataClass, string[]>> {
  return writeNeeds(await workspace.store.read(workspace.organisation, readClassNeeds));
}

/** Changes the table; a class left out goes back to what is shipped. Throws `bad-input` for an unknown class or basic. */
export async function setNeeds(
  workspace: Workspace,
  written: Readonly<Record<string, readonly string[]>>,
): Promise<{ needs: Record<DataClass, string[]>; undo: string }> {
  const needs = writeNeeds(readNeeds(written));
  const undo = await workspace.store.write(workspace.organisation, async (transaction) => {
    const touch = await touchRow(transaction, vettingTable, "needs", { id: "needs", needs });
    return recordChange(
      transaction,
      workspace,
      "basics that each class needs",
      [touch],
      [{ object: "vetting", what: "needs of the classes changed", field: "", from: "", to: JSON.stringify(needs) }],
    );
  });
  return { needs, undo };
}
