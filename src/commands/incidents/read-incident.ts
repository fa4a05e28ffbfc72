import { compareVersions, type IncidentVersion } from "../../core/incidents/compare-versions.ts";
import { countWindow, type CountedWindow } from "./count-window.ts";
import { findGapsOfRecord } from "./find-gaps-of-record.ts";
import { findLimits } from "../../core/incidents/find-limits.ts";
import { type Incident, type IncidentProfile, incidentSchema, wordsOf } from "../../core/incidents/incident.ts";
import { type Exposure, measureExposure, profileOf } from "../../core/incidents/measure-exposure.ts";
import { measureSeverity, type Severity } from "../../core/incidents/measure-severity.ts";
import { type PlacedIncident, placeAmong } from "../../core/incidents/place-among.ts";
import { type HandlingRead, readHandling } from "../../core/incidents/read-handling.ts";
import { type Triage, triageIncident } from "../../core/incidents/triage-incident.ts";
import { type Draft, writeDrafts } from "../../core/incidents/write-drafts.ts";
import { addDays, localDay } from "../../core/decide/local-day.ts";
import { type RollUp, rollUp } from "../../core/ledger/roll-up.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { RegisterRow } from "../../core/model/register-row.ts";
import { flows, incidents, type IncidentRow, rollUps, settings } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { readFacts, type RegisterFacts } from "../inventory/read-facts.ts";
import { readRows } from "../inventory/read-register.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { hashText } from "../ledger/hash-text.ts";
import { readRollUps } from "../ledger/list-points.ts";

/** One incident as its page shows it. */
export interface IncidentPage {
  readonly id: string;
  readonly incident: IncidentRow;
  readonly triage: Triage;
  /** Flows per day to the vendor's tools, for the time line. */
  readonly days: readonly { readonly day: string; readonly sent: number; readonly held: number }[];
  readonly uses: readonly { readonly id: string; readonly name: string; readonly team: string }[];
  /** The days that were counted; empty sides are open. `isRead` where the statements said them. */
  readonly window: { readonly from: string; readonly to: string; readonly isRead: boolean };
}

/** One incident with everything its own page shows beside the answer. */
export interface IncidentDetail extends IncidentPage {
  /** Each statement as a version, with what it changed. */
  readonly versions: readonly IncidentVersion[];
  /** What the answer cannot know, as sentences. */
  readonly limits: readonly string[];
  /** By ENISA's method; null where no type of a person was measured there. */
  readonly severity: Severity | null;
  readonly drafts: readonly Draft[];
  readonly placed: readonly PlacedIncident[];
  readonly handling: HandlingRead;
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
export async function readIncident(workspace: Workspace, id: string): Promise<IncidentDetail> {
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const row = await transaction.get(incidents, id);
    if (row === undefined)
      throw new PlimsollError("not-found", `expected a recorded incident, met "${id}"; see \`plimsoll incident list\``);
    return readDetail(transaction, workspace, row);
  });
}

/** Triage of an incident that is not kept, against the register's own exposure, with what the answer cannot know. */
export async function triageAgainstRegister(
  workspace: Workspace,
  incident: Incident,
): Promise<{ readonly triage: Triage; readonly limits: readonly string[] }> {
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const answered = await answer(transaction, workspace, incident);
    return { triage: answered.triage, limits: await listLimits(transaction, workspace, incident, answered) };
  });
}

/** A recorded incident with its answer, in the caller's transaction. */
export async function readPage(transaction: ReadTransaction, workspace: Workspace, row: IncidentRow): Promise<IncidentPage> {
  const answered = await answer(transaction, workspace, incidentOf(row), row.own);
  return pageOf(row, answered);
}

function pageOf(row: IncidentRow, { triage, sums, rows, counted }: Answered): IncidentPage {
  const uses = rows.map(({ id, name, team }) => ({ id, name, team }));
  const window = { from: counted.from ?? "", to: counted.to ?? "", isRead: counted.isRead };
  return { id: row.id, incident: row, triage, days: byDay(sums), uses, window };
}

async function readDetail(transaction: ReadTransaction, workspace: Workspace, row: IncidentRow): Promise<IncidentDetail> {
  const incident = incidentOf(row);
  const answered = await answer(transaction, workspace, incident, row.own);
  const { triage, profile, exposure, rules } = answered;
  const today = localDay(workspace.now().getTime(), rules.company.timeZone);
  const types = [...new Set([...exposure.sent.types, ...answered.rows.flatMap((use) => use.dataTypes)])];
  const severity = measureSeverity(incident, triage.kind, wordsOf(incident), { types });
  return {
    ...pageOf(row, answered),
    versions: compareVersions(incident, (one) => triageIncident(one, profile, exposure)),
    limits: await listLimits(transaction, workspace, incident, answered),
    severity,
    drafts: writeDrafts({ incident, triage, company: rules.company.name, severity, today }),
    placed: placeAmong(triage.kind, profile),
    handling: readHandling(incident, row.handling, row.source[0]),
  };
}

