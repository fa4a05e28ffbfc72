import { chooseMode } from "../decide/choose-mode.ts";
import { addDays } from "../decide/local-day.ts";
import { daysBetween } from "../reminders/days-between.ts";
import { planKinds } from "../model/plan.ts";
import type { PlanKind } from "../model/plan.ts";
import type { ToolPlanRule } from "../model/company-rules.ts";
import type { PostureDraft } from "./posture.ts";
import { countFlows } from "./posture-world.ts";
import type { PastRequest, PostureWorld } from "./posture-world.ts";
import { joinSome, sayCount } from "./say-count.ts";

/** Work that people do again and again without need: requests, reviews, tools kept twice, alarms marked wrong. */
export function findNeedlessCare(world: PostureWorld): readonly PostureDraft[] {
  return [...findApprovedRequests(world), ...findDuplicates(world), ...findFrequentReviews(world), ...findWrongHolds(world)];
}

/** From so many settled requests of one scope on, of which so large a part was approved. */
const nearlyAlways = { requests: 3, part: 0.8 };

function findApprovedRequests(world: PostureWorld): readonly PostureDraft[] {
  const scopes = new Map<string, PastRequest[]>();
  for (const request of world.requests) {
    if (request.state === "asked") continue;
    const key = [request.tool, request.plan ?? "", request.class, request.types.toSorted().join("+")].join("/");
    scopes.set(key, [...(scopes.get(key) ?? []), request]);
  }
  return [...scopes].flatMap(([key, requests]): readonly PostureDraft[] => {
    const granted = requests.filter(({ state }) => state !== "refused");
    const [last] = granted;
    if (last === undefined || requests.length < nearlyAlways.requests || granted.length / requests.length < nearlyAlways.part) return [];
    if (isStanding(world, last)) return [];
    const name = world.nameOf(last.tool);
    const what = last.types.length === 0 ? `${last.class} data` : joinSome(last.types);
    const teams = [...new Set(granted.map(({ team }) => team))];
    return [
      {
        ...{ id: `requests-always-approved:${key}`, side: "over", kind: "requests-always-approved", tool: last.tool },
        title: `Let ${what} go to ${name} for a year without asking`,
        truth: `${granted.length} of ${sayCount(requests.length, "request")} for ${what} on ${name} were approved.`,
        evidence: [`Asked by ${joinSome(teams.map((team) => (team === "" ? "everybody" : team)))}.`],
        change: {
          set: "add-exception",
          exception: {
            tool: last.tool,
            ...(last.plan === null ? {} : { plan: last.plan }),
            ...(teams.length === 1 && last.team !== "" ? { team: last.team } : {}),
            class: last.class,
            ...(last.types.length === 0 ? {} : { types: [...last.types] }),
            until: addDays(world.today, 365),
            owner: last.owner === "" ? "owner" : last.owner,
            why: `${granted.length} of ${requests.length} requests were approved`,
          },
        },
        first: null,
        effort: 2,
        link: "/flows?part=exceptions",
      },
    ];
  });
}

// An exception that has half a year left spares the asking already.
function isStanding({ facts, today }: PostureWorld, request: PastRequest): boolean {
  return facts.rules.exceptions.some(
    (one) =>
      one.tool === request.tool &&
      one.class === request.class &&
      (one.types ?? []).toSorted().join() === request.types.toSorted().join() &&
      (one.team === undefined || one.team === request.team) &&
      daysBetween(today, one.until) > 180,
  );
}

