import { z } from "zod";
import type { IncidentHandling } from "./judge-handling.ts";

const text = z.string().max(20_000).nullish();
const update = z.object({ status: text, body: text, created_at: text, display_at: text });
const incident = z.object({
  id: text,
  name: text,
  status: text,
  impact: text,
  created_at: text,
  started_at: text,
  resolved_at: text,
  shortlink: text,
  incident_updates: z.array(update).max(500).nullish(),
});
const summary = z.object({
  page: z.object({ name: text, url: text, updated_at: text }),
  status: z.object({ indicator: text, description: text }).nullish(),
  incidents: z.array(incident).max(2000).nullish(),
});

/** A status page as its JSON tells it. */
export interface StatusPage {
  readonly name: string;
  readonly url: string;
  /** ISO time; empty when the page does not say. */
  readonly updated: string;
  readonly indicator: "none" | "minor" | "major" | "critical" | "maintenance" | "not-stated";
  readonly incidents: readonly IncidentHandling[];
}

/**
 * Reads `/api/v2/summary.json`, `status.json` or `incidents.json` of a Statuspage. Null for JSON of another form.
 * An outage is no breach: it counts for how a vendor answers, nothing else.
 */
export function readStatusPage(value: unknown): StatusPage | null {
  const read = summary.safeParse(value);
  if (!read.success || (read.data.status === undefined && read.data.incidents === undefined)) return null;
  const { page, status, incidents } = read.data;
  return {
    name: page.name ?? "",
    url: page.url ?? "",
    updated: timeOf(page.updated_at),
    indicator: indicatorOf(status?.indicator),
    incidents: (incidents ?? []).map(readIncident),
  };
}

function readIncident(one: z.infer<typeof incident>): IncidentHandling {
  const updates = (one.incident_updates ?? []).toSorted((a, b) => timeOf(a.created_at).localeCompare(timeOf(b.created_at)));
  const words = updates.map(({ body }) => body ?? "").join(" ");
  const isResolved = one.status === "resolved" || one.status === "postmortem" || timeOf(one.resolved_at) !== "";
  return {
    title: one.name ?? "",
    started: timeOf(one.started_at ?? one.created_at),
    acknowledged: timeOf(updates[0]?.created_at ?? one.created_at),
    causeTold: one.status === "postmortem" || /\b(?:root cause|caused by|due to|because|was traced to|postmortem)\b/i.test(words),
    fixTold: isResolved || /\b(?:fix(?:ed)?|mitigat|resolved|rolled back|implemented)\b/i.test(words),
    url: one.shortlink ?? "",
  };
}

function indicatorOf(value: string | null | undefined): StatusPage["indicator"] {
  return value === "none" || value === "minor" || value === "major" || value === "critical" || value === "maintenance"
    ? value
    : "not-stated";
}

function timeOf(value: string | null | undefined): string {
  const time = new Date(value ?? "");
  return Number.isNaN(time.getTime()) ? "" : time.toISOString();
}
