import type { Catalog } from "../model/catalog.ts";
import type { Person } from "../model/people.ts";
import type { Account, PlanKind } from "../model/plan.ts";
import type { Sighting } from "../model/sighting.ts";
import { compareSeats } from "./compare-seats.ts";
import type { SeatComparison } from "./compare-seats.ts";
import { decideClaim } from "./decide-claim.ts";
import type { Hint, MergeResult, ToolFinding, UnrecognisedFinding, UseFinding } from "./discovery-result.ts";
import { gatherUses } from "./gather-uses.ts";
import type { JoinPerson, RefusedJoins } from "./join-people.ts";
import { joinPeople } from "./join-people.ts";
import { listMatches } from "./list-matches.ts";
import { openGrant } from "./open-grant.ts";
import { sightingKey } from "./sighting-key.ts";
import { sumActivity } from "./sum-activity.ts";
import { sumSighting } from "./sum-sighting.ts";

export interface MergeOptions {
  readonly catalog: Pick<Catalog, "tools" | "vendors">;
  /** People lists, to join logins and card names and to know teams. */
  readonly people?: readonly Person[];
  /** Joins of people that were looked at and refused. */
  readonly refusedJoins?: RefusedJoins;
  /** What the company called things nobody knew: lower-case name → tool id. */
  readonly named?: ReadonlyMap<string, string>;
  /** Names and vendors of the company's own tools by id. */
  readonly ownTools?: ReadonlyMap<string, { readonly name: string; readonly vendor: string }>;
}

/** A merge that grows: add sightings as they come, ask for the result when a screen wants it. */
export interface Merge {
  /** The same sighting twice (same evidence at the same place) is kept once, with the larger count. */
  add(sighting: Sighting): void;
  result(): MergeResult;
}

interface ToolName {
  readonly name: string;
  readonly vendor: string;
}

/** Opens an empty merge. Pure: holds what was added and nothing else. */
export function openMerge(options: MergeOptions): Merge {
  const known = new Map<string, Map<string, Sighting>>();
  const unknown = new Map<string, Map<string, Sighting>>();
  const join = joinPeople(options.people ?? [], options.refusedJoins);
  const names = nameTools(options);
  return {
    add(sighting) {
      if (sighting.rule === openGrant) return;
      const tool = sighting.tool ?? options.named?.get(sighting.name.toLowerCase());
      if (tool === undefined) keepSighting(unknown, sighting.name.toLowerCase(), sighting);
      else keepSighting(known, tool, sighting.tool === tool ? sighting : { ...sighting, tool });
    },
    result: () => concludeMerge(known, unknown, names, join),
  };
}

function keepSighting(groups: Map<string, Map<string, Sighting>>, group: string, sighting: Sighting): void {
  const kept = groups.get(group) ?? new Map<string, Sighting>();
  groups.set(group, kept);
  const key = sightingKey(sighting);
  const before = kept.get(key);
  kept.set(key, before === undefined ? sighting : sumSighting(before, sighting));
}

function nameTools({ catalog, ownTools }: MergeOptions): (tool: string) => ToolName {
  const vendors = new Map(catalog.vendors.map((vendor) => [vendor.id, vendor.name]));
  return (id) => {
    const tool = catalog.tools.get(id);
    if (tool !== undefined) return { name: tool.name, vendor: vendors.get(tool.vendor) ?? tool.vendor };
    return ownTools?.get(id) ?? { name: id, vendor: "" };
  };
}

function concludeMerge(
  known: ReadonlyMap<string, ReadonlyMap<string, Sighting>>,
  unknown: ReadonlyMap<string, ReadonlyMap<string, Sighting>>,
  names: (tool: string) => ToolName,
  join: JoinPerson,
): MergeResult {
  const tools: ToolFinding[] = [];
  const uses: UseFinding[] = [];
  const hints: Hint[] = [];
  const seats: SeatComparison[] = [];
  for (const [tool, kept] of known) {
    const sightings = orderSightings(kept.values());
    const strength = decideClaim(sightings);
    if (strength === null) {
      hints.push({ tool, name: names(tool).name, sightings });
      continue;
    }
    const own = gatherUses(tool, sightings, join);
    uses.push(...own);
    const compared = compareSeats({ tool, name: names(tool).name, sightings }, join);
    if (compared !== null) seats.push(compared);
    tools.push({ ...describeTool(tool, names(tool), own, sightings, join), strength });
  }
  return {
    tools: tools.toSorted(byName),
    uses: uses.toSorted((a, b) => compareText(a.tool, b.tool)),
    unrecognised: [...unknown.values()].map(describeUnknown).toSorted(byName),
    hints: hints.toSorted(byName),
    seats: seats.toSorted(byName),
    matches: listMatches(
      [...known.values()].flatMap((kept) => [...kept.values()]),
      join,
    ),
  };
}

function describeTool(
  tool: string,
  { name, vendor }: ToolName,
  uses: readonly UseFinding[],
  sightings: readonly Sighting[],
  join: JoinPerson,
): Omit<ToolFinding, "strength"> {
  const persons = new Set(sightings.flatMap((one) => (one.person ? [join(one.person).key] : [])));
  return {
    tool,
    vendor,
    name,
    plan: commonPlan(uses),
    teams: distinct(uses.map((use) => use.team).filter((team) => team !== "")),
    kinds: distinct(sightings.map((one) => one.kind)),
    people: persons.size === 0 ? null : persons.size,
    ...sumActivity(sightings),
    accounts: distinctAccounts([...sightings, ...uses.filter((use) => use.account.kind !== "unknown")]),
    aliases: distinct(sightings.map((one) => one.name)),
    sightings,
  };
}

function describeUnknown(kept: ReadonlyMap<string, Sighting>): UnrecognisedFinding {
  const sightings = orderSightings(kept.values());
  return { name: sightings[0]?.name ?? "", sightings };
}

function commonPlan(uses: readonly UseFinding[]): PlanKind {
  const weights = new Map<PlanKind, number>();
  for (const use of uses) if (use.plan !== "unknown") weights.set(use.plan, (weights.get(use.plan) ?? 0) + (use.people ?? 1));
  return [...weights].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? "unknown";
}

function distinctAccounts(evidence: readonly { readonly account?: Account }[]): Account[] {
  const accounts = new Map<string, Account>();
  for (const { account } of evidence) if (account !== undefined) accounts.set(`${account.kind} ${account.domain ?? ""}`, account);
  return [...accounts.values()];
}

/** Strong first, then by source, name and place, so that the best evidence is read first and the order never depends on the reading. */
function orderSightings(sightings: Iterable<Sighting>): Sighting[] {
  return [...sightings].toSorted((a, b) => compareText(a.strength, b.strength) || compareText(sightingKey(a), sightingKey(b)));
}

function distinct<Value extends string>(values: readonly Value[]): Value[] {
  return [...new Set(values)].toSorted(compareText);
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return compareText(a.name.toLowerCase(), b.name.toLowerCase());
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
