import type { CatalogHit } from "../../model/catalog.ts";
import type { Sighting } from "../../model/sighting.ts";
import { describeIdentifier, strengthOf } from "../repository/sight-hits.ts";
import type { SourceContext } from "../source-context.ts";

export interface PlaceSeen {
  readonly source: string;
  readonly hits: readonly CatalogHit[];
  readonly name: string;
  readonly rule: string;
  readonly place: string;
  readonly user: string;
  readonly excerpt?: string;
  readonly changed?: string | undefined;
  readonly isWeak?: boolean;
  readonly more?: Partial<Sighting>;
}

/** Reports every tool that something on a machine stands for. The person is the owner of the home it lies in. */
export function sightPlace(seen: PlaceSeen, context: SourceContext): void {
  for (const hit of seen.hits) {
    context.sighting({
      source: seen.source,
      kind: "workstation",
      tool: hit.tool,
      name: seen.name,
      place: seen.place,
      excerpt: (seen.excerpt ?? seen.place).slice(0, 200),
      rule: seen.rule,
      strength: seen.isWeak === true ? "weak" : strengthOf(hit, "source"),
      count: 1,
      ...(seen.user === "" ? {} : { person: seen.user }),
      ...(seen.changed === undefined ? {} : { from: seen.changed, to: seen.changed }),
      ...describeIdentifier(hit),
      ...seen.more,
    });
  }
}
