import { clockDuties, type ClockDuty } from "./clock-duties.rows.ts";
import { readKind } from "./infer-kind.ts";
import { readLater } from "./read-later.ts";
import { type Incident, type IncidentKind, type IncidentLevel, type IncidentProfile, sortStatements } from "./incident.ts";

export interface Clock {
  readonly duty: ClockDuty["duty"];
  readonly name: string;
  /** ISO time from which it runs; null when the record carries no date: it runs from own awareness. */
  readonly starts: string | null;
  /** Null also where the duty says "without undue delay". */
  readonly due: string | null;
  /** Later notices of the same duty. */
  readonly further: readonly { readonly what: string; readonly due: string | null }[];
  readonly why: string;
  readonly source: string;
}

export interface ClockAnswer {
  readonly clocks: readonly Clock[];
  /** Why a clock that people think of does not run; kept with the record. */
  readonly notStarted: readonly { readonly duty: ClockDuty["duty"]; readonly why: string }[];
}

/**
 * Clocks that run, and for each other duty why it does not. A duty to notify needs a breach of our own that is
 * reasonably certain (EDPB Guidelines 9/2022): content that customers stored was reached, restricted data of ours was
 * there and nothing takes us out of the window. The vendor's own incident starts no clock of ours. Pure.
 */
export function startClocks(incident: Incident, kind: IncidentKind, level: IncidentLevel, profile: IncidentProfile): ClockAnswer {
  const why = whyNot(incident, kind, level, profile);
  if (why !== null) return { clocks: [], notStarted: clockDuties.map(({ duty }) => ({ duty, why })) };
  const starts = findAwareness(incident);
  const running = clockDuties.filter((duty) => appliesTo(duty.duty, profile));
  return {
    clocks: running.map((duty) => makeClock(duty, starts, profile)),
    notStarted: clockDuties.filter((duty) => !running.includes(duty)).map(({ duty, unless }) => ({ duty, why: unless })),
  };
}

function appliesTo(duty: ClockDuty["duty"], { subjectTo = [], highRisk, customerNoticeHours }: IncidentProfile): boolean {
  if (duty === "gdpr-33") return true;
  if (duty === "gdpr-34") return highRisk === true;
  if (duty === "contract-notice") return typeof customerNoticeHours === "number";
  return (subjectTo ?? []).includes(duty);
}

function makeClock({ duty, name, hours, further, from, source }: ClockDuty, starts: string | null, profile: IncidentProfile): Clock {
  const due = duty === "contract-notice" ? (profile.customerNoticeHours ?? null) : hours;
  return {
    ...{ duty, name, starts, source },
    due: due === null ? null : addHours(starts, due),
    further: further.map(({ what, hours: later }) => ({ what, due: addHours(starts, later) })),
    why: `Restricted data of ours was stored there and customers' content was reached. ${from}`,
  };
}

function whyNot(incident: Incident, kind: IncidentKind, level: IncidentLevel, profile: IncidentProfile): string | null {
  if (kind !== "customer-data-breach" && kind !== "customer-misuse") return "No content that customers stored was reached.";
  if (profile.class !== "restricted") return "No restricted data of ours was there.";
  if (profile.inPlan === false) return "Our plan is not among those affected.";
  if (profile.inWindow === false || profile.used === false) return "Nothing of ours was there in the window.";
  if (incident.exposed.customer_content === false && kind === "customer-data-breach")
    return "The record says that no customer content was reached.";
  const { isConfined, isWidened } = readLater(incident);
  if (isConfined && !isWidened) return "A later statement takes it back or confines it: ask whether anything of ours is left in it.";
  if (!readKind(incident).isCertain) return "Nothing says yet with certainty that customers' content was reached.";
  return level === "urgent" ? null : "What is known does not make a breach of our own reasonably certain.";
}

function findAwareness(incident: Incident): string | null {
  const last = sortStatements(incident).findLast((statement) => statement.date !== null && statement.date !== undefined)?.date;
  const time = last === undefined || last === null ? Number.NaN : Date.parse(last);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function addHours(from: string | null, hours: number): string | null {
  return from === null ? null : new Date(Date.parse(from) + hours * 3_600_000).toISOString();
}
