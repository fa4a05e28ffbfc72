import { chooseMode, stricterMode } from "../../core/decide/choose-mode.ts";
import { weighQuestion } from "../../core/decide/weigh-question.ts";
import { chooseAction } from "../../core/ledger/choose-action.ts";
import { kindOfPoint } from "../../core/ledger/point-kind.ts";
import { cleanHeld } from "./clean-held.ts";
import { decideRequest } from "./decide-request.ts";
import type { DecisionCall, Enforced, EnforcementDesk } from "./enforcement.ts";
import { makeFlow } from "./make-flow.ts";
import { sayHeld } from "./say-held.ts";

/**
 * Decides a call and says what its point has to do under its mode: the decision, the action, the three lines for the
 * person, the text already cleaned, and the flow to keep. Keeps nothing itself. Unknown plans, purposes, classes and data
 * types are `bad-input`.
 */
export async function enforceDecision(call: DecisionCall, desk: EnforcementDesk): Promise<Enforced> {
  const answer = await decideRequest({ ...questionOf(call), point: kindOfPoint(call.point) }, desk);
  const { decision, input, facts, classification } = answer;
  const weighed = weighQuestion(input, facts);
  const mode = stricterMode(chooseMode(desk.rules, call.point, input.team, weighed.above), call.leastMode ?? "watch");
  const action =
    call.onlyAsked === true
      ? "answered"
      : chooseAction(decision.decision, mode, { rewrites: call.rewrites !== false, asks: call.asks === true });
  const flow = makeFlow(answer, call, { mode, action }, desk);
  const held = cleanHeld({ text: call.text, classification, weighed, input, facts, session: call.session }, desk);
  const isSaid = decision.decision !== "allow" && (mode !== "watch" || action === "answered");
  return {
    decision,
    mode,
    action,
    message: isSaid
      ? sayHeld({
          call,
          answer,
          weighed,
          mode,
          action,
          rest: held.rest,
          cleaned: held.cleaned,
          flow: flow.id,
          page: desk.pageOf?.(flow.id) ?? null,
        })
      : null,
    cleaned: held.cleaned,
    removed: held.removed,
    flow,
    by: "rules",
  };
}

function questionOf(call: DecisionCall): Omit<Parameters<typeof decideRequest>[0], "point"> {
  const { tool, plan, account, purpose, team, data, declared, text, file, classification } = call;
  return {
    tool,
    ...(plan === undefined ? {} : { plan }),
    ...(account === undefined ? {} : { account }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(team === undefined || team === "" ? {} : { team }),
    ...(data === undefined ? {} : { data }),
    ...(declared === undefined ? {} : { declared }),
    ...(text === undefined ? {} : { text }),
    ...(file === undefined ? {} : { file }),
    ...(classification === undefined ? {} : { classification }),
  };
}
