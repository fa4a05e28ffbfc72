import type { Store } from "../../storage/contract.ts";
import type { Signer } from "../ledger/ledger-key.ts";
import { recordFlows } from "../ledger/record-flows.ts";
import { enforceDecision } from "./enforce-decision.ts";
import type { DecisionCall, Enforced, EnforcementDesk } from "./enforcement.ts";

/** Where the flow is kept. */
export interface RecordingDesk extends EnforcementDesk {
  readonly store: Store;
  readonly signer: Signer;
}

/**
 * Decides one call and keeps its flow in the ledger before it answers: for a single question. A process that decides many
 * opens a `Decider`, whose answers wait for no database.
 */
export async function decideAndRecord(call: DecisionCall, desk: RecordingDesk): Promise<Enforced> {
  const enforced = await enforceDecision(call, desk);
  const { store, organisation, signer, rules } = desk;
  await store.write(organisation, (transaction) =>
    recordFlows(transaction, [enforced.flow], { organisation, signer, timeZone: rules.company.timeZone, now: () => desk.now() }),
  );
  return enforced;
}
