import type { Clock } from "../../core/incidents/start-clocks.ts";
import { changes, imports, type IncidentRow, ledger, settings } from "../../storage/collections.ts";
import type { ReadTransaction, Store } from "../../storage/contract.ts";
import { readPage } from "../incidents/read-incident.ts";
import type { Workspace } from "../inventory/workspace.ts";

interface Recalled {
  readonly state: string;
  /** By the incident as it stands: every statement and every correction is another one. */
  readonly clocks: Map<string, readonly Clock[]>;
}

/** By store, so that it goes with it; one organisation each. */
const recalled = new WeakMap<Store, Map<string, Recalled>>();

/**
 * The clocks of each incident, judged once for each version of it and of what it is set against: the ledger, changes,
 * imports, settings and the day. Reminders ask for them with every page.
 */
export async function recallClocks(
  transaction: ReadTransaction,
  workspace: Workspace,
  rows: readonly IncidentRow[],
  today: string,
): Promise<ReadonlyMap<string, readonly Clock[]>> {
  const known = await findRecalled(transaction, workspace, today);
  const found = new Map<string, readonly Clock[]>();
  for (const row of rows) {
    const version = JSON.stringify(row);
    const clocks = known.clocks.get(version) ?? (await readPage(transaction, workspace, row)).triage.clocks;
    known.clocks.set(version, clocks);
    found.set(row.id, clocks);
  }
  return found;
}

async function findRecalled(transaction: ReadTransaction, { store, organisation }: Workspace, today: string): Promise<Recalled> {
  const [lastChange] = await transaction.list(changes, { orderBy: "at", descending: true, limit: 1 });
  const [lastImport] = await transaction.list(imports, { orderBy: "at", descending: true, limit: 1 });
  const duties = await transaction.get(settings, "settings");
  const state = JSON.stringify([today, await transaction.lastNumber(ledger), lastChange?.id, lastImport?.id, duties]);
  const byOrganisation = recalled.get(store) ?? new Map<string, Recalled>();
  recalled.set(store, byOrganisation);
  const before = byOrganisation.get(organisation);
  if (before?.state === state) return before;
  const fresh = { state, clocks: new Map<string, readonly Clock[]>() };
  byOrganisation.set(organisation, fresh);
  return fresh;
}
