import type { Catalog } from "../../core/model/catalog.ts";
import type { Flow } from "../../core/ledger/flow.ts";
import { flows } from "../../storage/collections.ts";
import type { Store } from "../../storage/contract.ts";
import { makeId } from "../inventory/make-id.ts";
import type { Answer } from "./decide-request.ts";

/** Where a decision was asked, and where it is kept. */
export interface FlowDesk {
  readonly store: Store;
  readonly organisation: string;
  readonly catalog: Pick<Catalog, "tools">;
  /** `command-line`, `console`, an agent's id … */
  readonly point: string;
}

/** Keeps one decision in the ledger: types and counts, never content. Returns what was kept. */
export async function recordFlow(answer: Answer, desk: FlowDesk): Promise<Flow> {
  const flow = makeFlow(answer, desk);
  await desk.store.write(desk.organisation, (transaction) => transaction.put(flows, flow));
  return flow;
}

/** A decision as a row of the ledger. */
export function makeFlow({ decision, input, classification }: Answer, { catalog, point }: Pick<FlowDesk, "catalog" | "point">): Flow {
  const at = new Date(input.at);
  const counts: Record<string, number> = {};
  for (const { type, count } of input.data.items) counts[type] = (counts[type] ?? 0) + count;
  const vendor = catalog.tools.get(input.tool)?.vendor;
  return {
    id: makeId(at),
    at: at.toISOString(),
    point,
    tool: input.tool,
    plan: input.plan,
    account: input.account,
    team: input.team ?? "",
    class: decision.class,
    types: Object.keys(counts),
    decision: decision.decision,
    policyVersion: decision.policyVersion,
    counts,
    action: "answered",
    ...(vendor === undefined ? {} : { vendor }),
    ...(input.purpose === undefined ? {} : { purpose: input.purpose }),
    ...(classification === undefined ? {} : { bytes: classification.bytes }),
  };
}
