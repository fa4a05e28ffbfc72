import { localDay } from "../../core/decide/local-day.ts";
import type { RegisterRow } from "../../core/model/register-row.ts";
import { listReminders } from "../../core/reminders/list-reminders.ts";
import type { Reminder } from "../../core/reminders/list-reminders.ts";
import { exceptions } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { readFacts } from "../inventory/read-facts.ts";
import type { RegisterFacts } from "../inventory/read-facts.ts";
import { readRows } from "../inventory/read-register.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { findOtherDates } from "./find-other-dates.ts";

/** Everything with a date, soonest first, in the caller's transaction. */
export async function findReminders(
  transaction: ReadTransaction,
  workspace: Workspace,
  facts: RegisterFacts,
  rows: readonly RegisterRow[],
): Promise<readonly Reminder[]> {
  const today = localDay(facts.at, facts.rules.company.timeZone);
  const names = new Map(rows.map((row) => [row.tool, row.name]));
  return listReminders({
    rules: facts.rules,
    rows,
    requests: await transaction.list(exceptions, { where: { state: "asked" } }),
    others: await findOtherDates(transaction, workspace, today),
    today,
    nameOf: (tool) => workspace.catalog.tools.get(tool)?.name ?? names.get(tool) ?? tool,
  });
}

/** The same on its own. */
export async function readReminders(workspace: Workspace): Promise<readonly Reminder[]> {
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const facts = await readFacts(transaction, workspace);
    return findReminders(transaction, workspace, facts, await readRows(transaction, facts));
  });
}
