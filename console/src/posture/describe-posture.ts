import { countWords } from "../text/count-words.ts";
import type { PostureAnswer, PostureEffect, PostureEntry } from "./posture-types.ts";

/** The page's sentence: what was found, and on what it rests. */
export function sayPosture({ under, over, flows, uses, window }: PostureAnswer): string {
  const found = `${under.length} to tighten, ${over.length} to loosen`;
  if (window === null) return `${found}, from ${countWords(uses, "use")}. No flow was measured yet.`;
  return `${found}, from ${countWords(uses, "use")} and ${countWords(flows, "flow")} between ${window.from} and ${window.to}.`;
}

const efforts: Readonly<Record<PostureEntry["effort"], string>> = { 1: "minutes", 2: "a decision", 3: "days" };

/** How much work an item is, in a word. */
export function sayEffort(effort: PostureEntry["effort"]): string {
  return efforts[effort];
}

/** A verdict's move in words: "asked → allowed". */
export function sayVerdict(verdict: string): string {
  return { allow: "allowed", redact: "cleaned", ask: "asked", block: "blocked" }[verdict] ?? verdict;
}

/** Said where nothing moves, and where answers stay and only what is enforced moves; else empty. */
export function sayRest({ lines, decisions, moved, flows }: PostureEffect): string {
  if (lines.length === 0 && moved === 0)
    return flows === 0 ? "No flow is there to try it on." : `Changes 0 of ${countWords(flows, "flow")}.`;
  return moved > 0 && decisions.length === 0 ? "The answers stay as they are; what the point does with them changes." : "";
}

/** The part of a whole as a width in percent; a little where there is any. */
export function widthOf(part: number, whole: number): number {
  return whole === 0 || part === 0 ? 0 : Math.max((part / whole) * 100, 1);
}
