import { withoutDueDates } from "../decide/change-facts.ts";
import { namePlan } from "../decide/plain-words.ts";
import { findPosition } from "../decide/plan-position.ts";
import { planKinds } from "../model/plan.ts";
import type { PlanKind } from "../model/plan.ts";
import { permitsMore } from "./permits-more.ts";
import type { PostureDraft } from "./posture.ts";
import { countFlows } from "./posture-world.ts";
import type { PostureWorld } from "./posture-world.ts";
import { joinSome, sayCount } from "./say-count.ts";

const standingWords: Readonly<Record<string, string>> = {
  limited: "limited to public data",
  "under-review": "still under review",
  "not-allowed": "not allowed",
};

/** Tools that a standing holds down although agreement, training and basics would permit more. In use or asked for only. */
export function findStrictTools(world: PostureWorld): readonly PostureDraft[] {
  return Object.entries(world.facts.rules.tools).flatMap(([tool, { plans }]) =>
    planKinds.flatMap((plan) => {
      const said = plans[plan] === undefined ? undefined : standingWords[plans[plan].standing];
      return said === undefined || !permitsMore(world, tool, plan) ? [] : describe(world, tool, plan, said);
    }),
  );
}

function describe(world: PostureWorld, tool: string, plan: PlanKind, said: string): readonly PostureDraft[] {
  const uses = world.rows.filter((row) => row.tool === tool && (row.plan === plan || row.plan === "unknown"));
  const isOf = (group: { readonly tool: string; readonly plan: PlanKind }): boolean => group.tool === tool && group.plan === plan;
  const all = countFlows(world, isOf);
  const refused = countFlows(world, (group, { verdict }) => isOf(group) && verdict !== "allow");
  if (uses.length === 0 && all === 0) return [];
  const name = world.nameOf(tool);
  const { rule, basics, training } = findPosition(tool, plan, "company", world.facts, world.now);
  const settled = withoutDueDates(rule ?? { standing: "unknown" });
  return [
    {
      ...{ id: `tool-stricter-than-facts:${tool}/${plan}`, side: "over", kind: "tool-stricter-than-facts", tool },
      title: `Approve ${name} on ${namePlan(plan)}`,
      truth: `${name} on ${namePlan(plan)} is ${said}, and ${refused} of its ${sayCount(all, "flow")} did not simply pass.`,
      evidence: [
        ...(plan === "local" ? ["It runs locally."] : [`Its agreement is in force since ${rule?.agreement?.from}.`]),
        `Training on what it is given: ${training.value === "unknown" ? "not stated" : training.value}.`,
        basics.missing.length === 0 ? `Its vendor's basics are ${basics.state}.` : `Basics not shown: ${joinSome(basics.missing)}.`,
        `${uses.length} of ${sayCount(world.rows.length, "use")} in the register.`,
      ],
      change: { set: "plan", tool, plan, rule: { ...settled, standing: "approved" } },
      first: null,
      effort: 2,
      link: `/tools/${encodeURIComponent(tool)}`,
    },
  ];
}
