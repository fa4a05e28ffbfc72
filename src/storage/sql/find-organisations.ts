import type { Kysely } from "kysely";
import { compareText } from "../compare-text.ts";
import { type Contents, type Tables, tableOf } from "./tables.ts";

/** Organisations that hold at least one row of any collection, sorted. */
export async function findOrganisations(db: Kysely<Tables>, contents: Contents): Promise<string[]> {
  const found = new Set<string>();
  for (const collection of contents.collections) {
    const rows = await db.selectFrom(tableOf(collection)).select("org").distinct().execute();
    for (const { org } of rows) found.add(org);
  }
  return [...found].sort(compareText);
}
