import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { RegisterRow } from "../../core/model/register-row.ts";
import { declareRow } from "./add-row.ts";
import { touchCells } from "./change-register.ts";
import type { CellChange } from "./change-register.ts";
import type { RegisterDifferences } from "./compare-register.ts";
import { readFacts } from "./read-facts.ts";
import { readRows } from "./read-register.ts";
import { recordChange } from "./record-change.ts";
import { cellText } from "./register-fields.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Applies the differences of a sheet in one go, undone by the id it returns. Rejects with `conflict` when a cell was
 * changed since the differences were shown.
 */
export async function applyRegister(workspace: Workspace, differences: RegisterDifferences): Promise<string> {
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const rows = new Map((await readRows(transaction, await readFacts(transaction, workspace))).map((row) => [row.id, row]));
    for (const change of differences.changed) {
      const row = rows.get(change.id);
      if (row === undefined || cellText(row[change.field]) !== change.from)
        throw new PlimsollError(
          "conflict",
          `expected "${change.name}" as it was when the differences were shown, met a later change; read the sheet again`,
        );
    }
    const cells: CellChange[] = differences.changed.map(({ id, field, to }) => ({ id, field, value: to }));
    const added: RegisterRow[] = [];
    const taken = new Set<string>();
    for (const { cells: given, ...row } of differences.added) {
      const declared = await declareRow(transaction, workspace, row, taken);
      added.push(declared);
      cells.push(...given.map((cell) => ({ ...cell, id: declared.id })));
    }
    const { touches, lines } = await touchCells(transaction, workspace, cells, added);
    const made = added.map((row) => ({ object: row.id, what: "added from a sheet", field: "", from: "", to: row.name }));
    return recordChange(transaction, workspace, `read a sheet: ${cells.length} cells, ${added.length} new rows`, touches, [
      ...made,
      ...lines,
    ]);
  });
}
