import type { Catalog } from "../../core/model/catalog.ts";
import type { KnownNames } from "../../core/rules/check-names.ts";
import { ownTools } from "../../storage/collections.ts";
import type { Store } from "../../storage/contract.ts";

/** The names that rules may use: the catalogue's tools, those the company named itself, and the detectors' types. */
export async function findKnownNames(
  catalog: Catalog,
  store: Store,
  organisation: string,
  types: ReadonlySet<string> = new Set(),
): Promise<KnownNames> {
  const own = await store.read(organisation, (transaction) => transaction.list(ownTools));
  return { tools: new Set([...catalog.tools.keys(), ...own.map(({ id }) => id)]), types };
}
