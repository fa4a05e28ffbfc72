import type { DataClass } from "../model/data-class.ts";

export const requirementStatuses = ["satisfied", "partial", "violated", "absent", "not-applicable"] as const;
export type RequirementStatus = (typeof requirementStatuses)[number];

/**
 * One way in which a text may settle a duty. Patterns are regular expressions over the canonical text
 * (`canonical-text.ts`) in which `{word}` stands for a row of `lexicon.rows.ts` and `~` for up to 160 characters of the
 * same sentence. All must be found in the sentence with its lead (after `@`: in its heading or the sentence before as well); the
 * first is the verb whose doer is looked up.
 */
export interface ClauseForm {
  readonly status: "satisfied" | "partial" | "violated";
  readonly all: readonly string[];
  readonly none?: readonly string[];
  /** Whose act it must be; left out: the processor's, or nobody's by name. */
  readonly who?: "any" | "controller";
  /** The form says itself how strong it is: *may*, *not* and *reasonable efforts* do not change its status. */
  readonly isPlain?: true;
  /** A permission or silence that a promise elsewhere outweighs. */
  readonly yields?: true;
  /** Must be found in the heading or lead when the sentence alone is too short to say. */
  readonly under?: string;
}

/** A requirement on a processor's contract: where it stands in the law, how much it matters, how a text settles it. */
export interface Clause {
  readonly id: string;
  /** Of the General Data Protection Regulation. */
  readonly article: string;
  /** What the duty is, in a few words. */
  readonly title: string;
  /** False for what a contract need not contain. */
  readonly isMandatory: boolean;
  /** From which class of data on an open finding must be settled; left out, it never must. */
  readonly settleFrom?: DataClass;
  /** Order among findings, 1 first. */
  readonly rank: number;
  /** What to ask the vendor for. */
  readonly ask: string;
  readonly forms: readonly ClauseForm[];
  /** Must be found in the sentence, its heading or the sentence before; without it what would be satisfied is so in part. */
  readonly needs?: string;
  /** Found in the sentence, it makes what would be satisfied so in part: a condition the law does not know. */
  readonly lessWhen?: string;
  /** A sentence in which this is found is about another duty, however alike its words. */
  readonly never?: string;
  /** A sentence with which the duty, where it is absent, does not apply: nobody else is used, or each needs a specific yes. */
  readonly notWhen?: readonly string[];
  /** Judged by whether the party is named with a contact, not by forms. */
  readonly party?: "controller" | "processor";
  /** Several places together: named parts of the duty, of which so many make it satisfied; one makes it partial. */
  readonly parts?: { readonly of: readonly string[]; readonly satisfiedFrom: number; readonly within?: string };
}
