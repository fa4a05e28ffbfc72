import type { Dated } from "../../core/reminders/list-reminders.ts";
import { incidents } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { tasks } from "../../storage/people-collections.ts";
import { roadmapPlans } from "../../storage/incident-collections.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { recallClocks } from "./recall-clocks.ts";
import { findVendorDates } from "../vetting/find-vendor-reminders.ts";

/** Dates that do not stand in rules or register: of vendors, clocks of incidents, items of the roadmap, tasks. `today` is an ISO day. */
export async function findOtherDates(transaction: ReadTransaction, workspace: Workspace, today: string): Promise<Dated[]> {
  const vendors = (await findVendorDates(transaction, today)).map(({ id, at, text, vendor }): Dated => ({
    ...{ id, kind: "vendor", at, text, owner: "" },
    link: `/vendors/${encodeURIComponent(vendor)}`,
  }));
  const plans = (await transaction.list(roadmapPlans)).flatMap(({ id, due, title, owner }): Dated[] =>
    due === "" ? [] : [{ id: `roadmap:${id}`, kind: "roadmap", at: due, text: title, link: "/posture", owner }],
  );
  const dated = (await transaction.list(tasks, { where: { state: "open" } })).flatMap(({ id, due, title, owner }): Dated[] =>
    due === "" ? [] : [{ id: `task:${id}`, kind: "task", at: due, text: title, link: "/inbox", owner }],
  );
  return [...vendors, ...plans, ...dated, ...(await findClocks(transaction, workspace, today))];
}

async function findClocks(transaction: ReadTransaction, workspace: Workspace, today: string): Promise<Dated[]> {
  const found: Dated[] = [];
  const rows = await transaction.list(incidents);
  const clocks = await recallClocks(transaction, workspace, rows, today);
  for (const row of rows) {
    const isDone = row.done?.some(({ step }) => step === "notify-authority") === true;
    for (const { duty, name, due } of isDone ? [] : (clocks.get(row.id) ?? [])) {
      if (due === null) continue;
      const text = `${name}: ${row.vendor}, ${row.title} (${due.slice(11, 16)} UTC)`;
      found.push({
        id: `clock:${row.id}/${duty}`,
        kind: "clock",
        at: due.slice(0, 10),
        text,
        link: `/incidents?incident=${row.id}`,
        owner: row.owner ?? "",
      });
    }
  }
  return found;
}
