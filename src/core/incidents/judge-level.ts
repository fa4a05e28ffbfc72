import { type Incident, type IncidentKind, type IncidentLevel, type IncidentProfile, incidentLevels } from "./incident.ts";
import { findLevelFacts, type LevelFact } from "./level-facts.ts";

/** Level by kind and own exposure: public, internal, restricted, credentials stored. */
const baseLevels: Readonly<Record<IncidentKind, readonly [IncidentLevel, IncidentLevel, IncidentLevel, IncidentLevel]>> = {
  "source-code-disclosure": ["note", "note", "watch", "watch"],
  "credential-exposure": ["watch", "act", "act", "urgent"],
  "customer-data-breach": ["watch", "act", "urgent", "urgent"],
  "metadata-exposure": ["note", "watch", "watch", "watch"],
  "vulnerability-fixed": ["note", "watch", "act", "act"],
  "supply-chain-package": ["act", "act", "act", "urgent"],
  outage: ["note", "note", "note", "note"],
  "terms-change": ["note", "act", "act", "note"],
  "customer-misuse": ["note", "act", "urgent", "urgent"],
  "destructive-action": ["note", "watch", "act", "act"],
};

export interface LevelJudgement {
  readonly level: IncidentLevel;
  readonly facts: readonly LevelFact[];
}

/**
 * The level in proportion to own exposure. Facts move it by one step in each direction at most; stolen credentials that
 * are stored there stay urgent as long as nothing takes them out of scope; a tool that was never used is none of ours.
 * Where the kind is not certain the level is the one that is least wrong over all kinds it may be: a step off costs
 * little, two steps much.
 */
export function judgeLevel(
  incident: Incident,
  kind: IncidentKind,
  profile: IncidentProfile,
  shares: ReadonlyMap<IncidentKind, number> = new Map([[kind, 1]]),
): LevelJudgement {
  if (profile.used === false && !profile.credentialsStored)
    return { level: "none", facts: [{ id: "not-used", step: -1, because: "The tool was not used here." }] };
  const own = judgeKind(incident, kind, profile);
  const likely = [...shares].map(([each, share]) => ({ at: each === kind ? own.at : judgeKind(incident, each, profile).at, share }));
  return { level: incidentLevels[leastWrong(likely)] ?? "note", facts: own.facts };
}

/** What it costs to be off by that many steps. */
const costs = [0, 1, 6, 14, 14] as const;

function leastWrong(likely: readonly { readonly at: number; readonly share: number }[]): number {
  const costOf = (level: number): number => likely.reduce((sum, { at, share }) => sum + share * (costs[Math.abs(at - level)] ?? 0), 0);
  const levels = incidentLevels.map((_, at) => at).filter((at) => at > 0);
  return levels.reduce((best, at) => (costOf(at) < costOf(best) - 1e-9 ? at : best), levels[0] ?? 1);
}

function judgeKind(incident: Incident, kind: IncidentKind, profile: IncidentProfile): { at: number; facts: readonly LevelFact[] } {
  const facts = kind === "outage" ? [] : findLevelFacts(incident, kind, profile);
  const down = facts.some(({ step }) => step === -1) ? -1 : 0;
  const up = facts.some(({ step }) => step === 1) ? 1 : 0;
  const at = incidentLevels.indexOf(baseLevel(kind, profile)) + down + up;
  return { at: Math.min(incidentLevels.length - 1, Math.max(1, at)), facts };
}

function baseLevel(kind: IncidentKind, profile: IncidentProfile): IncidentLevel {
  const [forPublic, forInternal, forRestricted, forCredentials] = baseLevels[kind];
  const byClass = { public: forPublic, internal: forInternal, restricted: forRestricted }[profile.class];
  if (!profile.credentialsStored) return byClass;
  return incidentLevels.indexOf(forCredentials) > incidentLevels.indexOf(byClass) ? forCredentials : byClass;
}
