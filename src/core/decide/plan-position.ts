import type { AgreementRule, ToolPlanRule } from "../model/company-rules.ts";
import type { DataClass } from "../model/data-class.ts";
import type { AccountKind, PlanKind } from "../model/plan.ts";
import type { Standing } from "../model/standing.ts";
import type { BasicsState, DecisionFacts } from "./decision-input.ts";
import { addDays, localDay } from "./local-day.ts";
import { readTraining } from "./read-training.ts";
import type { TrainingPosition } from "./read-training.ts";

/** What holds for a tool on a plan, from an account, on a day: every fact the load line rests on. */
export interface PlanPosition {
  readonly tool: string;
  readonly plan: PlanKind;
  readonly account: AccountKind;
  readonly rule: ToolPlanRule | undefined;
  readonly standing: Standing;
  /** A date to look again that has passed: in its grace, or over (then the standing counts as under review). */
  readonly due: { readonly what: "approval" | "review"; readonly day: string; readonly graceEnds: string; readonly isOver: boolean } | null;
  readonly agreement: AgreementState;
  readonly training: TrainingPosition;
  readonly basics: BasicsState;
  readonly requireBasics: readonly DataClass[];
  /** The same tool on its personal plan, where a personal account sits on a company plan. */
  readonly personal: PlanPosition | null;
}

export interface AgreementState {
  readonly state: "none" | "not-started" | "in-force" | "ended";
  readonly rule: AgreementRule | undefined;
}

const basicsUnknown: BasicsState = { state: "unknown", missing: [] };

/** Gathers the facts of a tool on a plan at a moment. `at` in milliseconds since 1970 in UTC. */
export function findPosition(tool: string, plan: PlanKind, account: AccountKind, facts: DecisionFacts, at: number): PlanPosition {
  const { rules } = facts;
  const today = localDay(at, rules.company.timeZone);
  const rule = findRule(tool, plan, facts);
  const due = readDue(rule, today, rules.graceDays);
  const agreement = readAgreement(rule?.agreement, today);
  const isPrivate = account === "personal" && plan !== "personal" && plan !== "local";
  return {
    tool,
    plan,
    account,
    rule,
    standing: due?.isOver ? "under-review" : (rule?.standing ?? standingOfAll(tool, plan, facts)),
    due,
    agreement,
    training: readTraining(plan, rule, facts.tools.get(tool), agreement.state === "in-force"),
    basics: findBasics(tool, plan, facts),
    requireBasics: rules.requireBasics,
    personal: isPrivate ? findPosition(tool, "personal", account, facts, at) : null,
  };
}

/** The rule of a tool on a plan; one written without a plan stands for every plan not named. */
export function findRule(tool: string, plan: PlanKind, facts: DecisionFacts): ToolPlanRule | undefined {
  const { supposed } = facts;
  if (supposed !== undefined && supposed.tool === tool && supposed.plan === plan) return supposed.rule;
  const plans = findPlans(tool, facts);
  return plans?.[plan] ?? plans?.unknown;
}

/** The plans the company has rules for, by kind. */
export function findPlans(tool: string, facts: DecisionFacts): Readonly<Partial<Record<PlanKind, ToolPlanRule>>> | undefined {
  return Object.hasOwn(facts.rules.tools, tool) ? facts.rules.tools[tool]?.plans : undefined;
}

// A plan that nobody named is unknown, save where no plan of the tool is allowed at all.
function standingOfAll(tool: string, plan: PlanKind, facts: DecisionFacts): Standing {
  const plans = plan === "unknown" ? findPlans(tool, facts) : undefined;
  if (plans === undefined) return "unknown";
  const rules = Object.values(plans);
  return rules.length > 0 && rules.every((rule) => rule.standing === "not-allowed") ? "not-allowed" : "unknown";
}

function findBasics(tool: string, plan: PlanKind, facts: DecisionFacts): BasicsState {
  const { supposed } = facts;
  if (supposed?.basics !== undefined && supposed.tool === tool && supposed.plan === plan) return supposed.basics;
  return facts.basicsOf?.(tool, plan) ?? basicsUnknown;
}

function readDue(rule: ToolPlanRule | undefined, today: string, graceDays: number): PlanPosition["due"] {
  if (rule === undefined || rule.standing !== "approved") return null;
  const passed = [dated("approval", rule.until), dated("review", rule.review)].filter((date) => date !== null && date.day < today);
  const [first, second] = passed;
  const date = first && second && second.day < first.day ? second : first;
  if (!date) return null;
  const graceEnds = addDays(date.day, graceDays);
  return { ...date, graceEnds, isOver: today > graceEnds };
}

function dated(
  what: "approval" | "review",
  day: string | undefined,
): { readonly what: "approval" | "review"; readonly day: string } | null {
  return day === undefined ? null : { what, day };
}

function readAgreement(rule: AgreementRule | undefined, today: string): AgreementState {
  if (rule === undefined) return { state: "none", rule };
  if (today < rule.from) return { state: "not-started", rule };
  return { state: rule.until !== undefined && today > rule.until ? "ended" : "in-force", rule };
}
