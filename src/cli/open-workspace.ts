import type { Workspace } from "../commands/inventory/workspace.ts";
import type { Surroundings } from "./contract.ts";

/** What a use case of the register works on, for a word of the command line. */
export async function openWorkspace(surroundings: Surroundings): Promise<Workspace> {
  const [store, catalog] = await Promise.all([surroundings.store(), surroundings.catalog()]);
  return { store, catalog, organisation: surroundings.organisation, by: "command line", now: surroundings.now };
}
