import type { Flow, FlowAction } from "../../core/ledger/flow.ts";
import type { EnforcementMode } from "../../core/model/company-rules.ts";
import { makeId } from "../inventory/make-id.ts";
import type { Answer } from "./decide-request.ts";
import type { DecisionCall, EnforcementDesk } from "./enforcement.ts";

/** A decision as a row of the ledger: every input and outcome of it, types and counts, never content. */
export function makeFlow(
  { decision, input, classification }: Answer,
  call: Pick<DecisionCall, "point" | "person" | "session" | "prompt" | "data">,
  done: { readonly mode: EnforcementMode; readonly action: FlowAction },
  desk: Pick<EnforcementDesk, "catalog" | "hash" | "showNames">,
): Flow {
  const at = new Date(input.at);
  const counts: Record<string, number> = {};
  for (const { type, count } of input.data.items) counts[type] = (counts[type] ?? 0) + count;
  const vendor = desk.catalog.tools.get(input.tool)?.vendor;
  const { person, session, prompt } = call;
  return {
    id: makeId(at),
    at: at.toISOString(),
    point: call.point,
    tool: input.tool,
    plan: input.plan,
    account: input.account,
    team: input.team ?? "",
    class: decision.class,
    basis: classification?.basis ?? "named",
    base: input.data.base ?? "none",
    types: Object.keys(counts),
    fixed: [...new Set(input.data.items.filter((item) => !item.isRemovable).map(({ type }) => type))],
    counts,
    decision: decision.decision,
    action: done.action,
    mode: done.mode,
    policyVersion: decision.policyVersion,
    ...(vendor === undefined ? {} : { vendor }),
    ...(input.purpose === undefined ? {} : { purpose: input.purpose }),
    ...(classification === undefined ? {} : { bytes: classification.bytes }),
    ...(person === undefined || person === "" ? {} : { person: desk.showNames ? person.toLowerCase() : hidePerson(person, desk) }),
    ...(session === undefined ? {} : { session }),
    ...(prompt === undefined ? {} : { prompt }),
  };
}

/** The same person has the same pseudonym; without the home folder's key nobody can tell whose it is. */
export function hidePerson(person: string, { hash }: Pick<EnforcementDesk, "hash">): string {
  const digest = hash(JSON.stringify(["plimsoll person", person.trim().toLowerCase()]));
  return `person-${[...digest.slice(0, 6)].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