async function listLimits(
  transaction: ReadTransaction,
  workspace: Workspace,
  incident: Incident,
  { rows, counted, within, rules }: Answered,
): Promise<string[]> {
  const today = localDay(workspace.now().getTime(), rules.company.timeZone);
  const isKnown = rows.length > 0 || toolsOf(workspace, incident).length > 0;
  const entered = counted.from === undefined && counted.to === undefined ? incident.window : counted;
  return [
    ...findLimits({ ...incident, window: entered }, today, isKnown),
    ...counted.notes,
    ...(await findGapsOfRecord(transaction, within, counted, today)),
  ];
}

/** A recorded incident as triage takes it: its kind only where somebody stated it. */
export function incidentOf(row: IncidentRow): Incident {
  const { kind, kindStated, via, ...rest } = row;
  return incidentSchema.parse({
    ...rest,
    ...(kindStated === true ? { kind } : {}),
    ...(via === undefined ? {} : { via_third_party: via }),
  });
}

interface Answered {
  readonly triage: Triage;
  readonly profile: IncidentProfile;
  readonly exposure: Exposure;
  readonly sums: readonly RollUp[];
  readonly rows: readonly RegisterRow[];
  readonly rules: RegisterFacts["rules"];
  readonly counted: CountedWindow;
  /** All flows of the window, to whatever tool. */
  readonly within: readonly RollUp[];
}

async function answer(
  transaction: ReadTransaction,
  workspace: Workspace,
  incident: Incident,
  own: IncidentRow["own"] = {},
): Promise<Answered> {
  const tools = toolsOf(workspace, incident);
  const vendors = vendorNames(incident);
  const isVendor = (name: string): boolean => vendors.some((vendor) => isSame(name, vendor));
  const facts = await readFacts(transaction, workspace);
  const rows = (await readRows(transaction, facts)).filter((row) => tools.includes(row.tool) || isVendor(row.vendor));
  const { timeZone } = facts.rules.company;
  const window = countWindow(incident, localDay(workspace.now().getTime(), timeZone));
  const within = await readSums(transaction, timeZone, window);
  const sums = within.filter(({ tool, vendor }) => tools.includes(tool) || isVendor(vendor));
  const exposure = measureExposure({ sums, rows, measuredPoints: [...new Set(within.map(({ point }) => point))], window });
  const duties = (await transaction.get(settings, "settings"))?.duties;
  const profile = { ...profileOf(exposure, rows), ...planOf(incident, rows, sums), ...own, ...duties };
  return {
    triage: triageIncident(incident, profile, exposure),
    profile,
    exposure,
    sums,
    rows,
    rules: facts.rules,
    counted: window,
    within,
  };
}

/** Out of scope only where every use and every flow of ours is known to be on a plan that is not affected. */
function planOf({ plans }: Incident, rows: readonly RegisterRow[], sums: readonly RollUp[]): Pick<IncidentProfile, "inPlan"> {
  const ours = [...rows, ...sums].map(({ plan }) => plan);
  if (plans === null || plans === undefined || plans.length === 0 || ours.length === 0 || ours.includes("unknown")) return {};
  return { inPlan: ours.some((plan) => plans.includes(plan)) };
}

/** Roll-ups answer at once for millions of flows; where none were made the flows themselves are summed up. */
async function readSums(
  transaction: ReadTransaction,
  timeZone: string,
  window: { from?: string; to?: string },
): Promise<readonly RollUp[]> {
  const { from, to } = window;
  const range = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to: addDays(to, 1) }) };
  if ((await transaction.list(rollUps, { limit: 1 })).length > 0) return readRollUps(transaction, range);
  const all = rollUp(await transaction.list(flows), timeZone, hashText);
  return all.filter(({ day }) => (from === undefined || day >= from) && (to === undefined || day <= to));
}

/** Catalogue ids of the product named, else of everything the vendor makes. */
function toolsOf({ catalog }: Workspace, incident: Incident): string[] {
  const { product } = incident;
  const vendors = vendorNames(incident);
  const known = catalog.vendors
    .filter(({ name, id }) => vendors.some((vendor) => isSame(name, vendor) || isSame(id, vendor)))
    .flatMap(({ tools }) => tools);
  const named =
    product === null || product === undefined
      ? []
      : [...catalog.tools.values()].filter(({ name, id }) => isSame(name, product) || isSame(id, product));
  return (named.length > 0 ? named : known).map(({ id }) => id);
}

/** The vendor as it is written, and each name where several are. */
function vendorNames({ vendor }: Incident): string[] {
  return [...new Set([vendor, ...vendor.split(/ and | & |, |\/| with /)])].filter((name) => name.trim() !== "");
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
