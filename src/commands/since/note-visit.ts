import { visits } from "../../storage/people-collections.ts";
import type { Workspace } from "../inventory/workspace.ts";

const visitEnds = 4 * 3600_000;
const step = 5 * 60_000;

/** Notes that somebody looks at the organisation now, at most every five minutes. Answers when the visit before ended; empty for none. */
export async function noteVisit(workspace: Workspace): Promise<string> {
  const { store, organisation, by } = workspace;
  const now = workspace.now();
  const row = await store.read(organisation, (open) => open.get(visits, by));
  const since = row === undefined ? Infinity : now.getTime() - Date.parse(row.last);
  if (row !== undefined && since < step) return row.previous;
  const previous = row !== undefined && since > visitEnds ? row.last : (row?.previous ?? "");
  await store.write(organisation, (open) => open.put(visits, { id: by, last: now.toISOString(), previous }));
  return previous;
}

/** When the visit before this one ended; empty for whoever was never here. */
export async function readLastVisit({ store, organisation, by }: Workspace): Promise<string> {
  return (await store.read(organisation, (open) => open.get(visits, by)))?.previous ?? "";
}
