import type { Sighting, Strength } from "../model/sighting.ts";

/**
 * Whether sightings of one tool are enough to say it is in use: one strong, or two independent weak ones (rules differ,
 * and not the same words at the same place). A name alone never counts, and identifiers that prove only the product
 * (`mixedUse`) need at least one that proves its AI.
 */
export function decideClaim(sightings: readonly Sighting[]): Strength | null {
  const evidence = sightings.filter((one) => !isNameAlone(one));
  const proving = evidence.filter((one) => one.mixedUse !== true);
  if (proving.some((one) => one.strength === "strong")) return "strong";
  return proving.some((one) => evidence.some((other) => areIndependent(one, other))) ? "weak" : null;
}

function isNameAlone(sighting: Sighting): boolean {
  return sighting.rule === "name" || sighting.rule.startsWith("name:");
}

function areIndependent(one: Sighting, other: Sighting): boolean {
  return one.rule !== other.rule && !(one.name === other.name && one.place === other.place);
}
