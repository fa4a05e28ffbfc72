import type { AdminPage, CatalogTool } from "../../core/model/catalog.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { PlanKind } from "../../core/model/plan.ts";
import type { Sighting } from "../../core/model/sighting.ts";
import { adminAnswers, finds, sightings } from "../../storage/collections.ts";
import type { AdminAnswerRow } from "../../storage/collections.ts";
import { recordChange, touchRow } from "./record-change.ts";
import { recordReadings } from "./record-readings.ts";
import type { RecordedReading } from "./record-readings.ts";
import type { Workspace } from "./workspace.ts";

export interface AdminPageRow {
  readonly tool: string;
  readonly name: string;
  readonly title: string;
  readonly url: string;
  readonly path: string[];
  readonly shows: string;
  readonly answered: AdminAnswerRow["used"] | null;
}

export interface AdminAnswer {
  readonly tool: string;
  readonly title: string;
  readonly used: AdminAnswerRow["used"];
  readonly people: number | null;
  readonly plan: PlanKind;
}

/** Pages on which a person can look at what no small firm can export; tools that were found come first. */
export async function listAdminPages(workspace: Workspace, tool?: string): Promise<AdminPageRow[]> {
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const answers = new Map((await transaction.list(adminAnswers)).map((row) => [row.id, row.used]));
    const seen = new Set((await transaction.list(finds)).map((row) => row.tool));
    const tools = [...workspace.catalog.tools.values()].filter(
      (each) => each.adminPages !== undefined && (tool === undefined || each.id === tool),
    );
    const ordered = tools.sort((one, other) => Number(seen.has(other.id)) - Number(seen.has(one.id)));
    return ordered.flatMap((each) =>
      (each.adminPages ?? []).map((page) => showPage(each, page, answers.get(answerId(each.id, page.title)) ?? null)),
    );
  });
}

/**
 * Keeps what a person saw on an admin page. A yes becomes a dated sighting of strength strong; a no or not sure is kept
 * as an answer. Answering again replaces the answer before.
 */
export async function answerAdminPage(workspace: Workspace, answer: AdminAnswer): Promise<RecordedReading> {
  const tool = workspace.catalog.tools.get(answer.tool);
  const page = tool?.adminPages?.find((each) => each.title === answer.title);
  if (tool === undefined || page === undefined)
    throw new PlimsollError("not-found", `expected an admin page of the list, met "${answer.title}" of "${answer.tool}"; reload the list`);
  const at = workspace.now().toISOString();
  const id = answerId(tool.id, page.title);
  await workspace.store.write(workspace.organisation, async (transaction) => {
    const { used, people, plan } = answer;
    const touch = await touchRow(transaction, adminAnswers, id, { id, tool: tool.id, title: page.title, used, people, plan, at });
    const line = { object: tool.id, what: "answered", field: page.title, from: "", to: used };
    await recordChange(transaction, workspace, `answered ${page.title}`, [touch], [line]);
    await transaction.removeAll(sightings, { where: { import: importId(id) } });
  });
  const seen = answer.used === "yes" ? [sightingOf(tool, page, answer, at)] : [];
  return recordReadings(workspace, [
    {
      id: importId(id),
      name: page.title,
      digest: "",
      file: "",
      source: "admin-page",
      title: "Admin pages that nobody can export",
      kind: "people",
      sightings: seen,
      people: [],
      rows: 1,
      skipped: [],
      from: at,
      to: at,
    },
  ]);
}

function sightingOf(tool: CatalogTool, page: AdminPage, answer: AdminAnswer, at: string): Sighting {
  const people = answer.people === null ? {} : { details: { people: String(answer.people) } };
  return {
    source: "admin-page",
    kind: "people",
    tool: tool.id,
    name: tool.name,
    place: `admin page "${page.title}"`,
    excerpt: `Somebody looked at ${page.title}: ${page.shows}`.slice(0, 200),
    rule: "admin-page",
    strength: "strong",
    ...(answer.plan === "unknown" ? {} : { plan: answer.plan }),
    account: { kind: answer.plan === "personal" ? "personal" : "company" },
    from: at,
    to: at,
    count: 1,
    days: [at.slice(0, 10)],
    ...people,
  };
}

function showPage(tool: CatalogTool, page: AdminPage, answered: AdminPageRow["answered"]): AdminPageRow {
  return { tool: tool.id, name: tool.name, title: page.title, url: page.url, path: [...page.path], shows: page.shows, answered };
}

function importId(answer: string): string {
  return `admin-page.${answer}`;
}

function answerId(tool: string, title: string): string {
  return `${tool}|${title}`;
}
