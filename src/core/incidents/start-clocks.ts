import { isKindCertain } from "./infer-kind.ts";
import { type Incident, type IncidentKind, type IncidentLevel, type IncidentProfile, sortStatements } from "./incident.ts";

export interface Clock {
  readonly duty: "gdpr-33" | "gdpr-34" | "contract-notice" | "nis2" | "dora" | "us-state";
  /** ISO time from which it runs; null when the record carries no date: it runs from own awareness. */
  readonly starts: string | null;
  readonly due: string | null;
  readonly why: string;
}

export interface ClockAnswer {
  readonly clocks: readonly Clock[];
  /** Why a clock that people think of does not run; kept with the record. */
  readonly notStarted: readonly { readonly duty: Clock["duty"]; readonly why: string }[];
}

const hour = 3_600_000;

/**
 * Clocks that run. GDPR 33(1): 72 hours from the controller's own awareness with a reasonable degree of certainty
 * (EDPB Guidelines 9/2022), so it runs only where content that customers stored was reached, restricted data of ours was
 * there and nothing takes us out of the window. The vendor's own incident starts no clock of ours.
 */
export function startClocks(incident: Incident, kind: IncidentKind, level: IncidentLevel, profile: IncidentProfile): ClockAnswer {
  const why = whyNot(incident, kind, level, profile);
  if (why !== null) return { clocks: [], notStarted: [{ duty: "gdpr-33", why }] };
  const starts = awareness(incident);
  const due = starts === null ? null : new Date(Date.parse(starts) + 72 * hour).toISOString();
  const because =
    "Restricted data of ours was stored there and customers' content was reached: 72 hours from our own reasonable certainty, at the latest from the vendor's notice.";
  return {
    clocks: [{ duty: "gdpr-33", starts, due, why: because }],
    notStarted: [{ duty: "gdpr-34", why: "Only where the assessment finds a high risk to people." }],
  };
}

function whyNot(incident: Incident, kind: IncidentKind, level: IncidentLevel, profile: IncidentProfile): string | null {
  if (kind !== "customer-data-breach" && kind !== "customer-misuse") return "No content that customers stored was reached.";
  if (profile.class !== "restricted") return "No restricted data of ours was there.";
  if (profile.inWindow === false || profile.used === false) return "Nothing of ours was there in the window.";
  if (incident.exposed.customer_content === false && kind === "customer-data-breach")
    return "The record says that no customer content was reached.";
  if (!isKindCertain(incident, kind)) return "Nothing says yet with certainty that customers' content was reached.";
  return level === "urgent" ? null : "What is known does not make a breach of our own reasonably certain.";
}

function awareness(incident: Incident): string | null {
  const last = sortStatements(incident).findLast((statement) => statement.date !== null && statement.date !== undefined)?.date;
  const time = last === undefined || last === null ? Number.NaN : Date.parse(last);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
