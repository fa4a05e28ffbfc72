import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { PlanKind } from "../../core/model/plan.ts";
import type { RegisterRow } from "../../core/model/register-row.ts";
import { edits, finds, ownTools } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { touchCells } from "./change-register.ts";
import type { CellChange } from "./change-register.ts";
import { findTool } from "./find-tool.ts";
import { recordChange } from "./record-change.ts";
import { rowId, slugOf } from "./row-id.ts";
import type { Workspace } from "./workspace.ts";

/** A row as a person makes it: a catalogue id or a name is enough. */
export interface NewRow {
  readonly tool: string;
  readonly name: string;
  readonly vendor: string;
  readonly plan: PlanKind;
  readonly team: string;
}

/** Adds a row that stands on what a person says, with no evidence. Returns its id and the id that undoes it. */
export async function addRow(
  workspace: Workspace,
  row: NewRow,
  cells: readonly Omit<CellChange, "id">[] = [],
): Promise<{ readonly id: string; readonly undo: string }> {
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const declared = await declareRow(transaction, workspace, row, new Set());
    const given = cells.map((cell) => ({ ...cell, id: declared.id }));
    const { touches, lines } = await touchCells(transaction, workspace, given, [declared]);
    const line = { object: declared.id, what: "added by hand", field: "", from: "", to: declared.name };
    return { id: declared.id, undo: await recordChange(transaction, workspace, `added ${declared.name}`, touches, [line, ...lines]) };
  });
}

/** The row as it will be kept, under an id that no other row has. */
export async function declareRow(
  transaction: ReadTransaction,
  workspace: Workspace,
  row: NewRow,
  taken: Set<string>,
): Promise<RegisterRow> {
  const asked = (row.tool || row.name).trim();
  if (asked === "") throw new PlimsollError("bad-input", "expected the name of a tool, met none; choose one or write its name");
  const own = await transaction.list(ownTools);
  const known = findTool(workspace.catalog, own, asked);
  const tool = known?.id ?? slugOf(asked);
  const plain = rowId({ tool, plan: row.plan, team: row.team, account: row.plan === "personal" ? "personal" : "unknown" });
  return {
    id: await freeId(transaction, plain, taken),
    tool,
    name: known?.name ?? (row.name.trim() || asked),
    vendor: row.vendor.trim() || (known?.vendorName ?? ""),
    plan: row.plan,
    team: row.team.trim(),
    account: { kind: row.plan === "personal" ? "personal" : "unknown" },
    people: null,
    activeDays: null,
    dataTypes: [],
    purpose: "",
    standing: "unknown",
    owner: "",
    review: "",
    firstSeen: null,
    lastSeen: null,
    strength: "declared",
    sightings: [],
    note: "",
  };
}

async function freeId(transaction: ReadTransaction, plain: string, taken: Set<string>): Promise<string> {
  for (let times = 1; ; times++) {
    const id = times === 1 ? plain : `${plain}-${times}`;
    const isTaken = taken.has(id) || (await transaction.get(finds, id)) !== undefined || (await transaction.get(edits, id)) !== undefined;
    if (isTaken) continue;
    taken.add(id);
    return id;
  }
}
