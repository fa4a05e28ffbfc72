import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { fleetMachines } from "../../../storage/agent-collections.ts";
import type { FleetMachine } from "../../../storage/agent-collections.ts";
import { makeId } from "../../inventory/make-id.ts";
import type { Workspace } from "../../inventory/workspace.ts";

type FleetDesk = Pick<Workspace, "store" | "organisation" | "now">;

/** What a machine says of itself. */
export type MachineReport = Pick<FleetMachine, "system" | "agents">;

/** A machine that knows the company's word gets a token of its own; null for another word. Only the token's digest is kept. */
export async function enrolMachine(given: string, word: string, { store, organisation, now }: FleetDesk): Promise<string | null> {
  if (word === "" || !timingSafeEqual(Buffer.from(digestOf(given)), Buffer.from(digestOf(word)))) return null;
  const token = randomBytes(32).toString("base64url");
  const at = now().toISOString();
  const machine = { id: makeId(now()), token: digestOf(token), system: "", firstSeen: at, lastSeen: at, agents: [] };
  await store.write(organisation, (transaction) => transaction.put(fleetMachines, machine));
  return token;
}

/** Keeps what a machine reported in place of what it said before; false for a token that nobody was given. */
export async function takeReport(token: string, report: MachineReport, { store, organisation, now }: FleetDesk): Promise<boolean> {
  return store.write(organisation, async (transaction) => {
    const [known] = await transaction.list(fleetMachines, { where: { token: digestOf(token) }, limit: 1 });
    if (known === undefined) return false;
    await transaction.put(fleetMachines, { ...known, ...report, lastSeen: now().toISOString() });
    return true;
  });
}

function digestOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
