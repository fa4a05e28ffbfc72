import { openGrant } from "../../core/discover/open-grant.ts";
import type { Person } from "../../core/model/people.ts";
import type { Sighting } from "../../core/model/sighting.ts";
import type { SourceContext } from "../../core/discover/source-context.ts";
import type { SkippedRow } from "./export-read.ts";

/** Named one by one up to here; the others are counted, so that a file of nothing but bad rows stays small. */
const mostNamed = 200;

export interface ReadingCollection {
  readonly context: SourceContext;
  readonly sightings: readonly Sighting[];
  /** Grants that name their app by an id nobody explained yet: no evidence until somebody does. */
  readonly openGrants: readonly Sighting[];
  readonly people: readonly Person[];
  skipped(): readonly SkippedRow[];
}

/** Gathers what a reader says about one input. */
export function collectReading(options: Pick<SourceContext, "catalog" | "companyDomains" | "place" | "asOf" | "apps">): ReadingCollection {
  const sightings: Sighting[] = [];
  const openGrants: Sighting[] = [];
  const people: Person[] = [];
  const named: SkippedRow[] = [];
  let others = 0;
  return {
    sightings,
    openGrants,
    people,
    skipped: () => (others === 0 ? named : [...named, { place: options.place, why: `and ${others} more rows that could not be read` }]),
    context: {
      ...options,
      sighting: (value) => (value.rule === openGrant ? openGrants : sightings).push(value),
      person: (value) => people.push(value),
      skip: (place, why) => {
        if (named.length < mostNamed) named.push({ place, why });
        else others++;
      },
    },
  };
}
