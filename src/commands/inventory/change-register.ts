import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { RegisterRow } from "../../core/model/register-row.ts";
import { edits } from "../../storage/collections.ts";
import type { EditedFields, EditRow } from "../../storage/collections.ts";
import type { WriteTransaction } from "../../storage/contract.ts";
import { readFacts } from "./read-facts.ts";
import { readRows } from "./read-register.ts";
import { recordChange, touchRow } from "./record-change.ts";
import type { HistoryLine, Touch } from "./record-change.ts";
import { cellText, isRegisterField, readCell } from "./register-fields.ts";
import type { CellValue } from "./register-fields.ts";
import { touchPlanRules } from "./touch-plan-rules.ts";
import type { PlanPatch } from "./touch-plan-rules.ts";
import type { Workspace } from "./workspace.ts";

export interface CellChange {
  readonly id: string;
  readonly field: string;
  readonly value: CellValue;
}

/** One or many cells in one go: all of them or none. Returns the id that undoes it. Refuses unknown rows, fields and values. */
export async function changeRegister(workspace: Workspace, cells: readonly CellChange[]): Promise<string> {
  return workspace.store.write(workspace.organisation, (transaction) => changeCells(transaction, workspace, cells, describe(cells)));
}

/** The same inside a transaction that does more. */
export async function changeCells(
  transaction: WriteTransaction,
  workspace: Workspace,
  cells: readonly CellChange[],
  what: string,
): Promise<string> {
  const { touches, lines } = await touchCells(transaction, workspace, cells);
  return recordChange(transaction, workspace, what, touches, lines);
}

/** What setting the cells touches, without applying it. */
export async function touchCells(
  transaction: WriteTransaction,
  workspace: Workspace,
  cells: readonly CellChange[],
  added: readonly RegisterRow[] = [],
): Promise<{ touches: Touch[]; lines: HistoryLine[] }> {
  const facts = await readFacts(transaction, workspace);
  const rows = new Map([...(await readRows(transaction, facts)), ...added].map((row) => [row.id, row]));
  const fields = new Map<string, EditedFields>();
  const patches: PlanPatch[] = [];
  const lines: HistoryLine[] = [];
  for (const cell of cells) {
    const row = rows.get(cell.id);
    if (row === undefined)
      throw new PlimsollError("not-found", `expected a row of the register, met the unknown id "${cell.id}"; reload the register`);
    if (!isRegisterField(cell.field))
      throw new PlimsollError(
        "bad-input",
        `expected a field that can be set, met "${cell.field}"; the others are worked out from evidence`,
      );
    const { standing, review, ...edited } = readCell(cell.field, cell.value);
    const after = { ...row, ...edited };
    rows.set(cell.id, after);
    if (standing === "approved" && after.plan === "unknown")
      throw new PlimsollError("bad-input", `expected a plan for ${after.name} before it is approved, met none; set its plan first`);
    if (standing !== undefined) patches.push({ tool: row.tool, plan: after.plan, change: (rule) => ({ ...rule, standing }) });
    else if (review !== undefined)
      patches.push({
        tool: row.tool,
        plan: after.plan,
        change: ({ review: _before, ...rule }) => (review === "" ? rule : { ...rule, review }),
      });
    else fields.set(cell.id, { ...fields.get(cell.id), ...edited });
    lines.push({
      object: cell.id,
      what: "changed",
      field: cell.field,
      from: cellText(row[cell.field]),
      to: cellText(standing ?? review ?? after[cell.field]),
    });
  }
  const touches = await touchEdits(transaction, fields, added);
  return { touches: [...touches, ...(await touchPlanRules(transaction, workspace, patches))], lines };
}

async function touchEdits(
  transaction: WriteTransaction,
  fields: ReadonlyMap<string, EditedFields>,
  added: readonly RegisterRow[],
): Promise<Touch[]> {
  const known = new Map((await transaction.list(edits)).map((edit) => [edit.id, edit]));
  const made = new Map(added.map((row): [string, EditRow] => [row.id, { id: row.id, fields: {}, declared: row, isRemoved: false }]));
  const touches: Touch[] = [];
  for (const id of new Set([...made.keys(), ...fields.keys()])) {
    const edit = made.get(id) ?? known.get(id) ?? { id, fields: {}, declared: null, isRemoved: false };
    touches.push(await touchRow(transaction, edits, id, { ...edit, fields: { ...edit.fields, ...fields.get(id) } }));
  }
  return touches;
}

function describe(cells: readonly CellChange[]): string {
  const first = cells[0];
  if (first === undefined) return "changed nothing";
  return cells.length === 1 ? `changed ${first.field}` : `changed ${cells.length} cells`;
}
