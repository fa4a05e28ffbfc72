import type { EnforcementMode } from "../../../src/core/model/company-rules.ts";

export interface AgentRoad {
  readonly road: string;
  readonly state: "holds" | "open" | "not-driven";
  readonly cover: "hook" | "partly" | "none";
  readonly note: string;
}

/** A coding agent of this machine: its hooks, its roads, its last decision. */
export interface AgentEntry {
  readonly agent: string;
  readonly name: string;
  readonly installed: boolean;
  readonly version: string | null;
  readonly seenVersion: string | null;
  readonly mode: EnforcementMode | null;
  readonly tiers: readonly {
    readonly tier: string;
    readonly state: "installed" | "partly" | "absent" | "unreadable";
    readonly mode: EnforcementMode | null;
  }[];
  readonly fallback: string;
  readonly roads: readonly AgentRoad[];
  readonly gaps: readonly string[];
  readonly last: string | null;
  readonly flows: number;
  readonly fleet: readonly FleetEntry[];
}

/** How the agent stands on one machine that reports. */
export interface FleetEntry {
  readonly machine: string;
  readonly system: string;
  readonly version: string;
  readonly mode: EnforcementMode | null;
  readonly tiers: readonly string[];
  readonly holds: readonly string[];
  readonly open: readonly string[];
  readonly gaps: readonly string[];
  readonly lastSeen: string;
  readonly verifiedAt: string;
}

/** For how many days the ledger keeps rows and roll-ups. */
export interface Retention {
  readonly rowDays: number;
  readonly rollUpDays: number;
}
