import { reveals } from "../../storage/people-collections.ts";
import { sightings } from "../../storage/collections.ts";
import { makeId } from "../inventory/make-id.ts";
import { recordChange } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { readReason } from "./read-reason.ts";

/**
 * The people behind a use, for a reason that is kept: in the history of administrative changes, and on the page of each
 * person shown. Refuses a reason of less than ten letters.
 */
export async function revealNames(workspace: Workspace, tool: string, why: string): Promise<string[]> {
  const reason = readReason(why);
  return workspace.store.write(workspace.organisation, async (open) => {
    const rows = await open.list(sightings, { where: { tool } });
    const names = [...new Set(rows.flatMap(({ sighting }) => sighting.person?.toLowerCase() ?? []))].toSorted();
    const now = workspace.now();
    const at = now.toISOString();
    await open.putAll(
      reveals,
      names.map((person) => ({ id: makeId(now), person, object: tool, by: workspace.by, why: reason, at })),
    );
    const line = { object: tool, what: `looked up ${names.length} names`, field: "", from: "", to: reason };
    await recordChange(open, workspace, `looked up the names behind ${tool}`, [], [line]);
    return names;
  });
}
