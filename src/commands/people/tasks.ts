import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { tasks } from "../../storage/people-collections.ts";
import type { TaskRow } from "../../storage/people-collections.ts";
import { makeId } from "../inventory/make-id.ts";
import { recordChange, touchRow } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";

export type TaskWish = Pick<TaskRow, "object" | "title" | "owner" | "due">;

/** Tasks that are open, the earliest day first, those without one last; of one object where it is named. */
export async function listTasks(workspace: Workspace, object?: string): Promise<TaskRow[]> {
  const where = { state: "open", ...(object === undefined ? {} : { object }) };
  const rows = await workspace.store.read(workspace.organisation, (open) => open.list(tasks, { where }));
  return rows.toSorted((one, other) => (one.due || "9999").localeCompare(other.due || "9999") || one.at.localeCompare(other.at));
}

/** Adds a task. Answers it and the id that undoes it. */
export async function addTask(workspace: Workspace, wish: TaskWish): Promise<{ readonly row: TaskRow; readonly undo: string }> {
  const now = workspace.now();
  const row: TaskRow = { ...wish, id: makeId(now), state: "open", at: now.toISOString(), by: workspace.by, doneAt: "" };
  const undo = await keep(workspace, row.id, row, `gave "${row.title}" to ${row.owner === "" ? "nobody yet" : row.owner}`);
  return { row, undo };
}

/** Changes a task, or says that it is done. Answers the id that undoes it. */
export async function changeTask(
  workspace: Workspace,
  id: string,
  change: Partial<Pick<TaskRow, "title" | "owner" | "due" | "state">>,
): Promise<string> {
  const before = await workspace.store.read(workspace.organisation, (open) => open.get(tasks, id));
  if (before === undefined) throw new PlimsollError("not-found", "expected a task that was made, met another id; reload the page");
  const isDone = change.state === "done" && before.state === "open";
  const isOpen = (change.state ?? before.state) === "open";
  const after: TaskRow = { ...before, ...change, doneAt: isOpen ? "" : isDone ? workspace.now().toISOString() : before.doneAt };
  return keep(workspace, id, after, isDone ? `did "${before.title}"` : `changed "${before.title}"`);
}

async function keep(workspace: Workspace, id: string, row: TaskRow, what: string): Promise<string> {
  return workspace.store.write(workspace.organisation, async (open) => {
    const touch = await touchRow(open, tasks, id, row);
    const line = { object: row.object === "" ? "tasks" : row.object, what, field: "", from: "", to: "" };
    return recordChange(open, workspace, what, [touch], [line]);
  });
}
