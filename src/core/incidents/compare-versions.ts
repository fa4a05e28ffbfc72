import { type Incident, sortStatements } from "./incident.ts";
import type { Triage } from "./triage-incident.ts";

/** The answer as it stood after one statement, and what that statement changed. */
export interface IncidentVersion {
  readonly number: number;
  readonly date: string | null;
  readonly text: string;
  readonly kind: Triage["kind"];
  readonly level: Triage["level"];
  /** What changed against the version before, as sentences; empty for the first. */
  readonly changes: readonly string[];
}

/** Each statement as a version: the triage is run on all statements up to it, and what changed is said. Pure. */
export function compareVersions(incident: Incident, triage: (incident: Incident) => Triage): IncidentVersion[] {
  const statements = sortStatements(incident);
  let before: Triage | null = null;
  return statements.map((statement, at) => {
    const now = triage({ ...incident, statements: statements.slice(0, at + 1) });
    const changes = before === null ? [] : sayChanges(before, now);
    before = now;
    return { number: at + 1, date: statement.date ?? null, text: statement.text, kind: now.kind, level: now.level, changes };
  });
}

function sayChanges(before: Triage, after: Triage): string[] {
  const stepsOf = ({ steps }: Triage): readonly string[] => steps.map(({ step }) => step);
  const dutiesOf = ({ clocks }: Triage): readonly string[] => clocks.map(({ duty }) => duty);
  const found = [
    ...(before.kind === after.kind ? [] : [`Kind: ${sayName(before.kind)} before, ${sayName(after.kind)} now.`]),
    ...(before.level === after.level ? [] : [`Level: ${before.level} before, ${after.level} now.`]),
    ...sayMoved("To do now too", "No longer to do", stepsOf(before), stepsOf(after)),
    ...sayMoved("Clock started", "Clock ended", dutiesOf(before), dutiesOf(after)),
    ...after.facts.filter(({ id }) => !before.facts.some((fact) => fact.id === id)).map(({ because }) => because),
  ];
  return found.length === 0 ? ["Nothing changes for us."] : found;
}

function sayMoved(added: string, gone: string, before: readonly string[], after: readonly string[]): string[] {
  const [more, less] = [after.filter((one) => !before.includes(one)), before.filter((one) => !after.includes(one))];
  return [
    ...(more.length === 0 ? [] : [`${added}: ${more.map(sayName).join(", ")}.`]),
    ...(less.length === 0 ? [] : [`${gone}: ${less.map(sayName).join(", ")}.`]),
  ];
}

function sayName(id: string): string {
  return id.replaceAll("-", " ");
}
