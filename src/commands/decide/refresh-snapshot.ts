import { existsSync } from "node:fs";
import type { Catalog } from "../../core/model/catalog.ts";
import { settings } from "../../storage/collections.ts";
import type { Store } from "../../storage/contract.ts";
import { latestVersion, readRules } from "../inventory/read-rules.ts";
import { readSigner } from "../ledger/ledger-key.ts";
import { makeBasicsOf, readKeptBasics } from "./find-basics.ts";
import { pathOfSnapshot, readSnapshotVersion, writeSnapshot } from "./policy-snapshot.ts";

/** Where a snapshot is kept, and what it is made of. The catalogue is loaded only where one is written. */
export interface SnapshotDesk {
  readonly store: Store;
  readonly organisation: string;
  readonly home: string;
  catalog(): Promise<Catalog>;
  now(): Date;
}

/** Writes the snapshot of the rules in force. */
export async function keepSnapshot(desk: SnapshotDesk): Promise<void> {
  const { store, organisation, home } = desk;
  const now = desk.now();
  const [catalog, state] = await Promise.all([
    desk.catalog(),
    store.read(organisation, async (transaction) => ({
      rules: await readRules(transaction),
      showNames: (await transaction.get(settings, "settings"))?.showNames ?? false,
      kept: await readKeptBasics(transaction),
    })),
  ]);
  const { kept, ...policy } = state;
  writeSnapshot(home, { ...policy, organisation, catalog, basicsOf: makeBasicsOf(catalog, now, kept), now }, readSigner(home));
}

/** The same where a snapshot lies there that speaks of other rules: for words that change rules while no service runs. */
export async function refreshSnapshot(desk: SnapshotDesk): Promise<void> {
  if (!existsSync(pathOfSnapshot(desk.home))) return;
  const version = await desk.store.read(desk.organisation, async (transaction) => (await latestVersion(transaction))?.id ?? "shipped");
  if (readSnapshotVersion(desk.home) !== version) await keepSnapshot(desk);
}
