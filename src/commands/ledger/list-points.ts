import { addDays, localDay } from "../../core/decide/local-day.ts";
import { notePoints } from "../../core/ledger/note-week.ts";
import type { PointNote } from "../../core/ledger/note-week.ts";
import type { RollUp } from "../../core/ledger/roll-up.ts";
import { falseAlarms, rollUps } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { readRules } from "../inventory/read-rules.ts";
import { findLatest } from "./list-flows.ts";

/** The points of enforcement over some days up to the last flow. */
export interface PointList {
  readonly rows: readonly PointNote[];
  /** First and last day of it, in the company's time zone; null where no flow was recorded yet. */
  readonly from: string | null;
  readonly to: string | null;
}

/** One note per point and team over so many days that end with the last flow: an idle month hides no week. */
export async function listPoints(transaction: ReadTransaction, days = 7): Promise<PointList> {
  const rules = await readRules(transaction);
  const latest = await findLatest(transaction);
  if (latest === null) return { rows: notePoints([], [], rules), from: null, to: null };
  const to = localDay(Date.parse(latest), rules.company.timeZone);
  const from = addDays(to, 1 - days);
  const found = await readRollUps(transaction, { from, to: addDays(to, 1) });
  const first = found.reduce((earliest, one) => (one.first < earliest ? one.first : earliest), latest);
  const marks = await transaction.list(falseAlarms, { range: { field: "flowAt", from: first } });
  return { rows: notePoints(found, marks, rules), from, to };
}

/** The roll-ups of some days (half-open), of one tool or vendor where it is said. */
export async function readRollUps(
  transaction: Pick<ReadTransaction, "list">,
  asked: { readonly from?: string; readonly to?: string; readonly tool?: string | readonly string[]; readonly vendor?: string },
): Promise<readonly RollUp[]> {
  const { from, to, tool, vendor } = asked;
  const range = { field: "day", ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  const where = { ...(tool === undefined ? {} : { tool }), ...(vendor === undefined ? {} : { vendor }) };
  return transaction.list(rollUps, { where, range });
}
