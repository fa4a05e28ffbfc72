import { settings, type SettingsRow } from "../../storage/collections.ts";
import { recordChange, touchRow } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";

/** Laws beside the GDPR under which the company falls, and hours of notice that its own contracts promise. */
export interface CompanyDuties {
  readonly subjectTo: readonly ("nis2" | "dora" | "us-state")[];
  /** Null where no hours are promised. */
  readonly customerNoticeHours: number | null;
}

export async function readDuties({ store, organisation }: Workspace): Promise<CompanyDuties> {
  const duties = (await store.read(organisation, (transaction) => transaction.get(settings, "settings")))?.duties;
  return { subjectTo: duties?.subjectTo ?? [], customerNoticeHours: duties?.customerNoticeHours ?? null };
}

/** Says which clocks apply; every incident is judged by it at once. Returns what undoes it. */
export async function changeDuties(workspace: Workspace, { subjectTo, customerNoticeHours }: CompanyDuties): Promise<{ undo: string }> {
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const before = await transaction.get(settings, "settings");
    const duties = { subjectTo: [...new Set(subjectTo)], ...(customerNoticeHours === null ? {} : { customerNoticeHours }) };
    const row: SettingsRow = { showNames: false, ...before, id: "settings", duties };
    const touch = await touchRow(transaction, settings, row.id, row);
    const line = {
      object: "settings/duties",
      what: "clocks that apply",
      field: "duties",
      from: JSON.stringify(before?.duties ?? {}),
      to: JSON.stringify(duties),
    };
    return { undo: await recordChange(transaction, workspace, "clocks that apply", [touch], [line]) };
  });
}
