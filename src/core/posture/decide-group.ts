import { chooseMode } from "../decide/choose-mode.ts";
import type { DecisionFacts } from "../decide/decision-input.ts";
import { weighQuestion } from "../decide/weigh-question.ts";
import type { Weighed } from "../decide/weigh-question.ts";
import { questionOfFlow } from "../ledger/question-of-flow.ts";
import type { Verdict } from "../model/decision.ts";
import type { FlowGroup } from "./group-flows.ts";

/** How a group of past flows falls under some rules, asked today. */
export interface Outcome {
  readonly verdict: Verdict;
  /** Held back, cleaned or asked about, and not only recorded: the point is in hold. */
  readonly isStopped: boolean;
  readonly weighed: Weighed;
}

/** Decides a group again. `now` in milliseconds since 1970 in UTC. */
export function decideGroup(group: FlowGroup, facts: DecisionFacts, now: number): Outcome {
  const weighed = weighQuestion(questionOfFlow(group, facts.rules, now), facts);
  const { verdict, above } = weighed;
  const team = group.team === "" ? undefined : group.team;
  const isStopped = verdict !== "allow" && !group.isAnswered && chooseMode(facts.rules, group.point, team, above) === "hold";
  return { verdict, isStopped, weighed };
}
