import type { FlowAction } from "../../../src/core/ledger/flow.ts";
import type { EnforcementMode } from "../../../src/core/model/company-rules.ts";
import type { DataClass } from "../../../src/core/model/data-class.ts";
import type { Verdict } from "../../../src/core/model/decision.ts";
import type { AccountKind, PlanKind } from "../../../src/core/model/plan.ts";

/** A decision as the Flows page shows it. */
export interface FlowEntry {
  readonly id: string;
  readonly at: string;
  readonly point: string;
  readonly tool: string;
  readonly name: string;
  readonly plan: PlanKind;
  readonly account: AccountKind;
  readonly team: string;
  readonly class: DataClass | "unmarked";
  readonly types: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly decision: Verdict;
  readonly action: FlowAction;
  readonly mode: EnforcementMode;
  readonly policyVersion: string;
  readonly person?: string;
  readonly purpose?: string;
  readonly bytes?: number;
  readonly session?: string;
  readonly wrong: boolean;
}
