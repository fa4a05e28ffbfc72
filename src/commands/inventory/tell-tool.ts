import { createHash, randomUUID } from "node:crypto";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { PlanKind } from "../../core/model/plan.ts";
import type { Sighting } from "../../core/model/sighting.ts";
import { ownTools } from "../../storage/collections.ts";
import { findTool } from "./find-tool.ts";
import { recordReadings } from "./record-readings.ts";
import type { RecordedReading } from "./record-readings.ts";
import type { Workspace } from "./workspace.ts";

/** What somebody says of a tool that is used, at any time and without being asked. */
export interface ToldTool {
  /** A name or a catalogue id. */
  readonly tool: string;
  readonly plan: PlanKind;
  readonly account: "company" | "personal" | "unknown";
  readonly team: string;
  /** What for, in the person's words. */
  readonly purpose: string;
  /** Who uses it; empty where the person would rather not say. */
  readonly person: string;
}

const longestPurpose = 300;

/**
 * Keeps what a person told of a tool as a sighting of its own rule, `told`: strong for a tool that is known, since nobody knows
 * better what they use; a name nobody knows is offered for naming. The same person telling of the same tool again replaces it.
 */
export async function tellTool(workspace: Workspace, told: ToldTool): Promise<RecordedReading> {
  const name = told.tool.trim().slice(0, 200);
  if (name === "") throw new PlimsollError("bad-input", "expected the name of a tool, met none; write the name you know it by");
  const own = await workspace.store.read(workspace.organisation, (transaction) => transaction.list(ownTools));
  const known = findTool(workspace.catalog, own, name);
  const at = workspace.now().toISOString();
  const who = told.person.trim().toLowerCase();
  const key = createHash("sha256")
    .update([known?.id ?? name.toLowerCase(), who || randomUUID(), told.team].join("\u0000"))
    .digest("hex")
    .slice(0, 24);
  const sighting = describeTold(told, { name, tool: known?.id ?? null, who, at });
  return recordReadings(workspace, [
    {
      ...{
        id: `told.${key}`,
        name: `told of ${known?.name ?? name}`,
        digest: "",
        file: "",
        source: "told",
        kind: "people",
      },
      ...{
        title: "People told us about a tool",
        people: [],
        sightings: [sighting],
        rows: 1,
        skipped: [],
        from: at,
        to: at,
        replaces: true,
      },
    },
  ]);
}

function describeTold(
  { plan, account, team, purpose }: ToldTool,
  { name, tool, who, at }: { readonly name: string; readonly tool: string | null; readonly who: string; readonly at: string },
): Sighting {
  const isPersonal = account === "personal" || plan === "personal";
  return {
    ...{ source: "told", kind: "people", tool, name, place: "told by a person", count: 1, from: at, to: at, days: [at.slice(0, 10)] },
    excerpt: `said: ${name} is used${team.trim() === "" ? "" : ` in ${team.trim()}`}`.slice(0, 200),
    rule: tool === null ? "told:unknown" : "told",
    strength: tool === null ? "weak" : "strong",
    ...(isPersonal ? { plan: "personal" } : plan === "unknown" ? {} : { plan }),
    account: { kind: isPersonal ? "personal" : account },
    ...(team.trim() === "" ? {} : { team: team.trim() }),
    ...(who === "" ? {} : { person: who }),
    ...(purpose.trim() === "" ? {} : { details: { purpose: purpose.trim().slice(0, longestPurpose) } }),
  };
}
