import type { ClassBasis } from "../model/classification.ts";
import type { EnforcementMode } from "../model/company-rules.ts";
import type { DataClass } from "../model/data-class.ts";
import type { Verdict } from "../model/decision.ts";
import type { AccountKind, PlanKind } from "../model/plan.ts";

/**
 * One decision that was taken somewhere, as the ledger keeps it. Content-free: never the text, never a found value, nor
 * a hash of one that has no key.
 */
export interface Flow {
  readonly id: string;
  /** ISO time in UTC. */
  readonly at: string;
  /** Where it was enforced or asked: an agent's id, `gateway`, `browser`, `command-line`, `console`. */
  readonly point: string;
  readonly tool: string;
  readonly plan: PlanKind;
  readonly account: AccountKind;
  /** Empty where it is not known. */
  readonly team: string;
  readonly class: DataClass | "unmarked";
  /** Detector types found, each once. */
  readonly types: readonly string[];
  readonly decision: Verdict;
  readonly policyVersion: string;
  /** Why the class: `named` where somebody named types instead of a text. */
  readonly basis?: ClassBasis | "named";
  /** The text without its findings, as the decision took it; `none` where only types were named. */
  readonly base?: DataClass | "unmarked" | "none";
  /** Of `types`, those that stand for the text as a whole and cannot be taken out. */
  readonly fixed?: readonly string[];
  readonly vendor?: string;
  /** The person or a pseudonym, as the company chose. */
  readonly person?: string;
  readonly purpose?: string;
  /** Places found by type. */
  readonly counts?: Readonly<Record<string, number>>;
  /** Size of the text in bytes of UTF-8. */
  readonly bytes?: number;
  /** What really happened, which in watch and warn differs from the decision. */
  readonly action?: FlowAction;
  readonly mode?: EnforcementMode;
  /** Join keys to the agent's own records. */
  readonly session?: string;
  readonly prompt?: string;
}

/** `sent` as it was, `cleaned` first, `held` back, `asked` a person, or only `answered` a question. */
export const flowActions = ["sent", "cleaned", "held", "asked", "answered"] as const;
export type FlowAction = (typeof flowActions)[number];
