import { type IncidentPaperInput, writeIncidentPaper } from "../../core/reports/write-incident-paper.ts";
import type { Paper } from "../../core/reports/paper.ts";
import { history } from "../../storage/collections.ts";
import { addLogo } from "../guide/read-logo.ts";
import { readRules } from "../inventory/read-rules.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { type IncidentDetail, readIncident } from "./read-incident.ts";

/** The incident with all that was said and done, for an auditor. */
export interface IncidentTimeline extends IncidentDetail {
  readonly events: IncidentPaperInput["events"];
}

/** The timeline as JSON. Throws `not-found` for an id nobody recorded. */
export async function readTimeline(workspace: Workspace, id: string): Promise<IncidentTimeline> {
  const detail = await readIncident(workspace, id);
  const lines = await workspace.store.read(workspace.organisation, (transaction) =>
    transaction.list(history, { where: { object: `incident/${id}` }, orderBy: "at" }),
  );
  const events = lines.map(({ at, by, what, field, to }) => ({ at, by, what: [what, field, to].filter((part) => part !== "").join(": ") }));
  return { ...detail, events };
}

/** The same as a paper to print. */
export async function writeTimelinePaper(workspace: Workspace, id: string): Promise<Paper> {
  const { incident, ...rest } = await readTimeline(workspace, id);
  const { company } = await workspace.store.read(workspace.organisation, readRules);
  const { vendor, product, title } = incident;
  const made = workspace.now().toISOString().slice(0, 10);
  return addLogo(workspace, writeIncidentPaper({ ...rest, vendor, product, title, company: company.name, made }));
}
