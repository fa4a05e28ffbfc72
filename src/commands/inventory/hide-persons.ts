import type { Sighting } from "../../core/model/sighting.ts";
import { settings } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";

export type ShowSightings = (sightings: readonly Sighting[]) => Sighting[];

/** Evidence as it may be shown: without the person, unless the company chose to show names. */
export async function readShowing(transaction: ReadTransaction): Promise<ShowSightings> {
  const showNames = (await transaction.get(settings, "settings"))?.showNames ?? false;
  return (sightings) => (showNames ? [...sightings] : sightings.map(hidePerson));
}

function hidePerson({ person: _person, ...sighting }: Sighting): Sighting {
  return sighting;
}
