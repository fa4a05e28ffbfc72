import { addDays, localDay } from "../../core/decide/local-day.ts";
import { linkEntry } from "../../core/ledger/chain.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { flows, ledger, prunings, rollUps } from "../../storage/collections.ts";
import type { Store, WriteTransaction } from "../../storage/contract.ts";
import { digestRollUps } from "./digest-roll-ups.ts";
import { findLastPruning } from "./find-sealed-day.ts";
import { hashText } from "./hash-text.ts";
import { readHead, signHead } from "./record-flows.ts";
import type { LedgerDesk } from "./record-flows.ts";

/** For how many days rows and roll-ups are kept; 183 at least for rows (Regulation (EU) 2024/1689, art. 26(6): logs six months). */
export interface Retention {
  readonly rowDays: number;
  readonly rollUpDays: number;
}

/** What holds where nobody said otherwise. */
export const shippedRetention: Retention = { rowDays: 400, rollUpDays: 1096 };
const shortest = 183;
const longest = 36_525;

/** What a pruning removed. */
export interface PrunedLedger {
  readonly rows: number;
  readonly rollUps: number;
  /** First day whose rows are kept; empty where nothing was ever removed. */
  readonly keptFrom: string;
}

/**
 * Removes rows and roll-ups that are older than their retention. An entry of the chain says so and seals the roll-ups of
 * the days whose rows went, so that the check still holds. Nothing to remove makes no entry.
 */
export async function pruneLedger(store: Store, desk: LedgerDesk, { rowDays, rollUpDays }: Retention, by: string): Promise<PrunedLedger> {
  checkRetention({ rowDays, rollUpDays });
  const today = localDay(desk.now().getTime(), desk.timeZone);
  return store.write(desk.organisation, (transaction) =>
    prune(transaction, desk, addDays(today, -rowDays), addDays(today, -rollUpDays), by),
  );
}

/** Refuses rows kept shorter than the law asks, and roll-ups kept shorter than the rows they sum up. */
export function checkRetention({ rowDays, rollUpDays }: Retention): void {
  if (rowDays >= shortest && rollUpDays >= rowDays && rollUpDays <= longest) return;
  throw new PlimsollError(
    "bad-input",
    `expected rows kept for ${shortest} days or more, and roll-ups no shorter and up to ${longest}, met ${rowDays} and ${rollUpDays}; change them`,
  );
}

async function prune(transaction: WriteTransaction, desk: LedgerDesk, day: string, rollUpDay: string, by: string): Promise<PrunedLedger> {
  const before = await findLastPruning(transaction);
  // Rows without a day belong to no chain.
  const old = { range: { field: "day", from: "0", to: day } };
  const forgotten = await transaction.count(rollUps, { range: { field: "day", to: rollUpDay } });
  const rows = await transaction.removeAll(flows, old);
  if (rows === 0 && forgotten === 0) return { rows: 0, rollUps: 0, keptFrom: before?.day ?? "" };
  await transaction.removeAll(rollUps, { range: { field: "day", to: rollUpDay } });
  // Where roll-ups of sealed days went, what stays of them is sealed anew.
  const sealedFrom = forgotten > 0 ? rollUpDay : (before?.day ?? "");
  const digest = await digestRollUps(transaction, sealedFrom, day);
  await transaction.append(ledger, linkEntry(await readHead(transaction), { kind: "prune", day, digest }, hashText));
  const entry = await transaction.lastNumber(ledger);
  const forgottenTo = forgotten > 0 ? rollUpDay : (before?.rollUpDay ?? "");
  await transaction.append(prunings, { entry, day, at: desk.now().toISOString(), by, rows, sealedFrom, rollUpDay: forgottenTo });
  await signHead(transaction, desk);
  return { rows, rollUps: forgotten, keptFrom: day };
}
