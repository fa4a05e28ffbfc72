import type { Incident } from "../../core/incidents/incident.ts";
import { readAdvisory } from "../../core/incidents/read-advisory.ts";
import { inferKind } from "../../core/incidents/infer-kind.ts";
import { readHeadline, readUnlisted } from "../../core/incidents/read-headline.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { incidents, type IncidentRow } from "../../storage/collections.ts";
import { incidentOf } from "./read-incident.ts";
import { parseIncident } from "./triage-record.ts";
import { makeId } from "../inventory/make-id.ts";
import { type HistoryLine, recordChange, type Touch, touchRow } from "../inventory/record-change.ts";
import type { WriteTransaction } from "../../storage/contract.ts";
import type { Workspace } from "../inventory/workspace.ts";

/** What was recorded, and what undoes it. */
export interface Recorded {
  readonly id: string;
  readonly undo: string;
}

/** Records an incident; one of the same vendor and title gets the new statements as a further version. */
export async function recordIncident(workspace: Workspace, incident: Incident, sources: readonly string[] = []): Promise<Recorded> {
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const { row, touch, line } = await touchIncident(transaction, workspace, incident, sources);
    return { id: row.id, undo: await recordChange(transaction, workspace, line.what, [touch], [line]) };
  });
}

/** The same in the caller's transaction, as a touch and a line of history. */
export async function touchIncident(
  transaction: WriteTransaction,
  workspace: Workspace,
  incident: Incident,
  sources: readonly string[],
): Promise<{ readonly row: IncidentRow; readonly touch: Touch; readonly line: HistoryLine }> {
  const same = (await transaction.list(incidents)).find((row) => row.vendor === incident.vendor && row.title === (incident.title ?? ""));
  const id = same?.id ?? makeId(workspace.now());
  const row = same === undefined ? newRow(id, incident, workspace.now(), sources) : addStatements(same, incident, workspace.now());
  const what = same === undefined ? "incident recorded" : "incident: new statement";
  const line = { object: `incident/${id}`, what, field: "title", from: "", to: row.title };
  return { row, touch: await touchRow(transaction, incidents, id, row), line };
}

/** The same from whatever one can paste; a vendor that nobody lists is taken as the text writes it. */
export async function recordHeadline(workspace: Workspace, text: string): Promise<Recorded> {
  const { incident, sources } = readPasted(workspace, text);
  return recordIncident(workspace, incident, sources);
}

/** A pasted headline or statement as an incident. */
function readText({ catalog, now }: Pick<Workspace, "catalog" | "now">, text: string): Incident {
  const today = now().toISOString().slice(0, 10);
  return readHeadline(text, catalog, today)?.incident ?? readUnlisted(text, today);
}

/** Whatever one can paste: an incident as JSON, one OSV, GHSA or KEV entry, or text. Throws `bad-input` for other JSON and lists. */
export function readPasted(desk: Pick<Workspace, "catalog" | "now">, content: string): PastedIncident {
  const json = parseJson(content);
  if (json === undefined) {
    if (content.trim() === "")
      throw new PlimsollError("bad-input", "expected a headline, a statement or JSON, met nothing; paste the text");
    return { incident: readText(desk, content), sources: [] };
  }
  return readAdvisory(json) === null ? { incident: parseIncident(json), sources: [] } : readOneAdvisory(json);
}

interface PastedIncident {
  readonly incident: Incident;
  readonly sources: readonly string[];
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The same from an OSV, GHSA or KEV entry. Throws `bad-input` for JSON of another form and for a list of several. */
export async function recordAdvisory(workspace: Workspace, value: unknown): Promise<Recorded> {
  const { incident, sources } = readOneAdvisory(value);
  return recordIncident(workspace, incident, sources);
}

function readOneAdvisory(value: unknown): PastedIncident {
  const read = readAdvisory(value);
  const [first] = read ?? [];
  if (read === null || first === undefined)
    throw new PlimsollError(
      "bad-input",
      "expected one OSV, GHSA or KEV entry as JSON, met another form; export the entry as its database gives it",
    );
  if (read.length > 1)
    throw new PlimsollError(
      "bad-input",
      `expected one entry, met ${read.length}; pick the one that concerns you (plimsoll vendor facts import takes whole lists)`,
    );
  return first;
}

/** Removes an incident from the list; undo brings it back. */
export async function removeIncident(workspace: Workspace, id: string): Promise<{ undo: string }> {
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const touch = await touchRow(transaction, incidents, id, undefined);
    return { undo: await recordChange(transaction, workspace, "incident removed", [touch], []) };
  });
}

function newRow(id: string, incident: Incident, now: Date, sources: readonly string[]): IncidentRow {
  const statements = incident.statements.map(({ date, text }) => ({ date: date ?? now.toISOString().slice(0, 10), text }));
  const exposed = exposedOf(incident);
  const at = Date.parse(statements[0]?.date ?? "");
  return {
    id,
    vendor: incident.vendor,
    product: incident.product ?? "",
    title: incident.title ?? statements[0]?.text.slice(0, 120) ?? "",
    kind: inferKind(incident),
    at: new Date(Number.isNaN(at) ? now : at).toISOString(),
    statements,
    exposed,
    source: [...sources],
    ...partsOf(incident),
  };
}

/** What else is known of it; nothing where nothing is. */
function partsOf(incident: Incident): Partial<IncidentRow> {
  const { kind, window, versions, plans, scope, origin, via_third_party: via } = incident;
  const all = typeof versions === "string" ? [versions] : (versions ?? []);
  return {
    ...(kind === null || kind === undefined ? {} : { kindStated: true }),
    ...(window === null || window === undefined ? {} : { window: { from: window.from ?? "", to: window.to ?? "" } }),
    ...(all.length === 0 ? {} : { versions: all }),
    ...(plans === null || plans === undefined || plans.length === 0 ? {} : { plans }),
    ...(typeof scope === "string" ? { scope } : {}),
    ...(typeof origin === "string" ? { origin } : {}),
    ...(typeof via === "string" ? { via } : {}),
  };
}

/** A later statement is a new version: everything is judged again from all of them, and what is newly known is kept. */
function addStatements(row: IncidentRow, incident: Incident, now: Date): IncidentRow {
  const known = new Set(row.statements.map(({ text }) => text));
  const added = incident.statements
    .filter(({ text }) => !known.has(text))
    .map(({ date, text }) => ({ date: date ?? now.toISOString().slice(0, 10), text }));
  const exposed = { ...row.exposed, ...exposedOf(incident) };
  const next = { ...row, exposed, statements: [...row.statements, ...added], ...partsOf(incident) };
  return { ...next, kind: inferKind(incidentOf(next)) };
}

function exposedOf({ exposed }: Incident): Record<string, boolean> {
  return Object.fromEntries(Object.entries(exposed).filter((entry): entry is [string, boolean] => typeof entry[1] === "boolean"));
}
