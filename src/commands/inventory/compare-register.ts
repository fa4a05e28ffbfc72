import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { planKindSchema } from "../../core/model/model-schemas.ts";
import { planKinds } from "../../core/model/plan.ts";
import type { PlanKind } from "../../core/model/plan.ts";
import type { RegisterRow } from "../../core/model/register-row.ts";
import type { NewRow } from "./add-row.ts";
import { cellText, readCell } from "./register-fields.ts";
import type { RegisterField } from "./register-fields.ts";
import { readRegister } from "./read-register.ts";
import type { SheetRow } from "./read-register-file.ts";
import type { Workspace } from "./workspace.ts";

/** How a sheet differs from the register. `missing` rows are only named: leaving a row out of a sheet removes nothing. */
export interface RegisterDifferences {
  readonly changed: {
    readonly id: string;
    readonly name: string;
    readonly field: RegisterField;
    readonly from: string;
    readonly to: string;
  }[];
  readonly added: (NewRow & { readonly cells: { readonly field: RegisterField; readonly value: string }[] })[];
  readonly missing: { readonly id: string; readonly name: string }[];
  readonly unreadable: { readonly place: string; readonly why: string }[];
}

/** Compares a sheet with the register now; changes nothing. Rows are met by id, else by name, plan and team. */
export async function compareRegister(workspace: Workspace, sheet: readonly SheetRow[]): Promise<RegisterDifferences> {
  const rows = await readRegister(workspace);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byKey = new Map(rows.map((row) => [keyOf(row.name, row.plan, row.team), row]));
  const differences: RegisterDifferences = { changed: [], added: [], missing: [], unreadable: [] };
  const met = new Set<string>();
  for (const line of sheet) {
    const plan = readPlan(line.cells.get("plan") ?? "");
    const row = byId.get(line.id) ?? byKey.get(keyOf(line.cells.get("name") ?? "", plan ?? "unknown", line.cells.get("team") ?? ""));
    if (row === undefined) addLine(differences, line, plan);
    else if (met.has(row.id))
      differences.unreadable.push({ place: line.place, why: `expected each row once, met ${row.name} again; delete one of the two` });
    else {
      met.add(row.id);
      compareLine(differences, line, row);
    }
  }
  differences.missing.push(...rows.filter((row) => !met.has(row.id)).map(({ id, name }) => ({ id, name })));
  return differences;
}

function compareLine(differences: RegisterDifferences, line: SheetRow, row: RegisterRow): void {
  for (const [field, value] of line.cells) {
    try {
      const from = cellText(row[field]);
      const to = cellText(readCell(field, value)[field] ?? null);
      if (from !== to) differences.changed.push({ id: row.id, name: row.name, field, from, to });
    } catch (error) {
      differences.unreadable.push({ place: `${line.place}, ${field}`, why: reasonOf(error) });
    }
  }
}

function addLine(differences: RegisterDifferences, line: SheetRow, plan: PlanKind | null): void {
  const name = (line.cells.get("name") ?? "").trim();
  if (name === "") {
    differences.unreadable.push({ place: line.place, why: "expected the name of a tool, met an empty cell; write it in the column Tool" });
    return;
  }
  const cells: { field: RegisterField; value: string }[] = [];
  for (const [field, value] of line.cells) {
    if (field === "name" || field === "vendor" || field === "plan" || field === "team" || value.trim() === "") continue;
    try {
      readCell(field, value);
      cells.push({ field, value });
    } catch (error) {
      differences.unreadable.push({ place: `${line.place}, ${field}`, why: reasonOf(error) });
    }
  }
  const said = line.cells.get("plan") ?? "";
  if (plan === null && said.trim() !== "")
    differences.unreadable.push({
      place: `${line.place}, plan`,
      why: `expected a plan (${planKinds.join(", ")}), met "${said.slice(0, 40)}"; the row is read with the plan unknown`,
    });
  differences.added.push({
    tool: "",
    name,
    vendor: line.cells.get("vendor") ?? "",
    plan: plan ?? "unknown",
    team: line.cells.get("team") ?? "",
    cells,
  });
}

function readPlan(value: string): PlanKind | null {
  const read = planKindSchema.safeParse(value.trim().toLowerCase());
  return read.success ? read.data : null;
}

function keyOf(name: string, plan: string, team: string): string {
  return [name, plan, team].map((part) => part.trim().toLowerCase()).join("\u0000");
}

function reasonOf(error: unknown): string {
  if (error instanceof PlimsollError) return error.message;
  throw error;
}