function findDuplicates(world: PostureWorld): readonly PostureDraft[] {
  return Object.entries(world.facts.rules.purposes).flatMap(([purpose, { tools, label, never }]): readonly PostureDraft[] => {
    if (never === true || tools === undefined || new Set(tools).size < 2) return [];
    const weights = tools.map((tool) => ({
      tool,
      flows: countFlows(world, (group) => group.tool === tool),
      people: countPeople(world, tool),
    }));
    const [kept] = weights.toSorted((a, b) => b.flows - a.flows || b.people - a.people);
    if (kept === undefined || kept.flows + kept.people === 0) return [];
    const others = tools.filter((tool) => tool !== kept.tool);
    const names = others.map((tool) => world.nameOf(tool));
    return [
      {
        ...{ id: `duplicate-tools:${purpose}`, side: "over", kind: "duplicate-tools", tool: kept.tool },
        title: `Keep ${world.nameOf(kept.tool)} alone for ${label ?? purpose}`,
        truth: `${sayCount(tools.length, "tool")} serve ${label ?? purpose}; ${kept.flows} of ${weights.reduce((sum, one) => sum + one.flows, 0)} flows go to ${world.nameOf(kept.tool)}.`,
        evidence: [`It would no longer be offered: ${joinSome(names)}. What may go where stays as it is.`],
        change: { set: "purpose-tools", purpose, tools: [kept.tool] },
        first: null,
        effort: 2,
        link: "/rules",
      },
    ];
  });
}

function countPeople({ rows }: PostureWorld, tool: string): number {
  return rows.filter((row) => row.tool === tool).reduce((sum, { people }) => sum + (people ?? 1), 0);
}

/** Days from one look to the next that are enough: by the most sensitive data that goes there. Our own choice. */
const daysEnough = { public: 730, internal: 365, restricted: 182 } as const;

function findFrequentReviews(world: PostureWorld): readonly PostureDraft[] {
  return Object.entries(world.facts.rules.tools).flatMap(([tool, { plans }]) =>
    planKinds.flatMap((plan) => {
      const rule = plans[plan];
      return rule?.review === undefined ? [] : findFrequentReview(world, tool, plan, { ...rule, review: rule.review });
    }),
  );
}

function findFrequentReview(
  world: PostureWorld,
  tool: string,
  plan: PlanKind,
  rule: ToolPlanRule & { readonly review: string },
): readonly PostureDraft[] {
  const set = world.reviewsSet.get(`${tool}/${plan}`);
  if (set === undefined || rule.review < world.today) return [];
  const isOf = (group: { readonly tool: string; readonly plan: PlanKind }): boolean => group.tool === tool && group.plan === plan;
  const needed = (["restricted", "internal"] as const).find((one) => countFlows(world, (group) => isOf(group) && group.class === one) > 0);
  const days = daysBetween(set, rule.review);
  const enough = daysEnough[needed ?? "public"];
  if (days * 2 > enough) return [];
  const name = world.nameOf(tool);
  return [
    {
      ...{ id: `review-too-often:${tool}/${plan}`, side: "over", kind: "review-too-often", tool },
      title: `Review ${name} after ${enough} days`,
      truth: `${name} is looked at again after ${days} of ${enough} days that are enough for ${needed ?? "public"} data.`,
      evidence: [`The next review is on ${rule.review}; it would be on ${addDays(set, enough)}.`],
      change: { set: "plan", tool, plan, rule: { ...rule, review: addDays(set, enough) } },
      first: null,
      effort: 1,
      link: `/tools/${encodeURIComponent(tool)}`,
    },
  ];
}

/** From so many marks on, of which so large a part of what was stopped. */
const oftenWrong = { marks: 5, part: 0.5 };

function findWrongHolds(world: PostureWorld): readonly PostureDraft[] {
  return [...new Set(world.alarms.map(({ point }) => point))].flatMap((point): readonly PostureDraft[] => {
    const marks = world.alarms.filter((alarm) => alarm.point === point).length;
    const stopped = countFlows(world, (group, { isStopped }) => group.point === point && isStopped);
    const isHeld = chooseMode(world.facts.rules, point, undefined, []) === "hold";
    if (!isHeld || marks < oftenWrong.marks || marks / Math.max(stopped, 1) < oftenWrong.part) return [];
    return [
      {
        ...{ id: `point-often-wrong:${point}`, side: "over", kind: "point-often-wrong", tool: null },
        title: `Warn at ${point} in place of holding`,
        truth: `${marks} of ${sayCount(stopped, "flow")} that ${point} stops were marked as false alarms.`,
        evidence: ["Warned of, people see the reason and go on; the record stays the same."],
        change: { set: "mode", key: point, mode: "warn" },
        first: null,
        effort: 1,
        link: "/flows?part=points",
      },
    ];
  });
}
