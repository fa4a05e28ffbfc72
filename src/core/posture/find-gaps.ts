import type { PostureDraft } from "./posture.ts";
import { countFlows } from "./posture-world.ts";
import type { PostureWorld } from "./posture-world.ts";
import { roads } from "./roads.ts";
import { joinSome, sayCount } from "./say-count.ts";
import { findFamilies } from "./source-families.ts";

/** What is not seen at all: roads without a point of enforcement, and families of sources that nobody read. */
export function findGaps(world: PostureWorld): readonly PostureDraft[] {
  return [...findSilentRoads(world), ...findSilentSources(world)];
}

function findSilentRoads(world: PostureWorld): readonly PostureDraft[] {
  return roads.flatMap((road): readonly PostureDraft[] => {
    const uses = world.rows.filter(({ tool }) => road.serves(world.facts.tools.get(tool)?.category));
    if (uses.length === 0 || countFlows(world, ({ point }) => road.covers(point)) > 0) return [];
    const names = [...new Set(uses.map(({ name }) => name))];
    return [
      {
        ...{ id: `point-inert:${road.id}`, side: "under", kind: "point-inert", tool: null },
        title: `Measure in ${road.name}`,
        truth: `0 of ${sayCount(world.flows, "flow")} came from ${road.name}; ${uses.length} of ${sayCount(world.rows.length, "use")} ${uses.length === 1 ? "goes" : "go"} through there.`,
        evidence: [`In use there: ${joinSome(names)}.`],
        change: null,
        first: road.step,
        effort: 3,
        link: "/flows?part=points",
      },
    ];
  });
}

function findSilentSources({ sources }: PostureWorld): readonly PostureDraft[] {
  const { all, silent } = findFamilies(sources);
  if (silent.length === 0) return [];
  const [next] = silent;
  return [
    {
      ...{ id: "silent-sources", side: "under", kind: "silent-sources", tool: null },
      title: `Read one more source: ${next}`,
      truth: `${silent.length} of ${all.length} families of sources showed nothing yet.`,
      evidence: [`Not seen: ${joinSome(silent)}.`],
      change: null,
      first: "Drop an export on Now, or look at another computer.",
      effort: 2,
      link: "/",
    },
  ];
}
