import type { Sighting } from "../../core/model/sighting.ts";
import type { Flow } from "../../core/ledger/flow.ts";
import { recordReadings } from "../inventory/record-readings.ts";
import type { Workspace } from "../inventory/workspace.ts";

/** Use that the gateway saw, on its way into the register. */
export interface SeenUse {
  /** Counts one request that went. `model` is what it calls its model; `account` a domain or address, where known. */
  note(flow: Flow, model: string, account: string | undefined): void;
  /** Adds what was counted to the register. */
  flush(): Promise<void>;
}

interface Seen {
  readonly flow: Flow;
  readonly model: string;
  readonly domain: string;
  from: string;
  to: string;
  count: number;
  readonly days: Set<string>;
}

const reading = "gateway";
const mostKept = 5_000;

/** Sums up requests by tool, plan, account, team, person and model: measured use, in place of a guess. */
export function openSeenUse(workspace: Workspace): SeenUse {
  let seen = new Map<string, Seen>();
  return {
    note(flow, model, account) {
      const domain = account?.includes(".") === true ? (account.split("@").at(-1) ?? "") : "";
      const key = JSON.stringify([flow.tool, flow.plan, flow.account, flow.team, flow.person ?? "", model, domain]);
      const known = seen.get(key);
      if (known === undefined && seen.size >= mostKept) return;
      const one = known ?? { flow, model, domain, from: flow.at, to: flow.at, count: 0, days: new Set<string>() };
      one.count += 1;
      one.to = flow.at;
      if (one.days.size < 400) one.days.add(flow.at.slice(0, 10));
      seen.set(key, one);
    },
    async flush() {
      if (seen.size === 0) return;
      const taken = seen;
      seen = new Map();
      try {
        await recordReadings({ ...workspace, by: "gateway" }, [readingOf([...taken.values()], workspace)]);
      } catch (error) {
        for (const [key, one] of taken) if (!seen.has(key)) seen.set(key, one);
        throw error;
      }
    },
  };
}

function readingOf(seen: readonly Seen[], { catalog }: Workspace): Parameters<typeof recordReadings>[1][number] {
  const times = seen.flatMap(({ from, to }) => [from, to]).toSorted();
  return {
    ...{ id: reading, name: "Gateway", source: reading, title: "Requests through the gateway", kind: "network", digest: "", file: "" },
    sightings: seen.map((one) => sightingOf(one, catalog.tools.has(one.flow.tool))),
    people: [],
    rows: seen.reduce((sum, { count }) => sum + count, 0),
    skipped: [],
    from: times[0] ?? null,
    to: times.at(-1) ?? null,
  };
}

function sightingOf({ flow, model, domain, from, to, count, days }: Seen, isKnown: boolean): Sighting {
  const { tool, plan, account, team, person } = flow;
  return {
    ...{ source: reading, kind: "network", tool: isKnown ? tool : null, name: model === "" ? tool : model, place: "gateway" },
    excerpt: model === "" ? `requests to ${tool}` : `requests to ${tool}, model ${model}`,
    ...{ rule: "gateway", strength: "strong", from, to, count, days: [...days] },
    ...(plan === "unknown" ? {} : { plan }),
    ...(account === "unknown" ? {} : { account: { kind: account, ...(domain === "" ? {} : { domain }) } }),
    ...(team === "" ? {} : { team }),
    ...(person === undefined ? {} : { person }),
    ...(model === "" ? {} : { details: { model } }),
  };
}
