import { addDays, localDay } from "../../core/decide/local-day.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { changes, history, imports, prunings } from "../../storage/collections.ts";
import type { ReadTransaction, Store } from "../../storage/contract.ts";
import { adminChanges } from "../../storage/incident-collections.ts";
import { findRowsChangedElsewhere } from "../ledger/find-rows-changed-elsewhere.ts";
import { readRules } from "../inventory/read-rules.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { findDayEnd } from "./find-day-end.ts";
import { makePastTransaction, type PastMoment } from "./past-transaction.ts";

/** The workspace as it stood at the end of a day, and what of that day cannot be known any more. */
export interface Past {
  readonly workspace: Workspace;
  readonly day: string;
  readonly limits: readonly string[];
}

/**
 * Opens the state at the end of a day (YYYY-MM-DD, company's time zone) for every command that only reads. Throws
 * `bad-input` for a day that is none or lies ahead; writing to the past is refused.
 */
export async function openPast(workspace: Workspace, day: string): Promise<Past> {
  const { timeZone } = (await workspace.store.read(workspace.organisation, readRules)).company;
  const today = localDay(workspace.now().getTime(), timeZone);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || new Date(`${day}T00:00:00Z`).toString() === "Invalid Date" || addDays(day, 0) !== day)
    throw new PlimsollError("bad-input", `expected a day like 2026-03-31 after --as-of, met ${JSON.stringify(day)}; correct it`);
  if (day > today) throw new PlimsollError("bad-input", `expected a day up to ${today}, met ${day}, which lies ahead; name an earlier one`);
  const end = day === today ? workspace.now() : findDayEnd(day, timeZone);
  const moment = { end: end.toISOString(), after: addDays(day, 1) };
  const store = day === today ? workspace.store : makePastStore(workspace, moment);
  // A moment before the end still belongs to the day.
  const now = (): Date => new Date(end.getTime() - (day === today ? 0 : 1));
  return {
    workspace: { ...workspace, store, now },
    day,
    limits: day === today ? [] : [...(await findPastLimits(workspace, moment, day)), ...(await askChain(workspace, store, moment))],
  };
}

/** The workspace as it stood at a moment that has passed, for every command that only reads; sums of that day count as later. */
export function openMoment(workspace: Workspace, end: Date, timeZone: string): Workspace {
  const moment = { end: end.toISOString(), after: localDay(end.getTime(), timeZone) };
  return { ...workspace, store: makePastStore(workspace, moment), now: () => new Date(end.getTime() - 1) };
}

function makePastStore({ store, catalog }: Workspace, moment: PastMoment): Store {
  return {
    read: (organisation, work) =>
      store.read(organisation, async (transaction) => work(await makePastTransaction(transaction, moment, catalog))),
    write: async () => {
      throw new PlimsollError("refused", "expected a question about the past, met a change; leave out --as-of to change what is now");
    },
    organisations: () => store.organisations(),
    close: async () => undefined,
  };
}

async function findPastLimits(workspace: Workspace, { end }: PastMoment, day: string): Promise<string[]> {
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const limits = [
      "The catalogue of tools and vendors is the one in use now, not that day's.",
      "Evidence deleted since, and groups, people and places that keep no history, are as they are now.",
    ];
    const first = await findFirst(transaction);
    if (first === null || first >= end) limits.unshift("Nothing had been recorded yet on that day.");
    const lost = (await transaction.entries(prunings, 0, await transaction.lastNumber(prunings))).at(-1)?.entry;
    if (lost !== undefined && lost.day > "")
      limits.push(`Single flows before ${lost.day} were removed by retention; sums of their days stand.`);
    if (lost !== undefined && lost.rollUpDay !== "" && lost.rollUpDay > day)
      limits.push(`Sums of the days before ${lost.rollUpDay} were removed by retention too.`);
    return limits;
  });
}

/** The chain's own word on that day: how many changes it held, and rows that are not what the last of them left. */
async function askChain(workspace: Workspace, store: Store, { end }: PastMoment): Promise<string[]> {
  return store.read(workspace.organisation, async (past) => {
    const changed = await past.count(adminChanges);
    if (changed === 0) return ["No change by an administrator stands in the ledger's chain up to that day."];
    const wrong = await findRowsChangedElsewhere(past, end);
    const said = `${changed} ${changed === 1 ? "change" : "changes"} by administrators ${changed === 1 ? "stands" : "stand"} in the ledger's chain up to that day`;
    if (wrong.length === 0) return [`${said}; every row that they named is shown as the last of them left it.`];
    return [`${said}; ${wrong.length} of the rows cannot be shown as they left them: ${wrong.slice(0, 3).join("; ")}.`];
  });
}

async function findFirst(transaction: ReadTransaction): Promise<string | null> {
  const found = [
    (await transaction.list(history, { orderBy: "at", limit: 1 }))[0]?.at,
    (await transaction.list(changes, { orderBy: "at", limit: 1 }))[0]?.at,
    (await transaction.list(imports, { orderBy: "at", limit: 1 }))[0]?.at,
  ].filter((at) => at !== undefined);
  return found.toSorted()[0] ?? null;
}
