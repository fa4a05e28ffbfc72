import type { Decision } from "../model/decision.ts";
import type { DecisionFacts, DecisionInput } from "./decision-input.ts";
import { explainDecision, findQuestion, versionOf } from "./explain-decision.ts";
import { findAlternatives } from "./find-alternatives.ts";
import { findFlips } from "./find-flips.ts";
import { weighQuestion } from "./weigh-question.ts";

/**
 * May this data go to this tool, on this plan, from this account, now? Pure: no clock, network or storage; the same
 * inputs always give the same answer. Every answer other than allow names changes that were tried and do flip it.
 */
export function decide(input: DecisionInput, facts: DecisionFacts): Decision {
  const weighed = weighQuestion(input, facts);
  const isAllowed = weighed.verdict === "allow";
  const question = findQuestion(weighed, facts);
  const removable = isAllowed || weighed.verdict === "block" ? [] : weighed.above.filter((item) => item.isRemovable);
  return {
    decision: weighed.verdict,
    class: weighed.class,
    reasons: explainDecision(weighed, input, facts),
    flip: findFlips({ input, facts }, weighed).map(({ change, then }) => ({ change, then })),
    alternatives: isAllowed ? [] : findAlternatives(input, facts),
    policyVersion: versionOf(facts),
    ...(removable.length > 0 ? { remove: removable.map(({ type, count }) => ({ type, count })) } : {}),
    ...(question === undefined ? {} : { question }),
  };
}
