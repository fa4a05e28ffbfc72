import { namePlan } from "../decide/plain-words.ts";
import { findPlans, findRule } from "../decide/plan-position.ts";
import type { PlanKind } from "../model/plan.ts";
import type { RegisterRow } from "../model/register-row.ts";
import { joinSome, sayCount } from "./say-count.ts";
import type { PostureDraft } from "./posture.ts";
import type { PostureWorld } from "./posture-world.ts";
import { permitsMore } from "./permits-more.ts";

/** Uses that nobody decided on: without a decision, on private accounts, or without a company plan. One item per tool and plan. */
export function findOpenUses(world: PostureWorld): readonly PostureDraft[] {
  const groups = new Map<string, RegisterRow[]>();
  for (const row of world.rows) {
    const key = `${row.tool}|${row.account.kind === "personal" ? "private" : row.plan}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    return first.account.kind === "personal" ? findPrivate(world, first, rows) : findUndecided(world, first, rows);
  });
}

function findPrivate(world: PostureWorld, { tool }: RegisterRow, rows: readonly RegisterRow[]): readonly PostureDraft[] {
  const rule = findRule(tool, "personal", world.facts);
  if (rule !== undefined && rule.standing !== "unknown") return [];
  const name = world.nameOf(tool);
  const own = Object.entries(findPlans(tool, world.facts) ?? {}).some(
    ([plan, one]) => plan !== "personal" && plan !== "unknown" && one.standing === "approved",
  );
  const standing = own ? ("not-allowed" as const) : ("limited" as const);
  return [
    {
      ...{ id: `personal-account:${tool}`, side: "under", kind: "personal-account", tool },
      title: own ? `Close ${name} on private accounts` : `Public data only for ${name} on private accounts`,
      truth: `${sayPeople(rows)} use ${name} on private accounts: ${rows.length} of ${sayCount(world.rows.length, "use")}.`,
      evidence: [...sayTeams(rows), ...(own ? [`The company has an approved plan of ${name} that they can use instead.`] : [])],
      change: { set: "plan", tool, plan: "personal", rule: { ...rule, standing } },
      first: null,
      effort: 1,
      link: linkOf(tool),
    },
  ];
}

function findUndecided(world: PostureWorld, { tool, plan }: RegisterRow, rows: readonly RegisterRow[]): readonly PostureDraft[] {
  const rule = findRule(tool, plan, world.facts);
  if (rule !== undefined && rule.standing !== "unknown") return [];
  const name = world.nameOf(tool);
  if (plan === "unknown" && Object.keys(findPlans(tool, world.facts) ?? {}).length > 0) return [askPlan(world, tool, rows)];
  const kind = plan === "personal" ? ("used-unlicensed" as const) : ("undecided-tool" as const);
  const permitted = permitsMore(world, tool, plan);
  const standing = permitted ? ("approved" as const) : ("limited" as const);
  const what = plan === "personal" ? "without a company licence" : `${onPlan(plan).trim()} without a decision`.trim();
  return [
    {
      ...{ id: `${kind}:${tool}/${plan}`, side: "under", kind, tool },
      title: permitted ? `Approve ${name} on ${namePlan(plan)}` : `Settle ${name}${onPlan(plan)} as public data only`,
      truth: `${name} is used ${what}: ${rows.length} of ${sayCount(world.rows.length, "use")}.`,
      evidence: [...sayTeams(rows), ...(permitted ? ["Its agreement is in force and it does not train on what it is given."] : [])],
      change: { set: "plan", tool, plan, rule: { ...rule, standing } },
      first: null,
      effort: permitted ? 2 : 1,
      link: linkOf(tool),
    },
  ];
}

// The rules speak of plans, the register does not: one cell settles it, and no rule can.
function askPlan(world: PostureWorld, tool: string, rows: readonly RegisterRow[]): PostureDraft {
  const name = world.nameOf(tool);
  return {
    ...{ id: `undecided-tool:${tool}/unknown`, side: "under", kind: "undecided-tool", tool },
    title: `Say on which plan ${name} is used`,
    truth: `Your rules name plans of ${name}, and the register none: ${rows.length} of ${sayCount(world.rows.length, "use")}. Until then public data only.`,
    evidence: sayTeams(rows),
    change: null,
    first: "Set the plan in the register: one cell.",
    effort: 1,
    link: linkOf(tool),
  };
}

function onPlan(plan: PlanKind): string {
  return plan === "unknown" ? "" : ` on ${namePlan(plan)}`;
}

function sayPeople(rows: readonly RegisterRow[]): string {
  const known = rows.reduce((sum, { people }) => sum + (people ?? 0), 0);
  return known === 0 ? "Some people" : known === 1 ? "At least 1 person" : `${known} people`;
}

function sayTeams(rows: readonly RegisterRow[]): readonly string[] {
  const teams = [...new Set(rows.map(({ team }) => team).filter((team) => team !== ""))];
  return teams.length === 0 ? [] : [`Seen in ${joinSome(teams)}.`];
}

function linkOf(tool: string): string {
  return `/tools?open=${encodeURIComponent(tool)}`;
}
