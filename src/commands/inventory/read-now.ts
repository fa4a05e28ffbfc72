import { believed, edits, finds, history, imports, incidents } from "../../storage/collections.ts";
import type { HistoryRow } from "../../storage/collections.ts";
import type { RegisterRow } from "../../core/model/register-row.ts";
import type { BelievedRow } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import type { Reminder } from "../../core/reminders/list-reminders.ts";
import { findReminders } from "../posture/read-reminders.ts";
import { readCoverage } from "./read-coverage.ts";
import { sayHeadline } from "./read-discovery.ts";
import { readFacts } from "./read-facts.ts";
import { readRows } from "./read-register.ts";
import type { SourceFamilies, Workspace } from "./workspace.ts";

export interface TimelineItem {
  readonly at: string;
  readonly kind: "found" | "decided" | "due" | "imported" | "changed";
  readonly text: string;
  readonly link: string;
}

export interface DueItem {
  readonly at: string;
  readonly text: string;
  readonly link: string;
  readonly overdue: boolean;
}

export interface NowPage {
  readonly believed: BelievedRow["tools"];
  readonly found: { readonly uses: number; readonly tools: number; readonly privateAccounts: number; readonly names: string[] };
  readonly sourcesRead: number;
  readonly sourcesKnown: number;
  readonly sentence: string;
  readonly next: { readonly action: string; readonly label: string; readonly link: string } | null;
  readonly timeline: TimelineItem[];
  readonly due: DueItem[];
}

const timelineLength = 50;

/** What needs a person today: believed against found, the one next step, what happened and what is due. */
export async function readNow(workspace: Workspace, sources: SourceFamilies): Promise<NowPage> {
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const facts = await readFacts(transaction, workspace);
    const rows = await readRows(transaction, facts);
    const said = (await transaction.get(believed, "believed"))?.tools ?? [];
    const coverage = await readCoverage(transaction, sources);
    const { uses, tools, privateAccounts, sentence } = sayHeadline(said.length, rows);
    const sourcesRead = coverage.filter((row) => row.status !== "absent").length;
    const due = listDue(await findReminders(transaction, workspace, facts, rows));
    return {
      believed: said,
      found: { uses, tools, privateAccounts, names: [...new Set(rows.map((row) => row.name))] },
      sourcesRead,
      sourcesKnown: coverage.length,
      sentence,
      next: chooseNext(said.length, sourcesRead, rows, due),
      timeline: await readTimeline(transaction, workspace),
      due,
    };
  });
}

function chooseNext(said: number, sourcesRead: number, rows: readonly RegisterRow[], due: readonly DueItem[]): NowPage["next"] {
  if (said === 0 && rows.length === 0) return { action: "believe", label: "Say what you believe you use", link: "/" };
  if (sourcesRead === 0) return { action: "look", label: "Look at this workstation and drop an export", link: "/" };
  const open = rows.filter((row) => row.standing === "unknown");
  const undecided = open[0];
  if (undecided !== undefined)
    return {
      action: "decide",
      label: `Decide on ${undecided.name}${open.length === 1 ? "" : ` and ${open.length - 1} more`}`,
      link: linkToUse(undecided),
    };
  const first = due[0];
  return first === undefined ? null : { action: "due", label: first.text, link: first.link };
}

/** What has a date behind us or near: agreements in the next 90 days, everything else in the next 60. */
function listDue(reminders: readonly Reminder[]): DueItem[] {
  return reminders
    .filter(({ kind, days }) => days <= (kind === "agreement" ? 90 : 60))
    .map(({ at, text, link, overdue }) => ({ at, text, link, overdue }));
}

async function readTimeline(transaction: ReadTransaction, workspace: Workspace): Promise<TimelineItem[]> {
  const names = new Map((await transaction.list(finds)).map((row) => [row.id, row]));
  for (const edit of await transaction.list(edits)) if (edit.declared !== null) names.set(edit.id, edit.declared);
  const latest = { orderBy: "at", descending: true, limit: timelineLength } as const;
  const lines = (await transaction.list(history, latest))
    .filter((line) => line.object !== "imports" && line.what !== "taken back")
    .map((line) => showLine(line, names));
  const read = (await transaction.list(imports, latest)).map((row): TimelineItem => ({
    at: row.at,
    kind: "imported",
    text: `Read ${row.name}: ${row.title}, ${row.sightings} ${row.sightings === 1 ? "sighting" : "sightings"}`,
    link: "/",
  }));
  const news = (await transaction.list(incidents, latest)).map((row): TimelineItem => ({
    at: row.at,
    kind: "changed",
    text: `${row.vendor}: ${row.title}`,
    link: "/incidents",
  }));
  const today = workspace.now().toISOString();
  return [...lines, ...read, ...news]
    .filter((item) => item.at <= today)
    .sort((one, other) => (one.at > other.at ? -1 : one.at < other.at ? 1 : 0))
    .slice(0, timelineLength);
}

function showLine(line: HistoryRow, rows: ReadonlyMap<string, RegisterRow>): TimelineItem {
  const row = rows.get(line.object);
  const name = row?.name ?? line.object;
  const link = row === undefined ? "/" : linkToUse(row);
  if (line.what === "gone") return { at: line.at, kind: "changed", text: `No longer found: ${line.from}`, link: "/" };
  if (line.what === "found") return { at: line.at, kind: "found", text: `Found ${name}`, link };
  const isDecision = line.field === "standing" || line.object.startsWith("rules");
  const text = line.field === "" ? `${name}: ${line.what}` : `${name}: ${line.field} is now ${line.to === "" ? "empty" : line.to}`;
  return { at: line.at, kind: isDecision ? "decided" : "changed", text, link };
}

function linkToUse({ tool, id }: RegisterRow): string {
  return `/tools?open=${encodeURIComponent(tool)}&use=${encodeURIComponent(id)}`;
}
