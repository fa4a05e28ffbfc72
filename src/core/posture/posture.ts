import type { DataClass } from "../model/data-class.ts";
import type { Verdict } from "../model/decision.ts";
import type { AccountKind, PlanKind } from "../model/plan.ts";
import type { RulesChange } from "./rules-change.ts";

/** What governance can lack, and where there can be too much of it. */
export const postureKinds = [
  "undecided-tool",
  "personal-account",
  "used-unlicensed",
  "agreement-missing",
  "agreement-lapsed",
  "review-overdue",
  "exception-overdue",
  "licensed-unused",
  "data-above-line",
  "point-watching",
  "point-inert",
  "silent-sources",
  "tool-stricter-than-facts",
  "type-stricter-than-shipped",
  "label-on-published",
  "redaction-needless",
  "requests-always-approved",
  "rule-never-hit",
  "duplicate-tools",
  "review-too-often",
  "point-often-wrong",
] as const;
export type PostureKind = (typeof postureKinds)[number];

/** A load line that moves; null carries nothing. */
export interface LineMove {
  readonly tool: string;
  readonly plan: PlanKind;
  readonly account: AccountKind;
  readonly before: DataClass | null;
  readonly after: DataClass | null;
}

/** Past decisions of one kind that would fall otherwise, asked again today. */
export interface DecisionMove {
  readonly tool: string;
  readonly plan: PlanKind;
  readonly from: Verdict;
  readonly to: Verdict;
  readonly flows: number;
}

/** What a change of the rules does: measured by deciding every past question again, as if it were asked today. */
export interface Effect {
  readonly lines: readonly LineMove[];
  /** Most flows first. */
  readonly decisions: readonly DecisionMove[];
  /** Flows that answer or go otherwise: another verdict, or the same one now held instead of only recorded. */
  readonly moved: number;
  /** Flows looked at. */
  readonly flows: number;
  /** Flows that are held back, cleaned or asked about. */
  readonly stopped: { readonly before: number; readonly after: number };
}

/** 1 a press, 2 a decision that somebody thinks about, 3 a paper or an installation. */
export type Effort = 1 | 2 | 3;

/** One thing to tighten or to loosen, before its effect is measured. */
export interface PostureDraft {
  /** Stable: kind and subject, `undecided-tool:figma/team`. */
  readonly id: string;
  readonly side: "under" | "over";
  readonly kind: PostureKind;
  /** Catalogue id where it is about one tool. */
  readonly tool: string | null;
  /** The one change, as a verb: also the words of the button. */
  readonly title: string;
  /** What is true now, with its denominator. */
  readonly truth: string;
  /** Further facts it rests on. */
  readonly evidence: readonly string[];
  /** The change of the rules; null where no rule can do it. */
  readonly change: RulesChange | null;
  /** What somebody has to do before the change is true (sign, look, install); null where the press is all. */
  readonly first: string | null;
  readonly effort: Effort;
  /** Where to see it in the console. */
  readonly link: string;
}

export interface PostureItem extends PostureDraft {
  readonly effect: Effect;
}

/** How much of something is known, with what is missing by name. */
export interface CoverageLine {
  readonly id: string;
  readonly label: string;
  readonly known: number;
  readonly of: number;
  readonly missing: readonly string[];
}

/** Days whose flows were looked at, in the company's time zone; both inclusive. */
export interface FlowWindow {
  readonly from: string;
  readonly to: string;
}

/** Both columns, what they were measured on, and all of it in the order to do it. */
export interface Posture {
  readonly under: readonly PostureItem[];
  readonly over: readonly PostureItem[];
  readonly coverage: readonly CoverageLine[];
  readonly roadmap: readonly { readonly rank: number; readonly id: string; readonly side: "under" | "over"; readonly title: string }[];
  readonly flows: number;
  readonly uses: number;
  readonly window: FlowWindow | null;
}
