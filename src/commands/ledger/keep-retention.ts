import type { Store } from "../../storage/contract.ts";
import { readRetention } from "./change-retention.ts";
import { pruneLedger } from "./prune-ledger.ts";
import type { LedgerDesk } from "./record-flows.ts";

/** What has to be stopped when the process ends. */
export interface KeptRetention {
  stop(): void;
}

const daily = 24 * 60 * 60 * 1000;

/** Removes what is older than its retention, now and once a day. A fault is told and tried again the next day. */
export function keepRetention(store: Store, desk: () => LedgerDesk, report: (error: unknown) => void): KeptRetention {
  const prune = async (): Promise<void> => {
    const now = desk();
    await pruneLedger(store, now, await readRetention(store, now.organisation), "retention");
  };
  const run = (): void => void prune().catch(report);
  run();
  const timer = setInterval(run, daily).unref();
  return { stop: () => clearInterval(timer) };
}
