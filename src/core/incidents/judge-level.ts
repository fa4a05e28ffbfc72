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
 * Where words speak for other kinds nearly as much, the answer stays within a step of each of them.
 */
export function judgeLevel(
  incident: Incident,
  kind: IncidentKind,
  profile: IncidentProfile,
  rivals: readonly IncidentKind[] = [],
): LevelJudgement {
  if (profile.used === false && !profile.credentialsStored)
    return { level: "none", facts: [{ id: "not-used", step: -1, because: "The tool was not used here." }] };
  const own = judgeKind(incident, kind, profile);
  const others = rivals.map((rival) => judgeKind(incident, rival, profile).at);
  const [least, most] = [Math.min(own.at, ...others), Math.max(own.at, ...others)];
  const at = most - least < 2 ? own.at : Math.min(Math.max(own.at, most - 1), least + 1);
  return { level: incidentLevels[at] ?? "note", facts: own.facts };
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
