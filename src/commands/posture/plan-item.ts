import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { weighPosture } from "../../core/posture/weigh-posture.ts";
import { roadmapPlans } from "../../storage/incident-collections.ts";
import { recordChange, touchRow } from "../inventory/record-change.ts";
import type { SourceFamilies, Workspace } from "../inventory/workspace.ts";
import { readPostureInput } from "./read-posture-input.ts";

/** Who does an item until when; both empty takes it off. */
export interface ItemPlan {
  readonly id: string;
  readonly owner: string;
  /** ISO day, or empty. */
  readonly due: string;
}

/** Keeps it. Rejects with `bad-input` for a day that is none, and with `conflict` where the item is no longer there. */
export async function planItem(workspace: Workspace, sources: SourceFamilies, { id, owner, due }: ItemPlan): Promise<{ undo: string }> {
  if (due !== "" && (!/^\d{4}-\d{2}-\d{2}$/.test(due) || Number.isNaN(Date.parse(due))))
    throw new PlimsollError("bad-input", `expected a day as 2026-12-31, met "${due}"; mend the day`);
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const isRemoved = owner === "" && due === "";
    const posture = weighPosture(await readPostureInput(transaction, workspace, sources));
    const item = [...posture.under, ...posture.over].find((one) => one.id === id);
    if (item === undefined && !isRemoved)
      throw new PlimsollError("conflict", `expected an item of posture as it is now, met "${id}"; look at posture again`);
    const title = item?.title ?? id;
    const row = { id, title, owner, due, at: workspace.now().toISOString(), by: workspace.by };
    const touch = await touchRow(transaction, roadmapPlans, id, isRemoved ? undefined : row);
    const line = { object: `roadmap:${id}`, what: "roadmap planned", field: "owner", from: "", to: `${owner} ${due}`.trim() };
    return { undo: await recordChange(transaction, workspace, `roadmap: ${title}`, [touch], [line]) };
  });
}
