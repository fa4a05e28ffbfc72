import type { ExceptionRule, ToolPlanRule } from "../model/company-rules.ts";
import type { BasicsState, DecisionFacts, DecisionInput } from "./decision-input.ts";
import { findRule } from "./plan-position.ts";

/** A question and the facts it is decided on. */
export interface Case {
  readonly input: DecisionInput;
  readonly facts: DecisionFacts;
}

/** The same case with another rule (or basics) for its tool and plan; what was supposed of them before stays. */
export function supposeRule(one: Case, change: (rule: ToolPlanRule) => ToolPlanRule, basics?: BasicsState): Case {
  const { tool, plan } = one.input;
  const rule = change(findRule(tool, plan, one.facts) ?? { standing: "unknown" });
  const before = one.facts.supposed;
  const kept = basics ?? (before?.tool === tool && before.plan === plan ? before.basics : undefined);
  return { ...one, facts: { ...one.facts, supposed: { tool, plan, rule, ...(kept === undefined ? {} : { basics: kept }) } } };
}

/** A rule whose dates for looking again are settled. */
export function withoutDueDates({ until: _until, review: _review, ...rule }: ToolPlanRule): ToolPlanRule {
  return rule;
}

/** The same case with one more exception. */
export function supposeException(one: Case, exception: ExceptionRule): Case {
  const { rules } = one.facts;
  return { ...one, facts: { ...one.facts, rules: { ...rules, exceptions: [...rules.exceptions, exception] } } };
}

/** The same case with its purpose off the list of what is never done with AI. */
export function supposePurposeAllowed(one: Case, purpose: string): Case {
  const { rules } = one.facts;
  const purposes = { ...rules.purposes, [purpose]: { ...rules.purposes[purpose], never: false } };
  return { ...one, facts: { ...one.facts, rules: { ...rules, purposes } } };
}

/** The same case with another question. */
export function supposeInput(one: Case, change: Partial<DecisionInput>): Case {
  return { ...one, input: { ...one.input, ...change } };
}
