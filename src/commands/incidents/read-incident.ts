import { type Incident, incidentSchema } from "../../core/incidents/incident.ts";
import { measureExposure, profileOf } from "../../core/incidents/measure-exposure.ts";
import { type Triage, triageIncident } from "../../core/incidents/triage-incident.ts";
import { type RollUp, rollUp } from "../../core/ledger/roll-up.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { RegisterRow } from "../../core/model/register-row.ts";
import { flows, incidents, type IncidentRow, rollUps } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { readFacts } from "../inventory/read-facts.ts";
import { readRows } from "../inventory/read-register.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { hashText } from "../ledger/hash-text.ts";

/** One incident as its page shows it. */
export interface IncidentPage {
  readonly id: string;
  readonly incident: IncidentRow;
  readonly triage: Triage;
  /** Flows per day to the vendor's tools, for the time line. */
  readonly days: readonly { readonly day: string; readonly sent: number; readonly held: number }[];
  readonly uses: readonly { readonly id: string; readonly name: string; readonly team: string }[];
}

/** All recorded incidents, newest first, each with its answer. */
export async function listIncidents(workspace: Workspace): Promise<IncidentPage[]> {
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const rows = await transaction.list(incidents, { orderBy: "at", descending: true });
    const pages: IncidentPage[] = [];
    for (const row of rows) pages.push(await readPage(transaction, workspace, row));
    return pages;
  });
}

/** Throws `not-found` for an id nobody recorded. */
export async function readIncident(workspace: Workspace, id: string): Promise<IncidentPage> {
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const row = await transaction.get(incidents, id);
    if (row === undefined)
      throw new PlimsollError("not-found", `expected a recorded incident, met "${id}"; see \`plimsoll incident list\``);
    return readPage(transaction, workspace, row);
  });
}

/** Triage of an incident that is not kept, against the register's own exposure. */
export async function triageAgainstRegister(workspace: Workspace, incident: Incident): Promise<Triage> {
  return workspace.store.read(workspace.organisation, async (transaction) => (await answer(transaction, workspace, incident)).triage);
}

async function readPage(transaction: ReadTransaction, workspace: Workspace, row: IncidentRow): Promise<IncidentPage> {
  const { triage, sums, rows } = await answer(transaction, workspace, incidentSchema.parse(row));
  return { id: row.id, incident: row, triage, days: byDay(sums), uses: rows.map(({ id, name, team }) => ({ id, name, team })) };
}

async function answer(
  transaction: ReadTransaction,
  workspace: Workspace,
  incident: Incident,
): Promise<{ triage: Triage; sums: RollUp[]; rows: RegisterRow[] }> {
  const tools = toolsOf(workspace, incident);
  const facts = await readFacts(transaction, workspace);
  const rows = (await readRows(transaction, facts)).filter((row) => tools.includes(row.tool) || isSame(row.vendor, incident.vendor));
  const window = windowOf(incident);
  const all = await readSums(transaction, facts.rules.company.timeZone);
  const within = all.filter(
    ({ day }) => (window.from === undefined || day >= window.from) && (window.to === undefined || day <= window.to),
  );
  const sums = within.filter(({ tool, vendor }) => tools.includes(tool) || isSame(vendor, incident.vendor));
  const exposure = measureExposure({ sums, rows, measuredPoints: [...new Set(within.map(({ point }) => point))], window });
  return { triage: triageIncident(incident, profileOf(exposure, rows), exposure), sums, rows };
}

/** Roll-ups answer at once for millions of flows; where none were made the flows themselves are summed up. */
async function readSums(transaction: ReadTransaction, timeZone: string): Promise<RollUp[]> {
  const sums = await transaction.list(rollUps);
  return sums.length > 0 ? sums : rollUp(await transaction.list(flows), timeZone, hashText);
}

/** Catalogue ids of the product named, else of everything the vendor makes. */
function toolsOf({ catalog }: Workspace, { vendor, product }: Incident): string[] {
  const known = catalog.vendors.filter(({ name, id }) => isSame(name, vendor) || isSame(id, vendor)).flatMap(({ tools }) => tools);
  const named =
    product === null || product === undefined
      ? []
      : [...catalog.tools.values()].filter(({ name, id }) => isSame(name, product) || isSame(id, product));
  return (named.length > 0 ? named : known).map(({ id }) => id);
}

function windowOf({ window }: Incident): { from?: string; to?: string } {
  const { from, to } = window ?? {};
  return { ...(typeof from === "string" ? { from: from.slice(0, 10) } : {}), ...(typeof to === "string" ? { to: to.slice(0, 10) } : {}) };
}

function isSame(a: string, b: string): boolean {
  return a !== "" && a.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "") === b.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

function byDay(sums: readonly RollUp[]): IncidentPage["days"] {
  const days = new Map<string, { sent: number; held: number }>();
  for (const { day, action, decision, flows: count } of sums) {
    const known = days.get(day) ?? { sent: 0, held: 0 };
    const isHeld = action === undefined ? decision === "block" : action === "held";
    if (isHeld) known.held += count;
    else known.sent += count;
    days.set(day, known);
  }
  return [...days].map(([day, counts]) => ({ day, ...counts })).sort((a, b) => (a.day < b.day ? -1 : 1));
}
