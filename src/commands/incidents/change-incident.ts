import { inferKind } from "../../core/incidents/infer-kind.ts";
import { incidentKinds, type IncidentKind } from "../../core/incidents/incident.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { incidents, type IncidentRow } from "../../storage/collections.ts";
import { recordChange, touchRow } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { incidentOf } from "./read-incident.ts";

/** What is said anew of a recorded incident; what is left out stays. */
export interface IncidentChange {
  /** A further statement of the vendor: a new version. */
  readonly statement?: { readonly date: string; readonly text: string } | undefined;
  /** Null goes back to what the statements say. */
  readonly kind?: IncidentKind | null | undefined;
  readonly window?: { readonly from: string; readonly to: string } | undefined;
  readonly versions?: readonly string[] | undefined;
  /** Plans that are affected; empty for all. */
  readonly plans?: NonNullable<IncidentRow["plans"]> | undefined;
  /** The vendor and the product, where they were read wrongly. */
  readonly vendor?: string | undefined;
  readonly product?: string | undefined;
  readonly exposed?: Readonly<Record<string, boolean>> | undefined;
  readonly handling?: NonNullable<IncidentRow["handling"]> | undefined;
  readonly own?: NonNullable<IncidentRow["own"]> | undefined;
  readonly owner?: string | undefined;
  /** A step that was done. */
  readonly done?: string | undefined;
}

/** Changes a recorded incident; everything is judged again when it is read. Throws `not-found` for an id nobody recorded. */
export async function changeIncident(workspace: Workspace, id: string, change: IncidentChange): Promise<{ undo: string }> {
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const row = await transaction.get(incidents, id);
    if (row === undefined)
      throw new PlimsollError("not-found", `expected a recorded incident, met "${id}"; see \`plimsoll incident list\``);
    const next = applyChange(row, change, workspace);
    const what = `incident: ${change.statement === undefined ? "changed" : "new statement"}`;
    const touch = await touchRow(transaction, incidents, id, next);
    return { undo: await recordChange(transaction, workspace, what, [touch], [{ object: `incident/${id}`, what, ...lineOf(change) }]) };
  });
}

function applyChange(row: IncidentRow, change: IncidentChange, workspace: Workspace): IncidentRow {
  const { statement, kind, window, versions, plans, vendor, product, exposed, handling, own, owner, done } = change;
  const next: IncidentRow = {
    ...row,
    ...(statement === undefined ? {} : { statements: [...row.statements, statement] }),
    ...(window === undefined ? {} : { window }),
    ...(versions === undefined ? {} : { versions: [...versions] }),
    ...(plans === undefined ? {} : { plans }),
    ...(vendor === undefined ? {} : { vendor }),
    ...(product === undefined ? {} : { product }),
    ...(exposed === undefined ? {} : { exposed: { ...row.exposed, ...exposed } }),
    ...(handling === undefined ? {} : { handling }),
    ...(own === undefined ? {} : { own: { ...row.own, ...own } }),
    ...(owner === undefined ? {} : { owner }),
    ...(done === undefined ? {} : { done: [...(row.done ?? []), { step: done, at: workspace.now().toISOString(), by: workspace.by }] }),
    ...(kind === undefined ? {} : kind === null ? { kindStated: false } : { kind, kindStated: true }),
  };
  return { ...next, kind: inferKind(incidentOf(next)) };
}

function lineOf({ statement, done, kind }: IncidentChange): { field: string; from: string; to: string } {
  if (statement !== undefined) return { field: "statement", from: "", to: statement.text.slice(0, 200) };
  if (done !== undefined) return { field: "step done", from: "", to: done };
  return { field: "record", from: "", to: kind !== undefined && kind !== null && incidentKinds.includes(kind) ? kind : "" };
}
