import type { Alternative } from "../model/decision.ts";
import type { PlanKind } from "../model/plan.ts";
import type { DecisionFacts, DecisionInput } from "./decision-input.ts";
import { nameTool } from "./plain-words.ts";
import { weighQuestion } from "./weigh-question.ts";

const shownAlternatives = 3;

/**
 * Approved tools that may carry the same data now, from the company account: those that the purpose names first, else
 * any. Each was decided like the question itself. At most three, by name.
 */
export function findAlternatives(input: DecisionInput, facts: DecisionFacts): readonly Alternative[] {
  const { rules } = facts;
  const purpose = input.purpose !== undefined && Object.hasOwn(rules.purposes, input.purpose) ? rules.purposes[input.purpose] : undefined;
  if (purpose?.never === true) return [];
  const named = pickAllowed(purpose?.tools ?? [], input, facts);
  return named.length > 0 ? named : pickAllowed(Object.keys(rules.tools), input, facts);
}

function pickAllowed(tools: readonly string[], input: DecisionInput, facts: DecisionFacts): readonly Alternative[] {
  const found: Alternative[] = [];
  for (const tool of tools) {
    for (const plan of approvedPlans(tool, facts)) {
      const isSame = tool === input.tool && plan === input.plan;
      if (isSame || weighQuestion({ ...input, tool, plan, account: "company" }, facts).verdict !== "allow") continue;
      found.push({ tool, plan, name: nameTool(tool, facts) });
    }
  }
  return found.sort((a, b) => compareText(a.name, b.name) || compareText(a.plan, b.plan)).slice(0, shownAlternatives);
}

function approvedPlans(tool: string, { rules }: DecisionFacts): readonly PlanKind[] {
  const plans = Object.hasOwn(rules.tools, tool) ? rules.tools[tool]?.plans : undefined;
  const kinds: readonly PlanKind[] = ["team", "enterprise", "api", "local", "personal"];
  return kinds.filter((kind) => plans?.[kind]?.standing === "approved");
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
