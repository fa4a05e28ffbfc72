import type { DataClass } from "../../../src/core/model/data-class.ts";
import type { Verdict } from "../../../src/core/model/decision.ts";
import type { PlanKind } from "../../../src/core/model/plan.ts";
import type { FlowEntry } from "../api/flow-entry.ts";

/** What is asked for: dated, owned, scoped. */
export interface AskedException {
  readonly tool: string;
  readonly plan: PlanKind | null;
  readonly team: string;
  readonly class: DataClass;
  readonly types: readonly string[];
  readonly until: string;
  readonly owner: string;
  readonly why: string;
}

/** Why one decision fell as it did, as it would fall now, and what would let it pass. */
export interface WhyAnswer {
  readonly flow: FlowEntry;
  readonly now: {
    readonly decision: Verdict;
    readonly class: string;
    readonly reasons: readonly { readonly rule: string; readonly because: string; readonly facts: readonly string[] }[];
    readonly flip: readonly { readonly change: string; readonly then: Verdict }[];
    readonly alternatives: readonly { readonly tool: string; readonly plan: string; readonly name: string }[];
  };
  readonly request: AskedException | null;
  readonly open: { readonly id: string; readonly by: string; readonly at: string; readonly until: string } | null;
}
