import type { Workspace } from "../commands/inventory/workspace.ts";
import type { Surroundings } from "./contract.ts";
import { openWorkspace } from "./open-workspace.ts";

/** The workspace now, or as it stood at the end of a day; what cannot be known of that day goes to standard error. */
export async function openAsOf(surroundings: Surroundings, day: string | undefined): Promise<Workspace> {
  const workspace = await openWorkspace(surroundings);
  if (day === undefined) return workspace;
  const { openPast } = await import("../commands/past/open-past.ts");
  const past = await openPast(workspace, day);
  for (const limit of past.limits) surroundings.stderr.write(`as of ${day}: ${limit}\n`);
  return past.workspace;
}
