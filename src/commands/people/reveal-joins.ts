import { reveals } from "../../storage/people-collections.ts";
import { readJoins } from "../inventory/list-joins.ts";
import { makeId } from "../inventory/make-id.ts";
import { recordChange } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { readReason } from "./read-reason.ts";

/**
 * The names behind the joins of people, for a reason that is kept: in the history, and on the page of each person shown.
 * Refuses a reason of less than ten letters.
 */
export async function revealJoins(workspace: Workspace, why: string): Promise<{ id: string; name: string; person: string }[]> {
  const reason = readReason(why);
  return workspace.store.write(workspace.organisation, async (open) => {
    const joins = await readJoins(open);
    const persons = [...new Set(joins.map((join) => join.person))].toSorted();
    const now = workspace.now();
    const kept = { object: "joins of people", by: workspace.by, why: reason, at: now.toISOString() };
    await open.putAll(
      reveals,
      persons.map((person) => ({ id: makeId(now), person, ...kept })),
    );
    const line = { object: "people", what: `looked up ${persons.length} names`, field: "", from: "", to: reason };
    await recordChange(open, workspace, "looked up the names behind joins of people", [], [line]);
    return joins.map(({ id, name, person }) => ({ id, name, person }));
  });
}
