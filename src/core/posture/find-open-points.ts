import type { PostureDraft } from "./posture.ts";
import type { PostureWorld } from "./posture-world.ts";
import { joinSome, sayCount } from "./say-count.ts";

interface OpenPoint {
  readonly open: number;
  readonly restricted: number;
  readonly flows: number;
  readonly tools: readonly string[];
}

/** Points that only record or warn although something went that hold would stop; restricted data above its line first. */
export function findOpenPoints(world: PostureWorld): readonly PostureDraft[] {
  return [...sumOpen(world)].flatMap(([key, { open, restricted, flows, tools }]): readonly PostureDraft[] => {
    if (open === 0) return [];
    const kind = restricted > 0 ? ("data-above-line" as const) : ("point-watching" as const);
    const truth =
      restricted > 0
        ? `At ${key} restricted data went to tools above their line: ${restricted} of ${sayCount(flows, "flow")}.`
        : `At ${key} ${open} of ${sayCount(flows, "flow")} passed that the rules would stop.`;
    const more = restricted > 0 && open > restricted ? [`Of less sensitive data ${open - restricted} more would be stopped.`] : [];
    return [
      {
        ...{ id: `${kind}:${key}`, side: "under", kind, tool: null },
        title: `Hold at ${key}`,
        truth,
        evidence: [`It went to ${joinSome(tools.map((tool) => world.nameOf(tool)))}.`, ...more],
        change: { set: "mode", key, mode: "hold" },
        first: null,
        effort: 1,
        link: "/flows?part=points",
      },
    ];
  });
}

// A mode said of one team at a point stands above the point's own, so that is the one to change.
function sumOpen({ groups, outcomes, facts }: PostureWorld): ReadonlyMap<string, OpenPoint> {
  const sums = new Map<string, OpenPoint>();
  for (const [at, group] of groups.entries()) {
    const outcome = outcomes[at];
    if (outcome === undefined || group.isAnswered) continue;
    const both = `${group.point}/${group.team}`;
    const key = group.team !== "" && Object.hasOwn(facts.rules.mode, both) ? both : group.point;
    const isOpen = outcome.verdict !== "allow" && !outcome.isStopped;
    const before = sums.get(key) ?? { open: 0, restricted: 0, flows: 0, tools: [] };
    const { class: highest } = outcome.weighed;
    sums.set(key, {
      open: before.open + (isOpen ? group.flows : 0),
      restricted: before.restricted + (isOpen && highest === "restricted" ? group.flows : 0),
      flows: before.flows + group.flows,
      tools: isOpen ? [...new Set([...before.tools, group.tool])] : before.tools,
    });
  }
  return sums;
}
