import type { Flip, Verdict } from "../model/decision.ts";
import type { Case } from "./change-facts.ts";
import { changes } from "./changes.rows.ts";
import type { Change } from "./changes.rows.ts";
import { strictnessOf } from "./compare-verdicts.ts";
import type { Weighed } from "./weigh-question.ts";
import { weighQuestion } from "./weigh-question.ts";

/** A tried combination of changes with the case it leads to. */
export interface TriedFlip extends Flip {
  readonly ids: readonly string[];
  readonly size: number;
  readonly next: Case;
}

const shownFlips = 3;

/**
 * The smallest changes that make an answer looser, smallest first, at most three. Each was applied and decided again.
 * Single changes come first; where none of them gives allow, the smallest set found that comes nearest to it is added.
 */
export function findFlips(one: Case, weighed: Weighed, tried: readonly Change[] = changes): readonly TriedFlip[] {
  if (weighed.verdict === "allow") return [];
  const singles = tried.map((change) => tryChanges(one, weighed, [change])).filter((flip) => flip !== null);
  const found = singles.filter((flip) => isLooser(flip.then, weighed.verdict)).sort(compareFlips);
  if (found.some((flip) => flip.then === "allow")) return keepShown(found);
  const joined = joinChanges(one, weighed, tried, found[0]?.then ?? weighed.verdict);
  return joined === null ? keepShown(found) : [...found.slice(0, shownFlips - 1), joined];
}

// The smallest one that gives allow is never cut off.
function keepShown(flips: readonly TriedFlip[]): readonly TriedFlip[] {
  const shown = flips.slice(0, shownFlips);
  if (shown.some((flip) => flip.then === "allow")) return shown;
  const allowing = flips.find((flip) => flip.then === "allow");
  return allowing === undefined ? shown : [...shown.slice(0, shownFlips - 1), allowing];
}

// All changes together, without and then with an exception; then each that is not needed is taken out, largest first.
function joinChanges(one: Case, weighed: Weighed, tried: readonly Change[], toBeat: Verdict): TriedFlip | null {
  const structural = tried.filter((change) => change.id !== "make-exception");
  const whole = [structural, tried].map((set) => tryChanges(one, weighed, set)).filter((flip) => flip !== null);
  const best = whole.find((flip) => flip.then === "allow") ?? whole.find((flip) => isLooser(flip.then, toBeat));
  return best === undefined || !isLooser(best.then, toBeat) ? null : takeOutUnneeded(one, weighed, best);
}

function takeOutUnneeded(one: Case, weighed: Weighed, whole: TriedFlip): TriedFlip {
  let kept = whole;
  const bySize = changes.filter((change) => whole.ids.includes(change.id)).sort((a, b) => b.size - a.size);
  for (const candidate of bySize) {
    const set = changes.filter((change) => kept.ids.includes(change.id) && change.id !== candidate.id);
    const tried = set.length === 0 ? null : tryChanges(one, weighed, set);
    if (tried !== null && strictnessOf(tried.then) <= strictnessOf(whole.then)) kept = tried;
  }
  return kept;
}

function tryChanges(one: Case, weighed: Weighed, set: readonly Change[]): TriedFlip | null {
  let current = one;
  let latest = weighed;
  const texts: string[] = [];
  const ids: string[] = [];
  let size = 0;
  for (const change of set) {
    if (latest.verdict === "allow") break;
    const changed = change.apply(current, latest);
    if (changed === null) continue;
    current = changed.next;
    latest = weighQuestion(current.input, current.facts);
    texts.push(changed.text);
    ids.push(change.id);
    size += change.size;
  }
  return ids.length === 0 ? null : { change: texts.join("; "), then: latest.verdict, ids, size, next: current };
}

function isLooser(a: Verdict, b: Verdict): boolean {
  return strictnessOf(a) < strictnessOf(b);
}

function compareFlips(a: TriedFlip, b: TriedFlip): number {
  return a.size - b.size || strictnessOf(a.then) - strictnessOf(b.then);
}
