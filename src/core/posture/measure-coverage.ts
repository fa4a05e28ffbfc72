import { findPosition, findRule } from "../decide/plan-position.ts";
import { planKinds } from "../model/plan.ts";
import type { RegisterRow } from "../model/register-row.ts";
import type { CoverageLine } from "./posture.ts";
import { countFlows } from "./posture-world.ts";
import type { PostureWorld } from "./posture-world.ts";
import { roads } from "./roads.ts";
import { findFamilies } from "./source-families.ts";

/** How much is known and settled, each with what it is counted against. */
export function measureCoverage(world: PostureWorld): readonly CoverageLine[] {
  const { all, silent } = findFamilies(world.sources);
  const silentRoads = roads.filter((road) => countFlows(world, ({ point }) => road.covers(point)) === 0).map(({ name }) => name);
  return [
    lineOf("sources", "Families of sources that showed something", all.length, silent),
    lineOf("roads", "Roads on which flows are measured", roads.length, silentRoads),
    coverUses(world, "decided", "Uses with a decision", ({ tool, plan, account }) => {
      const standing = findRule(tool, account.kind === "personal" ? "personal" : plan, world.facts)?.standing ?? "unknown";
      return standing !== "unknown";
    }),
    coverUses(world, "owned", "Uses with an owner", ({ owner }) => owner !== ""),
    coverUses(world, "purpose", "Uses of which the purpose is known", ({ purpose }) => purpose !== ""),
    coverUses(world, "measured", "Uses with measured flows", ({ tool, team }) =>
      world.groups.some((group) => group.tool === tool && (team === "" || group.team === "" || group.team === team)),
    ),
    coverAgreements(world),
  ];
}

function coverUses({ rows }: PostureWorld, id: string, label: string, isKnown: (row: RegisterRow) => boolean): CoverageLine {
  const missing = rows.filter((row) => !isKnown(row));
  return {
    id,
    label,
    known: rows.length - missing.length,
    of: rows.length,
    missing: missing.map(({ name, team }) => (team === "" ? name : `${name}, ${team}`)),
  };
}

function coverAgreements({ facts, now, nameOf }: PostureWorld): CoverageLine {
  const approved = Object.entries(facts.rules.tools).flatMap(([tool, { plans }]) =>
    planKinds.filter((plan) => plan !== "local" && plans[plan]?.standing === "approved").map((plan) => ({ tool, plan })),
  );
  const missing = approved.filter(({ tool, plan }) => findPosition(tool, plan, "company", facts, now).agreement.state !== "in-force");
  return lineOf(
    "agreements",
    "Approved plans with an agreement in force",
    approved.length,
    missing.map(({ tool }) => nameOf(tool)),
  );
}

function lineOf(id: string, label: string, of: number, missing: readonly string[]): CoverageLine {
  return { id, label, known: of - missing.length, of, missing };
}
