import type { Recognition } from "./export-source.ts";

/** The best of several shapes of one format; of refusals the one with the most met. */
export function pickRecognition(first: Recognition, ...others: readonly Recognition[]): Recognition {
  return others.reduce((best, next) => (next.score > best.score ? next : best), first);
}
