import type { IncidentEntry } from "./incident-types.ts";

const stepNames: Readonly<Record<string, string>> = {
  "rotate-credentials": "Replace credentials",
  "revoke-grants": "Revoke access",
  "suspend-tool": "Suspend the tool",
  "assess-breach": "Assess a breach",
  "start-clock": "Start a clock",
  "notify-authority": "Notify an authority",
  "notify-people": "Notify people",
  "notify-customers": "Notify customers",
  "object-or-exit": "Object or leave",
};

/** A step's name where no sentence stands beside it. */
export function nameStep(step: string): string {
  return stepNames[step] ?? step;
}

/** When a step is due, in words. */
export function sayDue(days: number): string {
  if (days === 0) return "today";
  return days === 1 ? "by tomorrow" : `within ${days} days`;
}

/** What was measured of a part of the exposure, with its denominator. */
export function sayFlows(sum: IncidentEntry["triage"]["exposure"]["sent"]): string {
  if (sum.flows === 0) return "none measured";
  const classes = Object.entries(sum.byClass)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${count} ${name}`);
  const teams = sum.teams.length === 0 ? "" : `, ${sum.teams.length} ${sum.teams.length === 1 ? "team" : "teams"}`;
  return `${classes.join(", ")}${teams}`;
}

/** A note to everybody, ready to copy: what happened, what it means here, what to do and what not. */
export function writeStaffNote({ incident, triage }: IncidentEntry): string {
  const tool = incident.product || incident.vendor;
  const [happened = ""] = triage.sentence.split(/(?<=\.) /);
  const calm = triage.level === "none" || triage.level === "note" || triage.level === "watch";
  const lines = [
    `About ${tool}: ${happened}`,
    calm
      ? "For us nothing changes. Keep working as before; what may go where stays the same."
      : "We are looking at what we had there. Until you hear more, put nothing new into it.",
    calm
      ? "You need not change passwords or delete anything."
      : "If you had pasted passwords, keys or lists of people there, tell us today; nobody is blamed.",
    "If somebody outside asks, send them to us.",
  ];
  return lines.join("\n\n");
}
