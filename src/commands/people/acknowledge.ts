import { acknowledgements } from "../../storage/people-collections.ts";
import type { AcknowledgementRow } from "../../storage/people-collections.ts";
import type { Workspace } from "../inventory/workspace.ts";

/** Keeps that the person read this version of the rules. Said twice, the first time counts. */
export async function acknowledge(workspace: Workspace, version: string): Promise<AcknowledgementRow> {
  const id = `${workspace.by}|${version}`;
  return workspace.store.write(workspace.organisation, async (open) => {
    const before = await open.get(acknowledgements, id);
    if (before !== undefined) return before;
    const row: AcknowledgementRow = { id, person: workspace.by, version, at: workspace.now().toISOString() };
    await open.put(acknowledgements, row);
    return row;
  });
}

/** When the person last said so, and of which version; undefined for never. */
export async function lastAcknowledged(workspace: Workspace): Promise<AcknowledgementRow | undefined> {
  const rows = await workspace.store.read(workspace.organisation, (open) =>
    open.list(acknowledgements, { where: { person: workspace.by } }),
  );
  return rows.toSorted((one, other) => other.at.localeCompare(one.at))[0];
}

/** How many people said so of this version. */
export async function countAcknowledged(workspace: Workspace, version: string): Promise<number> {
  return workspace.store.read(workspace.organisation, (open) => open.count(acknowledgements, { where: { version } }));
}
