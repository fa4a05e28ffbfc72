import { sayCount } from "../posture/say-count.ts";
import type { IncidentVersion } from "../incidents/compare-versions.ts";
import type { HandlingRead } from "../incidents/read-handling.ts";
import type { Severity } from "../incidents/measure-severity.ts";
import type { Triage } from "../incidents/triage-incident.ts";
import { makeSection, type Paper, type PaperBlock } from "./paper.ts";

export interface IncidentPaperInput {
  readonly vendor: string;
  readonly product: string;
  readonly title: string;
  readonly triage: Triage;
  readonly versions: readonly IncidentVersion[];
  readonly severity: Severity | null;
  readonly limits: readonly string[];
  readonly handling: HandlingRead;
  /** What was done here, oldest first. */
  readonly events: readonly { readonly at: string; readonly by: string; readonly what: string }[];
  readonly company: string;
  /** ISO day. */
  readonly made: string;
}

/** The timeline of an incident for an auditor: what was said when, what followed from it, what was done and why not more. Pure. */
export function writeIncidentPaper(input: IncidentPaperInput): Paper {
  const { triage, versions, events, limits } = input;
  return {
    title: `${input.vendor}: ${input.title}`,
    subtitle: [input.company, `made ${input.made}`, `level ${triage.level}`].filter((part) => part !== "").join(", "),
    blocks: [
      { kind: "text", text: triage.sentence },
      ...makeSection(
        "What was said, and what it changed",
        ["Date", "Statement", "Level", "Change for us"],
        versions.map(({ date, text, level, changes }) => [date ?? "no date", text.slice(0, 1500), level, changes.join(" ")]),
        "No statement is on record.",
      ),
      ...sayExposure(triage),
      ...makeSection(
        "To do",
        ["Step", "Due"],
        triage.steps.map(({ sentence, dueInDays }) => [sentence, dueInDays === 0 ? "today" : `within ${dueInDays} days`]),
        "Nothing.",
      ),
      ...makeSection(
        "Not needed",
        ["Step", "Why"],
        triage.notNeeded.map(({ step, why }) => [step.replaceAll("-", " "), why]),
        "Nothing was left out.",
      ),
      ...sayClocks(triage),
      ...saySeverity(input.severity),
      ...sayHandling(input.handling),
      ...makeSection(
        "What was done here",
        ["When (UTC)", "By", "What"],
        events.map(({ at, by, what }) => [at, by, what]),
        "Nothing is recorded yet.",
      ),
      ...(limits.length === 0
        ? []
        : [{ kind: "heading", text: "Limits of this answer" } as const, { kind: "list", items: limits } as const]),
    ],
  };
}

function sayExposure({ exposure }: Triage): readonly PaperBlock[] {
  const { sent, declared, blocked, unknown } = exposure;
  const classes = (byClass: Readonly<Record<string, number>>): string =>
    Object.entries(byClass)
      .filter(([, count]) => count > 0)
      .map(([name, count]) => `${count} ${name}`)
      .join(", ");
  return makeSection(
    "What we had there",
    ["", "Count", "What"],
    [
      [
        "Sent",
        sayCount(sent.flows, "flow"),
        [classes(sent.byClass), sent.types.join(", "), sent.teams.join(", ")].filter((part) => part !== "").join("; "),
      ],
      ["Declared, not measured", sayCount(declared.uses, "use"), declared.names.join(", ")],
      ["Blocked", sayCount(blocked.flows, "flow"), classes(blocked.byClass)],
      ["Not known", `${unknown.length} roads`, unknown.join(" ")],
    ],
    "",
  );
}

function sayClocks({ clocks, notStarted }: Triage): readonly PaperBlock[] {
  const running = clocks.map(({ name, starts, due, why, source }) => [
    name,
    "runs",
    starts ?? "from own awareness",
    due ?? "without undue delay",
    `${why} ${source}`,
  ]);
  const resting = notStarted.map(({ duty, why }) => [duty.toUpperCase(), "does not run", "", "", why]);
  return makeSection("Clocks", ["Duty", "State", "From", "Due", "Why"], [...running, ...resting], "None.");
}

function saySeverity(severity: Severity | null): readonly PaperBlock[] {
  if (severity === null) return [];
  return [
    ...makeSection(
      "Severity by ENISA's method (SE = DPC x EI + CB)",
      ["Term", "Value", "Why"],
      severity.terms.map(({ term, value, why }) => [term, String(value), why]),
      "",
    ),
    { kind: "text", text: `SE ${severity.score}: ${severity.band}. ${severity.flags.join(" ")}` },
  ];
}

function sayHandling(handling: HandlingRead): readonly PaperBlock[] {
  const day = (value: string): string => (value === "" ? "not known" : value);
  return makeSection(
    "How the vendor handled it",
    ["Learned", "Acknowledged", "Scope told", "Fixed", "Followed up"],
    [[handling.started, handling.acknowledged, handling.scoped, handling.fixed, handling.followedUp].map(day)],
    "",
  );
}
