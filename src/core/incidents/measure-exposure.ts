import type { RollUp } from "../ledger/roll-up.ts";
import { type DataClass, dataClasses, rankOfClass } from "../model/data-class.ts";
import { dataTypes } from "../model/data-types.ts";
import type { RegisterRow } from "../model/register-row.ts";
import type { IncidentProfile } from "./incident.ts";

/** Flows of one kind, with what they carried. */
export interface FlowSum {
  readonly flows: number;
  readonly byClass: Readonly<Record<DataClass | "unmarked", number>>;
  readonly teams: readonly string[];
  readonly types: readonly string[];
}

/** Own exposure: measured, only declared, stopped, and not known, kept apart. */
export interface Exposure {
  /** Flows that left, as they were or cleaned. */
  readonly sent: FlowSum;
  /** Uses the register names without any flow measured there. */
  readonly declared: { readonly uses: number; readonly class: DataClass | null; readonly names: readonly string[] };
  /** Flows that were held. */
  readonly blocked: FlowSum;
  /** Roads that nobody measures, in words. */
  readonly unknown: readonly string[];
  /** Places where flows are measured, of all places there are. */
  readonly points: { readonly measured: readonly string[]; readonly silent: readonly string[] };
}

export interface ExposureInput {
  /** Flows to the vendor's tools within the window. */
  readonly sums: readonly RollUp[];
  /** Rows of the register for the vendor's tools. */
  readonly rows: readonly RegisterRow[];
  /** Points of enforcement with any flow at all in the window, whatever the tool. */
  readonly measuredPoints: readonly string[];
  readonly window: { readonly from?: string; readonly to?: string };
}

/** Families of roads by which data reaches a tool. */
const roads: readonly { readonly name: string; readonly points: RegExp }[] = [
  {
    name: "coding agents",
    points: /^(claude-code|codex|gemini-cli|copilot-cli|vscode-copilot|cursor|windsurf|opencode|qwen-code|cline|agent)/,
  },
  { name: "the gateway", points: /^gateway/ },
  { name: "browsers", points: /^browser/ },
];

/** What we had sent or stored there, from flows and register. Pure. */
export function measureExposure({ sums, rows, measuredPoints, window }: ExposureInput): Exposure {
  const sent = sums.filter(({ action, decision }) =>
    action === undefined ? decision === "allow" || decision === "redact" : action === "sent" || action === "cleaned",
  );
  const blocked = sums.filter(({ action, decision }) => (action === undefined ? decision === "block" : action === "held"));
  const measured = new Set(sent.map(({ tool, team }) => `${tool}/${team}`));
  const declared = rows.filter((row) => !measured.has(`${row.tool}/${row.team}`) && isInWindow(row, window));
  const silent = roads.filter(({ points }) => !measuredPoints.some((point) => points.test(point))).map(({ name }) => name);
  const unknown = silent.map((name) => `Nothing is measured in ${name} for that time.`);
  return {
    sent: sumUp(sent),
    declared: { uses: declared.length, class: highestDeclared(declared), names: [...new Set(declared.map(({ name }) => name))] },
    blocked: sumUp(blocked),
    unknown,
    points: { measured: roads.map(({ name }) => name).filter((name) => !silent.includes(name)), silent },
  };
}

/** The position that the triage needs, from the exposure: what is not known counts as internal where the tool was used at all. */
export function profileOf(exposure: Exposure, rows: readonly RegisterRow[]): IncidentProfile {
  const used = rows.length > 0 || exposure.sent.flows > 0 || exposure.blocked.flows > 0;
  const classes = [...dataClasses].filter((dataClass) => exposure.sent.byClass[dataClass] > 0);
  const fallback: DataClass = exposure.sent.byClass.unmarked > 0 || (exposure.sent.flows === 0 && used) ? "internal" : "public";
  const highest = [...classes, fallback, ...(exposure.declared.class === null ? [] : [exposure.declared.class])].reduce((a, b) =>
    rankOfClass(b) > rankOfClass(a) ? b : a,
  );
  return { class: highest, credentialsStored: exposure.sent.types.some((type) => dataTypes.get(type)?.family === "secret"), used };
}

function isInWindow({ firstSeen, lastSeen }: RegisterRow, { from, to }: ExposureInput["window"]): boolean {
  if (to !== undefined && firstSeen !== null && firstSeen.slice(0, 10) > to.slice(0, 10)) return false;
  return !(from !== undefined && lastSeen !== null && lastSeen.slice(0, 10) < from.slice(0, 7)); // seen in an earlier month only
}

function highestDeclared(rows: readonly RegisterRow[]): DataClass | null {
  const classes = rows.flatMap((row) => row.dataTypes).map((type) => dataTypes.get(type)?.class ?? "internal");
  return classes.length === 0 ? null : classes.reduce((a, b) => (rankOfClass(b) > rankOfClass(a) ? b : a));
}

function sumUp(sums: readonly RollUp[]): FlowSum {
  const byClass = { public: 0, internal: 0, restricted: 0, unmarked: 0 };
  for (const { class: dataClass, flows } of sums) byClass[dataClass] += flows;
  return {
    flows: sums.reduce((total, { flows }) => total + flows, 0),
    byClass,
    teams: [...new Set(sums.map(({ team }) => team).filter((team) => team !== ""))].sort(),
    types: [...new Set(sums.flatMap(({ types }) => types))].sort(),
  };
}

/** An exposure of which nothing is known: for a profile given instead of the register. */
export const nothingMeasured: Exposure = {
  sent: sumUp([]),
  declared: { uses: 0, class: null, names: [] },
  blocked: sumUp([]),
  unknown: [],
  points: { measured: [], silent: [] },
};
