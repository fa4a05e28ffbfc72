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
