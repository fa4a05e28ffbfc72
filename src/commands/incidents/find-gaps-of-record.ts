import { addDays } from "../../core/decide/local-day.ts";
import type { RollUp } from "../../core/ledger/roll-up.ts";
import { flows, rollUps } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { findLastPruning } from "../ledger/find-sealed-day.ts";

/** Rows counted one by one at most; a longer window is left to `plimsoll ledger verify`. */
const mostCounted = 200_000;
const mostDays = 800;

/**
 * Where the ledger cannot answer for the window, as sentences: it begins later, retention removed days, working days
 * without any flow between days with some, rows fewer or more than their sums. `sums` are all flows of the window.
 */
export async function findGapsOfRecord(
  transaction: ReadTransaction,
  sums: readonly RollUp[],
  { from, to }: { readonly from?: string; readonly to?: string },
  today: string,
): Promise<string[]> {
  const [first] = await transaction.list(rollUps, { orderBy: "day", limit: 1 });
  const [last] = await transaction.list(rollUps, { orderBy: "day", descending: true, limit: 1 });
  if (first === undefined || last === undefined) return [];
  const pruning = await findLastPruning(transaction);
  const keptSums = pruning?.rollUpDay ?? "";
  const start = from ?? first.day;
  const end = to !== undefined && to < today ? to : today;
  const limits: string[] = [];
  if (keptSums !== "" && start < keptSums)
    limits.push(`Flows before ${keptSums} were removed by retention: what went there earlier is not known.`);
  else if (start < first.day) limits.push(`The ledger begins on ${first.day}: of the window before that nothing is known.`);
  const empty = findEmptyDays(new Set(sums.map(({ day }) => day)), maxOf(start, first.day), minOf(end, last.day));
  if (empty.length > 0)
    limits.push(
      `The ledger has a gap: no flow at all on ${empty.length} working ${empty.length === 1 ? "day" : "days"} of the window (${sayDays(empty)}); what went there then is not known.`,
    );
  return [...limits, ...(await compareRows(transaction, sums, pruning?.day ?? "", from, to))];
}

/** Working days without a flow, where at least two follow one another; one alone may be a holiday. */
function findEmptyDays(met: ReadonlySet<string>, from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to && days.length < mostDays; day = addDays(day, 1)) if (!isWeekend(day)) days.push(day);
  return days.filter((day, at) => !met.has(day) && (isEmpty(days[at - 1], met) || isEmpty(days[at + 1], met)));
}

function isEmpty(day: string | undefined, met: ReadonlySet<string>): boolean {
  return day !== undefined && !met.has(day);
}

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

function sayDays(days: readonly string[]): string {
  return days.length > 3 ? `${days[0] ?? ""} to ${days.at(-1) ?? ""}` : days.join(", ");
}

async function compareRows(
  transaction: ReadTransaction,
  sums: readonly RollUp[],
  keptFrom: string,
  from = "0",
  to?: string,
): Promise<string[]> {
  const since = maxOf(from, keptFrom);
  const summed = sums.filter(({ day }) => day >= since).reduce((all, { flows: count }) => all + count, 0);
  if (summed === 0 || summed > mostCounted) return [];
  const kept = await transaction.count(flows, {
    range: { field: "day", from: since, ...(to === undefined ? {} : { to: addDays(to, 1) }) },
  });
  // Rows of the made-up company and of old exports carry no day and stand outside the chain.
  if (kept === 0 || kept === summed) return [];
  return [`The ledger holds ${kept} rows for that time where its sums say ${summed}: run \`plimsoll ledger verify\` before resting on it.`];
}

function maxOf(a: string, b: string): string {
  return a > b ? a : b;
}

function minOf(a: string, b: string): string {
  return a < b ? a : b;
}
