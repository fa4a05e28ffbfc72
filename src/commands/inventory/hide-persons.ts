import { hidePersons } from "../../core/discover/hide-persons.ts";
import type { Sighting } from "../../core/model/sighting.ts";
import { settings } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";

export type ShowSightings = (sightings: readonly Sighting[]) => Sighting[];

/** Whether the company chose to show names. */
export async function readsNames(transaction: ReadTransaction): Promise<boolean> {
  return (await transaction.get(settings, "settings"))?.showNames ?? false;
}

/** Evidence as it may be shown: without the person, unless the company chose to show names. */
export async function readShowing(transaction: ReadTransaction): Promise<ShowSightings> {
  const showNames = await readsNames(transaction);
  return (sightings) => (showNames ? [...sightings] : sightings.map(withoutPerson()));
}

function withoutPerson(): (sighting: Sighting) => Sighting {
  const hide = hidePersons();
  return (sighting) => {
    const { person: _person, ...rest } = hide(sighting);
    return rest;
  };
}
