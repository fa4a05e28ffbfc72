import type { CatalogTool } from "../model/catalog.ts";
import type { CompanyRules, DecisionPoint, ToolPlanRule } from "../model/company-rules.ts";
import type { DataClass } from "../model/data-class.ts";
import type { AccountKind, PlanKind } from "../model/plan.ts";

/** One data type in what is asked about, with the class the rules give it here. */
export interface DataItem {
  readonly type: string;
  readonly class: DataClass;
  /** Places or distinct values; at least 1. */
  readonly count: number;
  /** False for what the text is as a whole (a contract, a list of people, a declared type). */
  readonly isRemovable: boolean;
  /** Credentials: an exception covers them only by name. */
  readonly isSecret: boolean;
}

/** The data of a question. */
export interface DataAsked {
  /** The text without its findings: what it was declared to be, or unmarked; null where only types were named. */
  readonly base: DataClass | "unmarked" | null;
  readonly items: readonly DataItem[];
}

/** Everything about one question that is not a fact of the company. */
export interface DecisionInput {
  readonly data: DataAsked;
  /** Catalogue id, or any name: a tool nobody knows is decided as standing unknown. */
  readonly tool: string;
  readonly plan: PlanKind;
  readonly account: AccountKind;
  readonly team?: string;
  readonly purpose?: string;
  /** Where the question is asked. */
  readonly point: DecisionPoint;
  /** Milliseconds since 1970 in UTC. */
  readonly at: number;
}

/** Whether the vendor's security basics are established, and the labels of those that are not. */
export interface BasicsState {
  readonly state: "met" | "not-met" | "unknown";
  readonly missing: readonly string[];
}

/** What the company and the catalogue know. */
export interface DecisionFacts {
  readonly rules: CompanyRules;
  /** Catalogue by id. A tool's presence approves nothing; its training position counts where the rules say none. */
  readonly tools: ReadonlyMap<string, CatalogTool>;
  /** Left out, basics are not known. */
  readonly basicsOf?: (tool: string, plan: PlanKind) => BasicsState;
  /** A fact supposed to be different, for trying what a change would do; stands in for the rules and basics of one plan. */
  readonly supposed?: Supposition;
}

/** The rule and basics that one tool and plan is supposed to have. */
export interface Supposition {
  readonly tool: string;
  readonly plan: PlanKind;
  readonly rule: ToolPlanRule;
  readonly basics?: BasicsState;
}
