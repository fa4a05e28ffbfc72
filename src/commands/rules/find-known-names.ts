import type { Catalog } from "../../core/model/catalog.ts";
import type { KnownNames } from "../../core/rules/check-names.ts";
import { ownTools } from "../../storage/collections.ts";
import type { Store } from "../../storage/contract.ts";

/** The names that rules may use: the catalogue's tools and those the company named itself. Without a store, the catalogue's. */
export async function findKnownNames(catalog: Catalog, store: Store | null, organisation: string): Promise<KnownNames> {
  const own = store === null ? [] : await store.read(organisation, (transaction) => transaction.list(ownTools));
  return { tools: new Set([...catalog.tools.keys(), ...own.map(({ id }) => id)]) };
}
