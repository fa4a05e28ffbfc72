import { dataClasses, rankOfClass } from "../model/data-class.ts";
import type { DataClass } from "../model/data-class.ts";
import type { DecisionFacts } from "./decision-input.ts";
import { joinWords, namePlan, nameTool, upperFirst } from "./plain-words.ts";
import type { PlanPosition } from "./plan-position.ts";

/** One condition on the way to a tool. The load line is the lowest cap of all gates. */
export interface Gate {
  /** Stable id, shown as the rule of a reason. */
  readonly id: string;
  /** Rank of the highest class that passes (0 public, 1 internal, 2 restricted); -1 lets nothing pass. */
  readonly cap: (position: PlanPosition) => number;
  /** One plain sentence, for a gate that holds something back. */
  readonly because: (position: PlanPosition, facts: DecisionFacts) => string;
  /** The fact it looked at. */
  readonly fact: (position: PlanPosition) => string;
}

const nothing = -1;
const publicOnly = rankOfClass("public");
const internal = rankOfClass("internal");
const all = rankOfClass("restricted");

/** The shipped ceiling: restricted data goes to no AI tool, hosted or local, save by an exception (table in product.md). */
const ceiling = internal;

function isHeldToAgreement(position: PlanPosition): boolean {
  return position.plan !== "local";
}

function capOfAgreement({ agreement }: PlanPosition): number {
  if (agreement.state !== "in-force") return publicOnly;
  return agreement.rule?.covers === undefined ? all : rankOfClass(agreement.rule.covers);
}

function capOfBasics({ basics, requireBasics }: PlanPosition): number {
  if (basics.state === "met" || requireBasics.length === 0) return all;
  return Math.min(...requireBasics.map(rankOfClass)) - 1;
}

/** Lowest cap of all gates, as a rank; -1 carries nothing. */
export function rankOfLine(position: PlanPosition): number {
  let line = all;
  for (const gate of gates) line = Math.min(line, gate.cap(position));
  return line;
}

/** The class of a rank; null where nothing passes. */
export function classOfRank(rank: number): DataClass | null {
  return dataClasses[rank] ?? null;
}

/** The gates that hold the line where it is, in the order in which they are told. */
export function findHoldingGates(position: PlanPosition): readonly Gate[] {
  const line = rankOfLine(position);
  return gates.filter((gate) => gate.cap(position) === line);
}

/** `chatgpt/team`, as facts name a tool on a plan. */
export function keyOfPlan(position: { readonly tool: string; readonly plan: string }): string {
  return `${position.tool}/${position.plan}`;
}

const agreementSentences: Readonly<Record<PlanPosition["agreement"]["state"], (plan: string, position: PlanPosition) => string>> = {
  none: (plan) => `There is no data agreement for ${plan}.`,
  "not-started": (plan, { agreement }) => `The agreement for ${plan} starts on ${agreement.rule?.from}.`,
  ended: (plan, { agreement }) => `The agreement for ${plan} ended on ${agreement.rule?.until}.`,
  "in-force": (plan, { agreement }) => `The agreement for ${plan} covers ${agreement.rule?.covers} data at most.`,
};

const trainingSentences: Readonly<Record<PlanPosition["training"]["value"], string>> = {
  yes: "trains on what it is given",
  "opt-out": "trains on what it is given unless somebody turns that off",
  unknown: "is not known to leave what it is given out of training",
  "opt-in": "trains on nothing unless somebody agrees",
  no: "does not train on what it is given",
};

/** Every gate, in the order in which they are told. */
export const gates: readonly Gate[] = [
  {
    id: "standing-not-allowed",
    cap: ({ standing }) => (standing === "not-allowed" ? nothing : all),
    because: (position, facts) => `${nameTool(position.tool, facts)}${onPlan(position.plan)} is not allowed here.`,
    fact: (position) => `standing:${keyOfPlan(position)}=${position.standing}`,
  },
  {
    id: "account-personal",
    cap: ({ personal }) => (personal === null ? all : rankOfLine(personal)),
    because: (position, facts) => `A private account is not covered by the company's ${nameTool(position.tool, facts)}.`,
    fact: ({ account }) => `account=${account}`,
  },
  {
    id: "approval-lapsed",
    cap: ({ due }) => (due?.isOver ? publicOnly : all),
    because: ({ due }) => `The ${due?.what} was due on ${due?.day} and its grace ended on ${due?.graceEnds}; it counts as under review.`,
    fact: (position) => `${position.due?.what}:${keyOfPlan(position)}=${position.due?.day}`,
  },
  {
    id: "standing-below-approved",
    cap: ({ standing, due }) => (standing === "approved" || standing === "not-allowed" || due?.isOver ? all : publicOnly),
    because: (position, facts) => explainStanding(position, facts),
    fact: (position) => `standing:${keyOfPlan(position)}=${position.standing}`,
  },
  {
    id: "agreement",
    cap: (position) => (isHeldToAgreement(position) ? capOfAgreement(position) : all),
    because: (position) => agreementSentences[position.agreement.state](namePlan(position.plan), position),
    fact: (position) => `agreement:${keyOfPlan(position)}=${position.agreement.state}`,
  },
  {
    id: "training",
    cap: (position) => (isHeldToAgreement(position) && position.training.trains ? publicOnly : all),
    because: ({ plan, training }) => upperFirst(`${namePlan(plan)} ${trainingSentences[training.value]}.`),
    fact: (position) => `training:${keyOfPlan(position)}=${position.training.value} (${position.training.from})`,
  },
  {
    id: "basics",
    cap: capOfBasics,
    because: ({ basics }) =>
      `The vendor's security basics are ${basics.state === "unknown" ? "not known" : "not met"}${basics.missing.length > 0 ? `: ${joinWords(basics.missing)}` : ""}.`,
    fact: (position) => `basics:${keyOfPlan(position)}=${position.basics.state}`,
  },
  {
    id: "restricted-stays",
    cap: () => ceiling,
    because: ({ plan }) => `Restricted data goes to no ${plan === "local" ? "local" : "AI"} tool without an exception.`,
    fact: (position) => `plan:${keyOfPlan(position)}`,
  },
];

function explainStanding({ tool, plan, standing }: PlanPosition, facts: DecisionFacts): string {
  const name = nameTool(tool, facts);
  if (standing === "limited") return `${name}${onPlan(plan)} is for public data only.`;
  if (standing === "under-review") return `${name}${onPlan(plan)} is still under review.`;
  return plan === "unknown" && Object.hasOwn(facts.rules.tools, tool)
    ? `It is not said on which plan ${name} is used.`
    : `Nobody has decided on ${name}${onPlan(plan)} yet.`;
}

function onPlan(plan: PlanPosition["plan"]): string {
  return plan === "unknown" ? "" : ` on ${namePlan(plan)}`;
}
