import type { Classifier } from "../../core/classify/classifier.ts";
import type { CompanyRules, EnforcementMode } from "../../core/model/company-rules.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { makeId } from "../inventory/make-id.ts";
import { spoolFlow } from "../ledger/spool-flow.ts";
import { makeKeyedHash, readRedactionKey } from "../redact/redaction-key.ts";
import { enforceDecision } from "./enforce-decision.ts";
import type { DecisionCall, Enforced } from "./enforcement.ts";
import { readSnapshot } from "./policy-snapshot.ts";
import type { PolicySnapshot } from "./policy-snapshot.ts";

/** What a point has while the service is away. */
export interface SnapshotDesk {
  readonly home: string;
  /** Makes a classifier under the snapshot's rules. */
  classifier(rules: CompanyRules): Promise<Classifier>;
  now(): Date;
  /** What the point was installed with, for when not even the snapshot can be read. Left out: hold and block. */
  readonly mode?: EnforcementMode;
  readonly fallback?: CompanyRules["fallback"];
}

/**
 * Decides from the last signed snapshot, without service and database; the flow waits in the spool until the service
 * records it. When that fails too, the point does what its configured fallback says. Throws only `bad-input`, for a call
 * that no service could answer either.
 */
export async function decideFromSnapshot(call: DecisionCall, desk: SnapshotDesk): Promise<Enforced> {
  let enforced: Enforced;
  try {
    enforced = { ...(await enforceDecision(call, openSnapshot(readSnapshot(desk.home), desk))), by: "snapshot" };
  } catch (error) {
    if (error instanceof PlimsollError && error.code === "bad-input") throw error;
    enforced = fallBack(call, desk);
  }
  try {
    spoolFlow(desk.home, enforced.flow);
  } catch {
    // A read-only or full home folder: the decision stands, and holding more than that back would help nobody.
  }
  return enforced;
}

function openSnapshot(snapshot: PolicySnapshot, desk: SnapshotDesk): Parameters<typeof enforceDecision>[1] {
  const { rules, organisation, showNames, tools, basicsOf } = snapshot;
  return {
    ...{ rules, organisation, showNames, basicsOf },
    catalog: { tools, vendors: [], sources: new Map() },
    hash: makeKeyedHash(readRedactionKey(desk.home)),
    classifier: () => desk.classifier(rules),
    now: () => desk.now(),
  };
}

/** What a point does when nothing can decide: in hold it blocks (or lets pass, where the company chose that). Loses no work. */
export function fallBack(
  call: DecisionCall,
  { mode = "hold", fallback = "block", now }: Pick<SnapshotDesk, "mode" | "fallback" | "now">,
): Enforced {
  const isHeld = mode === "hold" && fallback === "block";
  const at = now();
  const because = "Plimsoll could not decide: its service does not answer and its last policy cannot be read.";
  const found = `${isHeld ? "Held" : "Noted, it went as it was"}: ${call.place ?? "this text"} was not looked at.`;
  const why = `Why: ${because}`;
  const wayOut = "Way out: run plimsoll start, then send it again. What was typed is not lost.";
  const decision = isHeld ? "block" : "allow";
  return {
    decision: {
      decision,
      class: "unmarked",
      reasons: [{ rule: "fallback", because, facts: [`fallback=${fallback}`, `mode=${mode}`] }],
      flip: [],
      alternatives: [],
      policyVersion: "none",
    },
    mode,
    action: isHeld ? "held" : "sent",
    message: mode === "watch" ? null : { found, why, wayOut, text: `${found}\n${why}\n${wayOut}` },
    cleaned: null,
    flow: {
      ...{ id: makeId(at), at: at.toISOString(), point: call.point, tool: call.tool, plan: "unknown", account: "unknown" },
      ...{ team: call.team ?? "", class: "unmarked", types: [], decision, policyVersion: "none", action: isHeld ? "held" : "sent", mode },
      ...(call.session === undefined ? {} : { session: call.session }),
      ...(call.prompt === undefined ? {} : { prompt: call.prompt }),
    },
    by: "fallback",
  };
}
