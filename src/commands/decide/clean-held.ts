import type { DataItem, DecisionFacts, DecisionInput } from "../../core/decide/decision-input.ts";
import { weighQuestion } from "../../core/decide/weigh-question.ts";
import type { Weighed } from "../../core/decide/weigh-question.ts";
import type { Classification } from "../../core/model/classification.ts";
import type { Verdict } from "../../core/model/decision.ts";
import type { Finding } from "../../core/model/finding.ts";
import { redactText } from "../../core/redact/redact-text.ts";
import type { EnforcementDesk } from "./enforcement.ts";

/** A decided text, and what was weighed. */
export interface DecidedText {
  readonly text: string | undefined;
  readonly classification: Classification | undefined;
  readonly weighed: Weighed;
  readonly input: DecisionInput;
  readonly facts: DecisionFacts;
  readonly session: string | undefined;
}

/** The verdict on what stays once everything above the line is out, and the text without it. */
export interface CleanedText {
  readonly rest: Verdict;
  /** Null where cleaning changes nothing, or where the rest may not go either. */
  readonly cleaned: string | null;
  /** The findings that must come out, for points that put the placeholders in place themselves; empty where that does not help. */
  readonly removed: readonly Finding[];
}

/** Takes what is above the line out of a text, where the rest may then go (or needs only an answer). */
export function cleanHeld(one: DecidedText, desk: Pick<EnforcementDesk, "organisation" | "hash" | "mapOf">): CleanedText {
  const { text, classification, weighed, session } = one;
  if (weighed.verdict === "allow" || weighed.above.length === 0) return { rest: weighed.verdict, cleaned: null, removed: [] };
  const rest = weighRest(one);
  if (rest === "block" || text === undefined || classification === undefined) return { rest, cleaned: null, removed: [] };
  const findings = findRemoved(classification, weighed.above);
  if (findings.length === 0) return { rest, cleaned: null, removed: [] };
  const scope = { tenant: desk.organisation, conversation: session ?? crypto.randomUUID() };
  const map = session === undefined ? undefined : desk.mapOf?.(session);
  return {
    rest,
    cleaned: redactText(text, findings, { scope, hash: desk.hash, map: map ?? new Map(), from: "public" }).text,
    removed: findings,
  };
}

function weighRest({ weighed, input, facts }: DecidedText): Verdict {
  if (weighed.above.some((item) => !item.isRemovable)) return "block";
  const items = input.data.items.filter((item) => !weighed.above.includes(item));
  return weighQuestion({ ...input, data: { ...input.data, items } }, facts).verdict;
}

// What stands for the text as a whole (a list of people) goes with everything in it that is not public.
function findRemoved({ findings }: Classification, above: readonly DataItem[]): readonly Finding[] {
  const isFound = (item: DataItem): boolean => findings.some((one) => one.type === item.type && one.class === item.class);
  if (!above.every(isFound)) return findings.filter((one) => one.class !== "public");
  return findings.filter((one) => above.some((item) => item.type === one.type && item.class === one.class));
}
