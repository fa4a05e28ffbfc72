import type { CatalogHit } from "../../model/catalog.ts";
import type { PlanKind } from "../../model/plan.ts";
import type { Strength } from "../../model/sighting.ts";

/** What a hit of the catalogue says about an observation. */
export interface HitReading {
  readonly tool: string;
  readonly strength: Strength;
  readonly mixedUse?: true;
  readonly plan?: PlanKind;
}

/** Strong unless the identifier is shared, proves only the product, or was never verified. */
export function readHit({ tool, identifier }: CatalogHit): HitReading {
  const isWeak = identifier.mixedUse === true || identifier.weak === true || identifier.grade === "unverified";
  return {
    tool,
    strength: isWeak ? "weak" : "strong",
    ...(identifier.mixedUse === true ? { mixedUse: true } : {}),
    ...(identifier.plan === undefined ? {} : { plan: identifier.plan }),
  };
}
