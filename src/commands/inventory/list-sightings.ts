import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { Sighting } from "../../core/model/sighting.ts";
import { finds, sightings } from "../../storage/collections.ts";
import { readShowing } from "./hide-persons.ts";
import type { Workspace } from "./workspace.ts";

/** All the evidence of one use, at most 1,000 pieces. Refuses an unknown row. */
export async function listSightings(workspace: Workspace, rowId: string): Promise<{ readonly rows: Sighting[]; readonly total: number }> {
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const row = await transaction.get(finds, rowId);
    if (row === undefined) throw new PlimsollError("not-found", `expected a use with evidence, met "${rowId}"; reload the page`);
    const show = await readShowing(transaction);
    const rows: Sighting[] = [];
    for (const id of row.sightings.slice(0, 1000)) {
      const kept = await transaction.get(sightings, id);
      if (kept !== undefined) rows.push(kept.sighting);
    }
    return { rows: show(rows), total: row.sightings.length };
  });
}
