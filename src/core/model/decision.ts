import type { DataClass } from "./data-class.ts";
import type { AccountKind, PlanKind } from "./plan.ts";

export type Verdict = "allow" | "redact" | "ask" | "block";

export interface DecisionReason {
  /** Id of the rule, stable for scripts and translation. */
  readonly rule: string;
  /** One plain sentence. */
  readonly because: string;
  /** Ids of the facts used, e.g. `standing:chatgpt/team=approved`. */
  readonly facts: readonly string[];
}

/** The smallest change that would flip the answer, and the answer it would give. Proven by applying it. */
export interface Flip {
  readonly change: string;
  readonly then: Verdict;
}

export interface Alternative {
  readonly tool: string;
  readonly plan: PlanKind;
  readonly name: string;
}

/** The answer to: may this data go to this tool, on this plan, from this account, now? */
export interface Decision {
  readonly decision: Verdict;
  readonly class: DataClass | "unmarked";
  readonly reasons: readonly DecisionReason[];
  readonly flip: readonly Flip[];
  readonly alternatives: readonly Alternative[];
  readonly policyVersion: string;
  /** What has to come out before the rest may go; present where something can be removed. */
  readonly remove?: readonly { readonly type: string; readonly count: number }[];
  /** The one question to put where `decision` is ask. */
  readonly question?: Question;
}

/** One question with its answers. An answer that says what the data is carries the class it declares. */
export interface Question {
  readonly id: string;
  readonly text: string;
  readonly options: readonly { readonly id: string; readonly text: string; readonly declares?: DataClass }[];
}

/** The highest class a tool on a plan may carry now; null carries nothing. */
export interface LoadLine {
  readonly tool: string;
  readonly plan: PlanKind;
  readonly account: AccountKind;
  readonly carries: DataClass | null;
  /** The one missing thing that would raise it, and to what; null when nothing shipped would. */
  readonly wouldCarry: DataClass | null;
  readonly raisedBy: string | null;
  readonly because: string;
}
