import { settings } from "../../storage/collections.ts";
import type { Store } from "../../storage/contract.ts";
import { recordChange, touchRow } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { checkRetention, shippedRetention } from "./prune-ledger.ts";
import type { Retention } from "./prune-ledger.ts";

/** For how many days rows and roll-ups of the ledger are kept: the company's own numbers, else the shipped ones. */
export async function readRetention(store: Store, organisation: string): Promise<Retention> {
  return store.read(organisation, async (transaction) => (await transaction.get(settings, "settings"))?.retention ?? shippedRetention);
}

/** Sets them; what is older goes with the next daily pruning. Returns the id that undoes it, until then. */
export async function changeRetention(workspace: Workspace, wanted: Retention): Promise<string> {
  checkRetention(wanted);
  const retention = { rowDays: wanted.rowDays, rollUpDays: wanted.rollUpDays };
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const kept = await transaction.get(settings, "settings");
    const row = { showNames: false, ...kept, id: "settings", retention };
    const touches = [await touchRow(transaction, settings, "settings", row)];
    const [from, to] = [kept?.retention ?? shippedRetention, retention].map((one) => `${one.rowDays} and ${one.rollUpDays} days`);
    const line = { object: "settings", what: "changed", field: "ledger kept", from: from ?? "", to: to ?? "" };
    return recordChange(transaction, workspace, "changed how long the ledger is kept", touches, [line]);
  });
}
