import type { PlanKind } from "../../core/model/plan.ts";
import type { Sighting } from "../../core/model/sighting.ts";
import type { Reading } from "../inventory/record-readings.ts";

/** A tool whose pages were open on a day, or (tool null) a host nobody knows that sounds like AI. */
export interface SeenUse {
  readonly day: string;
  readonly tool: string | null;
  readonly host: string;
  readonly account: "company" | "personal" | "unknown";
  readonly domain: string;
  readonly plan: PlanKind;
}

/** What a browser saw in use, as something that was read: sightings with account, plan and active days. */
export function makeUseReading(uses: readonly SeenUse[], browser: string): Reading {
  const groups = new Map<string, SeenUse[]>();
  for (const use of uses) {
    const key = JSON.stringify([use.tool, use.host, use.account, use.domain, use.plan]);
    groups.set(key, [...(groups.get(key) ?? []), use]);
  }
  const days = uses.map(({ day }) => `${day}T00:00:00.000Z`).toSorted();
  return {
    ...{ id: "browser-guard", name: "Browser guard", digest: "", file: "", source: "browser-guard", title: "Browser guard" },
    ...{ kind: "workstation", people: [], skipped: [], rows: uses.length, from: days[0] ?? null, to: days.at(-1) ?? null },
    sightings: [...groups.values()].map((group) => makeSighting(group, browser)),
  };
}

function makeSighting(group: readonly SeenUse[], browser: string): Sighting {
  const days = [...new Set(group.map(({ day }) => day))].toSorted();
  const { tool = null, host = "", account = "unknown", domain = "", plan = "unknown" } = group[0] ?? {};
  return {
    ...{ source: "browser-guard", kind: "workstation", tool, name: host, place: browser, person: browser, rule: "page" },
    excerpt: `${host} open on ${days.length} ${days.length === 1 ? "day" : "days"}`,
    strength: tool === null ? "weak" : "strong",
    ...(plan === "unknown" ? {} : { plan }),
    ...(account === "unknown" && domain === "" ? {} : { account: { kind: account, ...(domain === "" ? {} : { domain }) } }),
    from: `${days[0] ?? ""}T00:00:00.000Z`,
    to: `${days.at(-1) ?? ""}T00:00:00.000Z`,
    ...{ count: group.length, days },
  };
}
