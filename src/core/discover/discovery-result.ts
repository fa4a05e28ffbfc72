import type { PersonMatch } from "./list-matches.ts";
import type { SeatComparison } from "./compare-seats.ts";
import type { Account, PlanKind } from "../model/plan.ts";
import type { Sighting, SourceKind, Strength } from "../model/sighting.ts";

/** A tool that is claimed: one row per tool, every sighting kept. */
export interface ToolFinding {
  readonly tool: string;
  readonly vendor: string;
  readonly name: string;
  /** The plan all uses share; of several the one most people hold; `unknown` when nothing shows it. */
  readonly plan: PlanKind;
  readonly teams: readonly string[];
  readonly kinds: readonly SourceKind[];
  readonly strength: Strength;
  /** Distinct people; null when no source names anybody. */
  readonly people: number | null;
  /** Distinct days with activity; null when no source carries times. */
  readonly activeDays: number | null;
  readonly accounts: readonly Account[];
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  /** Names, packages, hosts … it was recognised by. */
  readonly aliases: readonly string[];
  readonly sightings: readonly Sighting[];
}

/** What the register holds a row for: tool, plan and team; each personal account apart. */
export interface UseFinding {
  readonly tool: string;
  readonly plan: PlanKind;
  readonly team: string;
  readonly account: Account;
  readonly people: number | null;
  readonly activeDays: number | null;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  /** Joined people as the sources name them; left out of counts-only views. */
  readonly persons: readonly string[];
  readonly sightings: readonly Sighting[];
}

/** AI-shaped, known to nobody: to be named by a person. */
export interface UnrecognisedFinding {
  readonly name: string;
  readonly sightings: readonly Sighting[];
}

/** Seen, but not enough to claim anything: one weak sign, or a name alone. */
export interface Hint {
  readonly tool: string;
  readonly name: string;
  readonly sightings: readonly Sighting[];
}

export interface MergeResult {
  readonly tools: readonly ToolFinding[];
  readonly uses: readonly UseFinding[];
  readonly unrecognised: readonly UnrecognisedFinding[];
  readonly hints: readonly Hint[];
  /** Seats beside use, of tools whose seats a source lists. */
  readonly seats: readonly SeatComparison[];
  /** Names in sources that were taken for people of the people list, to be looked over. */
  readonly matches: readonly PersonMatch[];
}
