import { fleetMachines } from "../../../storage/agent-collections.ts";
import type { ReportedAgent } from "../../../storage/agent-collections.ts";
import type { ReadTransaction } from "../../../storage/contract.ts";

/** One machine as an agent's page shows it: a short number that says nothing of who has it. */
export interface FleetRow extends Omit<ReportedAgent, "agent"> {
  readonly machine: string;
  readonly system: string;
  readonly lastSeen: string;
}

/** The machines that reported, by agent, the one heard of last first. A machine without the client and without hooks is left out. */
export async function listFleet(transaction: ReadTransaction): Promise<ReadonlyMap<string, readonly FleetRow[]>> {
  const machines = await transaction.list(fleetMachines, { orderBy: "lastSeen", descending: true });
  const found = new Map<string, FleetRow[]>();
  for (const { id, system, lastSeen, agents } of machines)
    for (const { agent, ...state } of agents) {
      if (state.version === "" && state.tiers.length === 0) continue;
      const rows = found.get(agent) ?? [];
      rows.push({ machine: `m-${id.replaceAll("-", "").slice(-6)}`, system, lastSeen, ...state });
      found.set(agent, rows);
    }
  return found;
}
