import type { CatalogHit } from "../../model/catalog.ts";
import type { PlanKind } from "../../model/plan.ts";
import type { Strength } from "../../model/sighting.ts";
import { canonicalName } from "../../catalog/canonical-name.ts";

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

/** Words of an id that every tool could have. */
const commonWords = new Set(["app", "api", "ai", "chat", "code", "assist", "cli", "cloud", "labs", "pro", "the", "ml"]);

/**
 * A hit in a field that names nothing but sellers or applications (a card's merchant, an OAuth grant's app). A text that holds
 * the tool's own name needs no further source there (`PERPLEXITY AI`, app `Cursor`): it is strong even when the catalogue has
 * it unverified; a shared merchant (`OPENAI` for ChatGPT and for the API) or one that proves only the product stays weak.
 */
export function readNamedHit(hit: CatalogHit, isShared: boolean): HitReading {
  const reading = readHit(hit);
  if (reading.strength === "strong" || reading.mixedUse === true || isShared || !holdsOwnName(hit)) return reading;
  return { ...reading, strength: "strong" };
}

function holdsOwnName({ tool, identifier }: CatalogHit): boolean {
  const written = canonicalName(identifier.value);
  const words = new Set(written.split(" "));
  const own = canonicalName(tool).split(" ");
  const telling = own.filter((word) => !commonWords.has(word));
  const isWhole = written.replaceAll(" ", "") === own.join("");
  return isWhole || (telling.length === 0 ? own : telling).every((word) => words.has(word));
}
