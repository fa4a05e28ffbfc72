import { withoutDueDates } from "../decide/change-facts.ts";
import { addDays } from "../decide/local-day.ts";
import { namePlan } from "../decide/plain-words.ts";
import { findPosition } from "../decide/plan-position.ts";
import type { PlanPosition } from "../decide/plan-position.ts";
import type { ToolPlanRule } from "../model/company-rules.ts";
import { planKinds } from "../model/plan.ts";
import type { PlanKind } from "../model/plan.ts";
import type { PostureDraft } from "./posture.ts";
import type { PostureWorld } from "./posture-world.ts";
import { sayCount } from "./say-count.ts";

interface PlanOfRules {
  readonly tool: string;
  readonly plan: PlanKind;
  readonly rule: ToolPlanRule;
  readonly position: PlanPosition;
}

/** What stood once and does not stand any more: agreements, approvals and reviews, exceptions, licences nobody uses. */
export function findLapsed(world: PostureWorld): readonly PostureDraft[] {
  const plans = listPlans(world);
  const approved = plans.filter(({ rule, plan }) => rule.standing === "approved" && plan !== "local").length;
  return [
    ...plans.flatMap((one) => [
      ...findAgreement(world, one, approved),
      ...findReview(world, one, plans.length),
      ...findUnused(world, one, plans.length),
    ]),
    ...findExceptions(world),
  ];
}

/** Every plan that the rules name. */
function listPlans({ facts, now }: PostureWorld): readonly PlanOfRules[] {
  return Object.entries(facts.rules.tools).flatMap(([tool, { plans }]) =>
    planKinds.flatMap((plan) => {
      const rule = plans[plan];
      const account = plan === "personal" ? "personal" : "company";
      return rule === undefined ? [] : [{ tool, plan, rule, position: findPosition(tool, plan, account, facts, now) }];
    }),
  );
}

function findAgreement(world: PostureWorld, { tool, plan, rule, position }: PlanOfRules, approved: number): readonly PostureDraft[] {
  const { state } = position.agreement;
  if (rule.standing !== "approved" || plan === "local" || state === "in-force") return [];
  const name = world.nameOf(tool);
  const isNew = state === "none";
  const covers = rule.agreement?.covers;
  const agreement = { from: world.today, ...(covers === undefined ? {} : { covers }) };
  const said = {
    none: "has no data agreement",
    "not-started": `has an agreement that starts on ${rule.agreement?.from}`,
    ended: `has an agreement that ended on ${rule.agreement?.until}`,
  }[state];
  return [
    {
      ...{ id: `${isNew ? "agreement-missing" : "agreement-lapsed"}:${tool}/${plan}`, side: "under", tool },
      kind: isNew ? "agreement-missing" : "agreement-lapsed",
      title: `Record the signed agreement for ${name} on ${namePlan(plan)}`,
      truth: `${name} on ${namePlan(plan)} is approved and ${said}: 1 of ${sayCount(approved, "approved plan")}.`,
      evidence: ["Until then it carries public data only."],
      change: { set: "plan", tool, plan, rule: { ...rule, agreement } },
      first: `Sign the ${isNew ? "" : "new "}agreement with the vendor first; then record it as in force from today.`,
      effort: 3,
      link: `/tools/${encodeURIComponent(tool)}`,
    },
  ];
}

const daysToNextReview = 365;

function findReview(world: PostureWorld, { tool, plan, rule, position }: PlanOfRules, plans: number): readonly PostureDraft[] {
  const { due } = position;
  if (due === null) return [];
  const name = world.nameOf(tool);
  return [
    {
      ...{ id: `review-overdue:${tool}/${plan}`, side: "under", kind: "review-overdue", tool },
      title: `Renew the ${due.what} of ${name} for a year`,
      truth: `The ${due.what} of ${name} on ${namePlan(plan)} was due on ${due.day}: 1 of ${sayCount(plans, "plan")} in the rules.`,
      evidence: [
        due.isOver
          ? `Its grace ended on ${due.graceEnds}: it counts as under review.`
          : `It keeps working until ${due.graceEnds}, then counts as under review.`,
      ],
      change: { set: "plan", tool, plan, rule: { ...withoutDueDates(rule), review: addDays(world.today, daysToNextReview) } },
      first: "Look at its basics, agreement and uses again first.",
      effort: 2,
      link: `/tools/${encodeURIComponent(tool)}`,
    },
  ];
}

// Where nothing was read and nothing measured, unused is not known.
function findUnused(world: PostureWorld, { tool, plan, rule }: PlanOfRules, plans: number): readonly PostureDraft[] {
  if (rule.standing !== "approved" || plan === "personal" || world.rows.length === 0) return [];
  const isSeen =
    world.rows.some((row) => row.tool === tool && (row.plan === plan || row.plan === "unknown")) ||
    world.groups.some((group) => group.tool === tool && (group.plan === plan || group.plan === "unknown"));
  if (isSeen) return [];
  const name = world.nameOf(tool);
  return [
    {
      ...{ id: `licensed-unused:${tool}/${plan}`, side: "under", kind: "licensed-unused", tool },
      title: `Take ${name} on ${namePlan(plan)} back to public data only`,
      truth: `${name} on ${namePlan(plan)} is approved, and 0 of ${sayCount(world.rows.length, "use")} and 0 of ${sayCount(world.flows, "flow")} show it.`,
      evidence: [`1 of ${sayCount(plans, "plan")} in the rules. A licence that nobody uses may be paid for.`],
      change: { set: "plan", tool, plan, rule: { ...rule, standing: "limited" } },
      first: null,
      effort: 1,
      link: `/tools/${encodeURIComponent(tool)}`,
    },
  ];
}

function findExceptions(world: PostureWorld): readonly PostureDraft[] {
  const all = world.facts.rules.exceptions;
  return all.flatMap((exception, index): readonly PostureDraft[] => {
    if (exception.until >= world.today) return [];
    const name = world.nameOf(exception.tool);
    const scope = exception.types?.join(", ") ?? exception.class;
    return [
      {
        ...{ id: `exception-overdue:${exception.tool}/${exception.until}/${index}`, side: "under", kind: "exception-overdue" },
        tool: exception.tool,
        title: `Take the ended exception for ${name} out of the rules`,
        truth: `The exception for ${scope} on ${name} ended on ${exception.until}: 1 of ${sayCount(all.length, "exception")}.`,
        evidence: [`Owner ${exception.owner}: ${exception.why}`],
        change: { set: "end-exception", exception },
        first: null,
        effort: 1,
        link: "/flows?part=exceptions",
      },
    ];
  });
}
