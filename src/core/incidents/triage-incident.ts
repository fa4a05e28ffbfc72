import type { Incident, IncidentKind, IncidentLevel, IncidentProfile } from "./incident.ts";
import { type KindReading, readKind } from "./infer-kind.ts";
import { judgeLevel } from "./judge-level.ts";
import type { LevelFact } from "./level-facts.ts";
import { type IncidentStep, type NotNeeded, planSteps } from "./plan-steps.ts";
import type { Exposure } from "./measure-exposure.ts";
import { sayIncident } from "./say-incident.ts";
import { type Clock, startClocks } from "./start-clocks.ts";

export interface Triage {
  readonly kind: IncidentKind;
  readonly level: IncidentLevel;
  /** What happened, whether it touches us, the level: readable in ten seconds. */
  readonly sentence: string;
  readonly exposure: Exposure;
  readonly facts: readonly LevelFact[];
  readonly steps: readonly IncidentStep[];
  readonly notNeeded: readonly NotNeeded[];
  readonly clocks: readonly Clock[];
  readonly notStarted: readonly { readonly duty: Clock["duty"]; readonly why: string }[];
  readonly reopenOn: readonly string[];
  /** Said where the words speak for another kind nearly as much; null where the kind stands out or is stated. */
  readonly doubt: string | null;
}

/** The answer on news day: what it is, how much it touches us, what to do and what not, what would change it. Pure. */
export function triageIncident(incident: Incident, profile: IncidentProfile, exposure: Exposure): Triage {
  const reading = readKind(incident);
  const { kind } = reading;
  const { level, facts } = judgeLevel(incident, kind, profile, reading.shares);
  const { clocks, notStarted } = startClocks(incident, kind, level, profile);
  const { steps, notNeeded } = planSteps(kind, level, profile, {
    startsClock: clocks.length > 0,
    isSupported: reading.isSupported,
    rivals: reading.rivals,
  });
  return {
    kind,
    level,
    sentence: sayIncident(incident, reading, level, exposure, profile),
    exposure,
    facts,
    steps,
    notNeeded,
    clocks,
    notStarted,
    reopenOn: reopenOn(kind, level, profile),
    doubt: sayDoubt(kind, reading),
  };
}

function sayDoubt(kind: IncidentKind, { rivals, isSupported }: KindReading): string | null {
  const others = rivals.slice(0, 3).map(nameKind);
  if (others.length === 0)
    return isSupported ? null : "Hardly anything says what happened: the careful reading holds until the kind is stated.";
  return `Read as ${nameKind(kind)}, but the words may also mean ${others.join(" or ")}. The level is the one that is least wrong for all of them; state the kind to settle it.`;
}

function nameKind(kind: IncidentKind): string {
  return kind.replaceAll("-", " ");
}

function reopenOn(kind: IncidentKind, level: IncidentLevel, profile: IncidentProfile): string[] {
  const always = ["The vendor makes a new statement."];
  if (level === "urgent") return always;
  const more: string[] = [];
  if (kind !== "outage" && kind !== "terms-change") more.push("It turns out that customers' content or credentials were taken.");
  if (!profile.credentialsStored && kind !== "outage") more.push("We find a credential of ours stored there.");
  if (kind === "supply-chain-package" && profile.installed !== true) more.push("The affected version is found installed here.");
  if (profile.class !== "restricted") more.push("We find that restricted data was sent there.");
  if (kind === "vulnerability-fixed") more.push("Somebody is seen using the flaw.");
  return [...more, ...always];
}
