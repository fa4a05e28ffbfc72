import type { Account, PlanKind } from "../model/plan.ts";
import type { Sighting } from "../model/sighting.ts";
import type { UseFinding } from "./discovery-result.ts";
import { inferPrivateAccounts } from "./infer-private-accounts.ts";
import type { JoinedPerson, JoinPerson } from "./join-people.ts";
import { sumActivity } from "./sum-activity.ts";

interface Evidence {
  readonly sighting: Sighting;
  readonly plan: PlanKind;
  readonly account: Account;
  readonly team: string;
  readonly person: JoinedPerson | undefined;
}

interface Use {
  plan: PlanKind;
  team: string;
  readonly isPersonal: boolean;
  readonly persons: Set<string>;
  readonly evidence: Evidence[];
}

/**
 * Sightings of one tool → its uses: one per plan and team, one per personal account. Evidence that leaves plan, account or
 * team open joins the use it fits, so that a log without accounts does not turn one use into two: the same person's
 * first, then the same team's, then any; a person nobody has seen otherwise gets a use of an unknown plan.
 */
export function gatherUses(tool: string, sightings: readonly Sighting[], join: JoinPerson): UseFinding[] {
  const inferred = inferPrivateAccounts(sightings, (name) => join(name).key);
  const all = sightings
    .map((sighting, at) => weighSighting(sighting, inferred[at] ?? sighting, join))
    .toSorted((a, b) => explicitness(b) - explicitness(a));
  const uses: Use[] = [];
  for (const evidence of all) addEvidence(uses, evidence);
  return uses.map((use) => describeUse(tool, use));
}

/** `read` is the sighting with what other sightings tell of its account. */
function weighSighting(sighting: Sighting, read: Sighting, join: JoinPerson): Evidence {
  const person = read.person === undefined || read.person === "" ? undefined : join(read.person);
  const stated = read.account ?? { kind: "unknown" };
  const isPersonal = stated.kind === "personal" || (read.plan === "personal" && stated.kind === "unknown");
  const plan = read.plan ?? "unknown";
  return {
    sighting,
    person,
    team: read.team ?? person?.team ?? "",
    account: isPersonal ? { ...stated, kind: "personal" } : stated,
    plan: isPersonal && plan === "unknown" ? "personal" : plan,
  };
}

function explicitness({ plan, account, team, person }: Evidence): number {
  const known = account.kind === "personal" ? 16 : plan !== "unknown" ? 8 : account.kind === "company" ? 4 : 0;
  return known + (team === "" ? 0 : 2) + (person?.identified ? 1 : 0);
}

function addEvidence(uses: Use[], evidence: Evidence): void {
  const use = evidence.account.kind === "personal" ? personalUse(uses, evidence) : companyUse(uses, evidence);
  const chosen = use ?? startUse(uses, evidence);
  chosen.evidence.push(evidence);
  if (evidence.person !== undefined) chosen.persons.add(evidence.person.key);
  if (chosen.team === "") chosen.team = evidence.team;
}

function startUse(uses: Use[], { plan, team, account }: Evidence): Use {
  const use: Use = { plan, team, isPersonal: account.kind === "personal", persons: new Set(), evidence: [] };
  uses.push(use);
  return use;
}

/** The same person's; a personal sighting of nobody in particular joins others of nobody. */
function personalUse(uses: readonly Use[], { person, plan }: Evidence): Use | undefined {
  const own = uses.filter((use) => use.isPersonal && use.plan === plan);
  return own.find((use) => (person === undefined ? use.persons.size === 0 : use.persons.has(person.key)));
}

function companyUse(uses: readonly Use[], { plan, team, account, person }: Evidence): Use | undefined {
  const shared = uses.filter((use) => !use.isPersonal);
  const fitting = plan === "unknown" ? shared : shared.filter((use) => use.plan === plan);
  if (person !== undefined) {
    const theirs = fitting.find((use) => use.persons.has(person.key));
    if (theirs !== undefined) return theirs;
    const own = plan === "unknown" && account.kind === "unknown" ? uses.find((use) => use.persons.has(person.key)) : undefined;
    if (own !== undefined) return own;
  }
  const ofTeam = fitting.find((use) => use.team === team || use.team === "" || team === "");
  if (ofTeam !== undefined) return ofTeam;
  const isOpen = plan === "unknown" && account.kind === "unknown" && !person?.identified;
  return isOpen ? (shared[0] ?? uses[0]) : undefined;
}

function describeUse(tool: string, use: Use): UseFinding {
  const sightings = use.evidence.map((one) => one.sighting);
  return {
    tool,
    plan: use.plan,
    team: use.team,
    account: accountOfUse(use),
    people: use.persons.size === 0 ? (use.isPersonal ? 1 : null) : use.persons.size,
    ...sumActivity(sightings),
    persons: [...use.persons].toSorted(),
    sightings,
  };
}

function accountOfUse(use: Use): Account {
  const kind = use.isPersonal ? "personal" : use.evidence.some((one) => one.account.kind === "company") ? "company" : "unknown";
  const domain = use.evidence.find((one) => one.account.kind === kind && one.account.domain !== undefined)?.account.domain;
  return domain === undefined ? { kind } : { kind, domain };
}
