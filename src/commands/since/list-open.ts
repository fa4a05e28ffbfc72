import { tasks } from "../../storage/people-collections.ts";
import { readRegister } from "../inventory/read-register.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { readReminders } from "../posture/read-reminders.ts";

/** What waits for somebody now, a sentence each. */
export async function listOpen(workspace: Workspace): Promise<string[]> {
  const rows = await readRegister(workspace);
  const undecided = rows.filter(({ standing }) => standing === "unknown" || standing === "under-review").length;
  const overdue = (await readReminders(workspace)).filter((reminder) => reminder.overdue);
  const left = await workspace.store.read(workspace.organisation, (open) => open.list(tasks, { where: { state: "open" } }));
  return [
    ...(undecided === 0 ? [] : [`${undecided} of ${rows.length} uses are not decided.`]),
    ...overdue.map(({ text, at }) => `${text} (due ${at.slice(0, 10)})`),
    ...left.map(({ title, owner, due }) => [title, owner === "" ? "nobody's yet" : owner, due].filter((part) => part !== "").join(", ")),
  ];
}
