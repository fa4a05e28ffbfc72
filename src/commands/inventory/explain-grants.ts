import { makeCatalogIndex } from "../../core/discover/catalog-index.ts";
import { readAppName } from "../../core/discover/exports/read-app-name.ts";
import { openGrant } from "../../core/discover/open-grant.ts";
import { sightings } from "../../storage/collections.ts";
import type { WriteTransaction } from "../../storage/contract.ts";
import { directoryApps } from "../../storage/watch-collections.ts";
import type { Workspace } from "./workspace.ts";

const mostApps = 50_000;

/** Apps that lists of the directory named so far, by service principal, for the reading of grants. */
export async function readApps({ store, organisation }: Pick<Workspace, "store" | "organisation">): Promise<Map<string, string>> {
  const rows = await store.read(organisation, (transaction) => transaction.list(directoryApps, { limit: mostApps }));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Keeps what lists named, and says of grants that were read before what their apps are. */
export async function explainGrants(
  transaction: WriteTransaction,
  { catalog }: Pick<Workspace, "catalog">,
  learnt: ReadonlyMap<string, string>,
): Promise<void> {
  const known = new Map((await transaction.list(directoryApps, { limit: mostApps })).map(({ id, name }) => [id, name]));
  const fresh = [...learnt].filter(([id, name]) => known.get(id) !== name).slice(0, mostApps);
  await transaction.putAll(
    directoryApps,
    fresh.map(([id, name]) => ({ id, name })),
  );
  const open = (await transaction.list(sightings, { where: { source: "entra-grants" } })).filter(
    ({ sighting }) => sighting.rule === openGrant,
  );
  const apps = new Map([...known, ...learnt]);
  const named = open.filter(({ sighting }) => apps.has(sighting.name));
  if (named.length === 0) return;
  const context = { catalog: makeCatalogIndex(catalog) };
  for (const row of named) {
    const name = apps.get(row.sighting.name) ?? "";
    const reading = readAppName(context, name);
    if (reading === null) await transaction.remove(sightings, row.id);
    else {
      const excerpt = row.sighting.excerpt.replace(row.sighting.name, reading.name).slice(0, 200);
      await transaction.put(sightings, { ...row, tool: reading.tool ?? "", sighting: { ...row.sighting, ...reading, excerpt } });
    }
  }
}
