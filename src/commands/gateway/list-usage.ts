import { addDays } from "../../core/decide/local-day.ts";
import type { RollUp } from "../../core/ledger/roll-up.ts";
import { findLatest } from "../ledger/list-flows.ts";
import { readRollUps } from "../ledger/list-points.ts";
import type { Workspace } from "../inventory/workspace.ts";

/** What went through the gateway for a tool and a team. */
export interface UsageRow {
  readonly tool: string;
  readonly name: string;
  readonly team: string;
  readonly requests: number;
  /** Of those: with something taken out, held back, and passed as they were. */
  readonly cleaned: number;
  readonly held: number;
  readonly sent: number;
  readonly bytes: number;
  readonly last: string;
}

/** Sums up the gateway's flows of the last days by tool and team, most requests first. */
export async function listUsage(
  { store, organisation, catalog }: Pick<Workspace, "store" | "organisation" | "catalog">,
  days: number,
): Promise<readonly UsageRow[]> {
  const past = await store.read(organisation, async (open) => {
    const latest = await findLatest(open);
    return latest === null ? [] : readRollUps(open, { from: addDays(latest.slice(0, 10), -days) });
  });
  const sums = new Map<string, RollUp[]>();
  for (const one of past) {
    if (one.point !== "gateway") continue;
    const key = JSON.stringify([one.tool, one.team]);
    sums.set(key, [...(sums.get(key) ?? []), one]);
  }
  return [...sums.values()]
    .map((parts) => sumUp(parts, (tool) => catalog.tools.get(tool)?.name ?? tool))
    .toSorted((a, b) => b.requests - a.requests || a.name.localeCompare(b.name));
}

function sumUp(parts: readonly RollUp[], nameOf: (tool: string) => string): UsageRow {
  const [first] = parts;
  const sum = (of: (one: RollUp) => number): number => parts.reduce((total, one) => total + of(one), 0);
  const when = (action: RollUp["action"]) => (one: RollUp) => (one.action === action ? one.flows : 0);
  const { tool = "", team = "" } = first ?? {};
  return {
    ...{ tool, name: nameOf(tool), team },
    ...{ requests: sum((one) => one.flows), cleaned: sum(when("cleaned")), held: sum(when("held")), sent: sum(when("sent")) },
    ...{
      bytes: sum((one) => one.bytes),
      last:
        parts
          .map((one) => one.last)
          .toSorted()
          .at(-1) ?? "",
    },
  };
}
