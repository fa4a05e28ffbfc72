import { z } from "zod";
import type { Collection } from "./contract.ts";

const text = z.string().max(200);

/** How one agent stands on a machine. */
export const reportedAgentSchema = z.object({
  agent: text,
  /** The client's own version; empty where it does not say. */
  version: text,
  mode: z.enum(["watch", "warn", "hold"]).nullable(),
  /** Tiers that hold our hooks. */
  tiers: z.array(text).max(5),
  /** Roads that the real client showed to hold or to be open, and when; empty where nobody drove it there. */
  holds: z.array(text).max(40),
  open: z.array(text).max(40),
  verifiedAt: text,
  /** What is in the way of the hooks, by kind. */
  gaps: z.array(text).max(40),
});
export type ReportedAgent = z.infer<typeof reportedAgentSchema>;

/** A machine of the fleet. It has a number of its own, no name, and no person. */
const fleetMachineSchema = z.object({
  id: text,
  /** SHA-256 of the token it reports with. */
  token: text,
  system: text,
  firstSeen: text,
  lastSeen: text,
  agents: z.array(reportedAgentSchema).max(40),
});
export type FleetMachine = z.infer<typeof fleetMachineSchema>;
export const fleetMachines: Collection<FleetMachine> = {
  name: "fleetMachines",
  schema: fleetMachineSchema,
  indexed: ["token", "lastSeen"],
};

export const agentCollections = [fleetMachines] as const;
