import type { EnforcementMode } from "../model/company-rules.ts";
import type { Verdict } from "../model/decision.ts";
import type { FlowAction } from "./flow.ts";

/** What a point of enforcement can do on the road in question. */
export interface PointAbilities {
  /** It can send another text in place of the one it met. */
  readonly rewrites: boolean;
  /** It can put a question and wait for the answer. */
  readonly asks: boolean;
}

/**
 * What really happens under a mode. Watch and warn let everything pass. Hold enforces; where the point cannot rewrite or
 * ask, it holds back.
 */
export function chooseAction(verdict: Verdict, mode: EnforcementMode, { rewrites, asks }: PointAbilities): FlowAction {
  if (verdict === "allow" || mode !== "hold") return "sent";
  if (verdict === "redact" && rewrites) return "cleaned";
  return verdict === "ask" && asks ? "asked" : "held";
}
