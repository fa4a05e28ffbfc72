import type { DecisionFacts } from "../decide/decision-input.ts";
import { localDay } from "../decide/local-day.ts";
import type { DataClass } from "../model/data-class.ts";
import type { PlanKind } from "../model/plan.ts";
import type { RegisterRow } from "../model/register-row.ts";
import type { SourceKind } from "../model/sighting.ts";
import { decideGroup } from "./decide-group.ts";
import type { Outcome } from "./decide-group.ts";
import type { FlowGroup } from "./group-flows.ts";
import type { FlowWindow } from "./posture.ts";

/** A request for an exception, with how it was settled. */
export interface PastRequest {
  readonly tool: string;
  readonly plan: PlanKind | null;
  readonly team: string;
  readonly class: DataClass;
  readonly types: readonly string[];
  readonly state: "asked" | "approved" | "refused" | "ended";
  readonly owner: string;
}

/** Everything that posture is worked out from. */
export interface PostureInput {
  /** The rules in force with what the catalogue knows. */
  readonly facts: DecisionFacts;
  /** Milliseconds since 1970 in UTC. */
  readonly now: number;
  readonly rows: readonly RegisterRow[];
  readonly groups: readonly FlowGroup[];
  readonly window: FlowWindow | null;
  readonly requests: readonly PastRequest[];
  /** Marks of false alarms within the window, by point, with the types of their flow where it is still kept. */
  readonly alarms: readonly { readonly point: string; readonly types?: readonly string[] }[];
  /** Day on which the present review date of a plan was set, by `tool/plan`. */
  readonly reviewsSet: ReadonlyMap<string, string>;
  readonly sources: readonly { readonly title: string; readonly kind: SourceKind; readonly status: "read" | "silent" | "absent" }[];
}

/** The input with what every part of posture asks of it, worked out once. */
export interface PostureWorld extends PostureInput {
  /** Day in the company's time zone. */
  readonly today: string;
  /** Flows in all groups. */
  readonly flows: number;
  /** How each group falls today, by its place in `groups`. */
  readonly outcomes: readonly Outcome[];
  nameOf(tool: string): string;
}

/** Works out what the parts share. */
export function makeWorld(input: PostureInput): PostureWorld {
  const { facts, now, rows, groups } = input;
  const names = new Map(rows.map((row) => [row.tool, row.name]));
  return {
    ...input,
    today: localDay(now, facts.rules.company.timeZone),
    flows: groups.reduce((sum, { flows }) => sum + flows, 0),
    outcomes: groups.map((group) => decideGroup(group, facts, now)),
    nameOf: (tool) => facts.tools.get(tool)?.name ?? names.get(tool) ?? tool,
  };
}

/** Flows of the groups for which something holds. */
export function countFlows(world: PostureWorld, isCounted: (group: FlowGroup, outcome: Outcome) => boolean): number {
  let sum = 0;
  for (const [at, outcome] of world.outcomes.entries()) {
    const group = world.groups[at];
    if (group !== undefined && isCounted(group, outcome)) sum += group.flows;
  }
  return sum;
}
