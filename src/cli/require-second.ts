import type { RollOut } from "../commands/people/roll-outs.ts";
import type { Surroundings } from "./contract.ts";

/** Refuses a managed roll-out that no second person approved, where two people govern this home; a machine without a store has nobody. */
export async function requireSecond(wanted: () => Promise<RollOut>, { hasStore, store, organisation, now }: Surroundings): Promise<void> {
  if (hasStore?.() !== true) return;
  const { requireRollOut } = await import("../commands/people/roll-outs.ts");
  await requireRollOut({ store: await store(), organisation, now }, await wanted());
}
