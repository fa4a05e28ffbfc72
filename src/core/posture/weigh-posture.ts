import { findGaps } from "./find-gaps.ts";
import { findIdleRules } from "./find-idle-rules.ts";
import { findLapsed } from "./find-lapsed.ts";
import { findNeedlessCare } from "./find-needless-care.ts";
import { findNeedlessLabels } from "./find-needless-labels.ts";
import { findOpenPoints } from "./find-open-points.ts";
import { findOpenUses } from "./find-open-uses.ts";
import { findStrictTools } from "./find-strict-tools.ts";
import { findStrictTypes } from "./find-strict-types.ts";
import { measureCoverage } from "./measure-coverage.ts";
import { measureEffect } from "./measure-effect.ts";
import type { Effect, Posture, PostureDraft, PostureItem } from "./posture.ts";
import { postureKinds } from "./posture.ts";
import { makeWorld } from "./posture-world.ts";
import type { PostureInput, PostureWorld } from "./posture-world.ts";
import { applyRulesChange, reachesFlow } from "./rules-change.ts";

const findUnder = [findOpenPoints, findOpenUses, findLapsed, findGaps] as const;
const findOver = [findStrictTools, findStrictTypes, findNeedlessLabels, findNeedlessCare, findIdleRules] as const;

/**
 * What to tighten and what to loosen. Every item says what is true, and its effect was measured by deciding all past
 * flows of the window again under the changed rules. Most flows for the least effort come first. Pure.
 */
export function weighPosture(input: PostureInput): Posture {
  const world = makeWorld(input);
  const weigh = (finders: readonly ((world: PostureWorld) => readonly PostureDraft[])[]): readonly PostureItem[] =>
    finders
      .flatMap((find) => find(world))
      .map((draft) => ({ ...draft, effect: effectOf(draft, world) }))
      .sort(compareItems);
  const under = weigh(findUnder);
  const over = weigh(findOver);
  return {
    under,
    over,
    coverage: measureCoverage(world),
    roadmap: [...under, ...over].sort(compareItems).map(({ id, side, title }, at) => ({ rank: at + 1, id, side, title })),
    flows: world.flows,
    uses: world.rows.length,
    window: world.window,
  };
}

function effectOf({ change }: PostureDraft, world: PostureWorld): Effect {
  if (change !== null) return measureEffect(world, applyRulesChange(world.facts.rules, change), (flow) => reachesFlow(change, flow));
  const stopped = world.outcomes.reduce((sum, { isStopped }, at) => sum + (isStopped ? (world.groups[at]?.flows ?? 0) : 0), 0);
  return { lines: [], decisions: [], moved: 0, flows: world.flows, stopped: { before: stopped, after: stopped } };
}

// Flows moved for each unit of effort, then lines, then the graver kind; the id makes the order total.
function compareItems(a: PostureItem, b: PostureItem): number {
  return (
    b.effect.moved / b.effort - a.effect.moved / a.effort ||
    b.effect.lines.length / b.effort - a.effect.lines.length / a.effort ||
    postureKinds.indexOf(a.kind) - postureKinds.indexOf(b.kind) ||
    (a.id < b.id ? -1 : 1)
  );
}
