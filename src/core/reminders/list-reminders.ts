import { addDays } from "../decide/local-day.ts";
import type { CompanyRules, ToolPlanRule } from "../model/company-rules.ts";
import { planKinds } from "../model/plan.ts";
import type { PlanKind } from "../model/plan.ts";
import type { RegisterRow } from "../model/register-row.ts";
import { daysBetween } from "./days-between.ts";

/** Something with a date. */
export interface Reminder {
  /** Stable over days, so that a calendar keeps one entry. */
  readonly id: string;
  readonly kind: "agreement" | "approval" | "review" | "exception" | "request" | "vendor" | "clock" | "roadmap" | "task";
  /** ISO day in the company's time zone. */
  readonly at: string;
  readonly text: string;
  readonly link: string;
  /** Who has to act; empty where nobody was named, which the owner of the whole then has to. */
  readonly owner: string;
  readonly overdue: boolean;
  /** Days left; negative where it is behind us. */
  readonly days: number;
  /** The step it has reached: `90`, `30`, `7`, `0`, `grace` or `over`; null where it is too early to say anything. */
  readonly stage: "90" | "30" | "7" | "0" | "grace" | "over" | null;
}

/** What has dates. */
export interface ReminderInput {
  readonly rules: CompanyRules;
  readonly rows: readonly Pick<RegisterRow, "tool" | "plan" | "owner">[];
  /** Requests for exceptions that nobody settled yet. */
  readonly requests: readonly { readonly id: string; readonly tool: string; readonly until: string; readonly owner: string }[];
  /** Dates of vendors, clocks of incidents, items of the roadmap. */
  readonly others?: readonly Dated[];
  /** ISO day in the company's time zone. */
  readonly today: string;
  nameOf(tool: string): string;
}

/** A date before it is placed in time. */
export type Dated = Omit<Reminder, "overdue" | "days" | "stage">;

/** Everything with a date, soonest first. Pure; what is far away is listed too, without a stage. */
export function listReminders(input: ReminderInput): readonly Reminder[] {
  const dated = [...listPlans(input), ...listExceptions(input), ...listRequests(input), ...(input.others ?? [])];
  return dated
    .map((one) => ({ ...one, ...place(one, input) }))
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
}

function place({ at, kind }: Dated, { today, rules }: ReminderInput): Pick<Reminder, "overdue" | "days" | "stage"> {
  const days = daysBetween(today, at);
  const hasGrace = kind === "approval" || kind === "review";
  return { days, overdue: days < 0, stage: days < 0 ? (hasGrace && -days <= rules.graceDays ? "grace" : "over") : stageOf(days) };
}

function stageOf(days: number): Reminder["stage"] {
  if (days === 0) return "0";
  if (days <= 7) return "7";
  if (days <= 30) return "30";
  return days <= 90 ? "90" : null;
}

function listPlans(input: ReminderInput): readonly Dated[] {
  return Object.entries(input.rules.tools).flatMap(([tool, { plans }]) =>
    planKinds.flatMap((plan) => {
      const rule = plans[plan];
      return rule === undefined ? [] : listPlan(input, tool, plan, rule);
    }),
  );
}

function listPlan(input: ReminderInput, tool: string, plan: PlanKind, rule: ToolPlanRule): readonly Dated[] {
  const name = `${input.nameOf(tool)} (${plan})`;
  const link = `/tools/${encodeURIComponent(tool)}`;
  const row =
    input.rows.find((one) => one.tool === tool && one.plan === plan && one.owner !== "") ??
    input.rows.find((one) => one.tool === tool && one.owner !== "");
  const dates: readonly (readonly [Reminder["kind"], string | undefined, string])[] = [
    ["approval", rule.until, `Approval of ${name} ends`],
    ["review", rule.review, `Review of ${name}`],
    ["agreement", rule.agreement?.until, `Agreement for ${name} ends`],
  ];
  return dates.flatMap(([kind, at, text]) =>
    at === undefined || at === "" ? [] : [{ id: `${kind}:${tool}/${plan}`, kind, at, text, link, owner: row?.owner ?? "" }],
  );
}

function listExceptions({ rules, nameOf }: ReminderInput): readonly Dated[] {
  return rules.exceptions.map(({ tool, until, owner, class: dataClass, types, team }) => ({
    id: `exception:${tool}/${team ?? ""}/${types?.toSorted().join("+") ?? dataClass}/${until}`,
    kind: "exception" as const,
    at: until,
    text: `Exception for ${types?.join(", ") ?? `${dataClass} data`} on ${nameOf(tool)} ends`,
    link: "/flows?part=exceptions",
    owner,
  }));
}

// A request is settled before the last day it asks for; a week is left to do so.
function listRequests({ requests, nameOf }: ReminderInput): readonly Dated[] {
  return requests.map(({ id, tool, until, owner }) => ({
    id: `request:${id}`,
    kind: "request" as const,
    at: addDays(until, -7),
    text: `Settle the request for ${nameOf(tool)}`,
    link: "/flows?part=exceptions",
    owner,
  }));
}
