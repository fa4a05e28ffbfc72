import type { DataClass } from "./data-class.ts";
import type { PlanKind } from "./plan.ts";
import type { Standing } from "./standing.ts";

/** A made type (a detected type under a condition) or a declared one (said by a person or a label). */
export interface DataTypeRule {
  readonly from?: string;
  /** `company` stands for the company's own domains. */
  readonly notAtDomains?: "company" | readonly string[];
  readonly declared?: true;
  readonly label?: string;
}

/** A type, or a type with the amount of distinct values from which the rule holds. */
export type ClassRule = string | { readonly [type: string]: { readonly atLeast: number } };

/** How a word is met: `forms` takes endings, other joints and spellings without accents; `matchCase` only as it is written. */
interface WordRule {
  readonly type: string;
  readonly class: DataClass;
  readonly forms?: boolean;
  readonly matchCase?: boolean;
}

/** The organisation's own words, dictionaries and patterns. Patterns run in a linear-time engine. */
export type OwnDataRule =
  | (WordRule & { readonly word: string })
  | (WordRule & { readonly words: readonly string[] })
  | { readonly pattern: string; readonly type: string; readonly class: DataClass };

/** Dates are ISO days in the company's time zone; `until` is inclusive and ends at 24:00. */
export interface AgreementRule {
  readonly from: string;
  readonly until?: string;
  /** Highest class the agreement covers; left out, all. */
  readonly covers?: DataClass;
}

export interface ToolPlanRule {
  readonly standing: Standing;
  readonly until?: string;
  readonly review?: string;
  readonly training?: "no" | "opt-in" | "opt-out" | "yes" | "not-stated" | "not-known";
  readonly agreement?: AgreementRule;
  /** E-mail domains whose accounts belong to this plan; left out, the company's own. */
  readonly accounts?: readonly string[];
}

export interface ExceptionRule {
  readonly tool: string;
  readonly plan?: PlanKind;
  readonly team?: string;
  readonly class: DataClass;
  /** Data types it is for; left out, all of the class. */
  readonly types?: readonly string[];
  readonly from?: string;
  readonly until: string;
  readonly owner: string;
  readonly why: string;
}

/** What detectors take for something and is none: "not this", said of a value, of a place, or of a value at a place. */
export interface NotThisRule {
  /** 16 hex digits: the value's hash under the home folder's key. The value is nowhere. Left out, every value there. */
  readonly hash?: string;
  /** Where files lie for which it holds, as `matches-place.ts` reads it (`test/fixtures/**`); left out, everywhere. */
  readonly place?: string;
  /** Only as this type; left out, whatever it is taken for. */
  readonly type?: string;
  /** ISO day, inclusive. */
  readonly until: string;
  readonly owner: string;
  readonly why: string;
}

export interface PurposeRule {
  readonly label?: string;
  readonly needs?: readonly string[];
  readonly tools?: readonly string[];
  /** Never with AI. */
  readonly never?: boolean;
  readonly why?: string;
}

export type BelowLineAction = "redact" | "ask" | "block";
export type UnmarkedAction = BelowLineAction | "allow";

/** Where a decision is asked: where a person sits (page, command line, browser), in a coding agent, in the gateway. */
export const decisionPoints = ["person", "agent", "gateway"] as const;
export type DecisionPoint = (typeof decisionPoints)[number];

export type EnforcementMode = "watch" | "warn" | "hold";

/**
 * The company's rules as one value: what `rules.yaml` says over the shipped defaults.
 * The file's form is in contracts; parsing and defaults live in `src/core/rules/`.
 */
export interface CompanyRules {
  readonly company: { readonly name: string; readonly domains: readonly string[]; readonly timeZone: string };
  readonly dataTypes: Readonly<Record<string, DataTypeRule>>;
  readonly classes: Readonly<Record<DataClass, readonly ClassRule[]>>;
  readonly ownData: readonly OwnDataRule[];
  readonly tools: Readonly<Record<string, { readonly plans: Readonly<Partial<Record<PlanKind, ToolPlanRule>>> }>>;
  readonly exceptions: readonly ExceptionRule[];
  /** Values said to be none; left out, none is. */
  readonly notThis?: readonly NotThisRule[];
  readonly purposes: Readonly<Record<string, PurposeRule>>;
  /** What happens where the tool's line is lower than the data. Unmarked data: by the place where the question is asked. */
  readonly belowLine: {
    readonly restricted: BelowLineAction;
    readonly internal: BelowLineAction;
    readonly unmarked: Readonly<Record<DecisionPoint, UnmarkedAction>>;
  };
  readonly mode: Readonly<Record<string, EnforcementMode>> & { readonly default: EnforcementMode };
  readonly fallback: "block" | "allow";
  readonly graceDays: number;
  /** Classes for which vetting basics must be met; empty as shipped. */
  readonly requireBasics: readonly DataClass[];
  /** Version under which the store keeps them; `shipped` or left out where the company has set none. */
  readonly version?: string;
}
