import { z } from "zod";
import { digestRow } from "../../core/ledger/change-link.ts";
import { adminChanges } from "../../storage/incident-collections.ts";
import type { Collection, ReadTransaction } from "../../storage/contract.ts";
import { hashText } from "./hash-text.ts";
import { type KindOfRow, kindsOfRows } from "./kinds-of-rows.rows.ts";
import { type AnyRow, settled } from "./settle-row.ts";

const anyRow = z.looseObject({ id: z.string() });

/** A digest of the last change of a row, with its salt. */
interface LastChange {
  readonly kind: KindOfRow;
  readonly id: string;
  readonly after: string;
  readonly salt: string;
}

const kinds: ReadonlyMap<string, KindOfRow> = new Map(kindsOfRows.map((kind) => [kind.kind, kind]));

/**
 * Rows that are not what the last change in the chain left them: somebody wrote to the store by another way than Plimsoll.
 * `before` (ISO) ends the changes that count, for a state of the past. Rows that no change named are not judged.
 */
export async function findRowsChangedElsewhere(transaction: ReadTransaction, before?: string): Promise<string[]> {
  const found: string[] = [];
  const rowsOf = new Map<string, ReadonlyMap<string, AnyRow>>();
  for (const { kind, id, after, salt } of await findLastChanges(transaction, before)) {
    const rows = rowsOf.get(kind.kind) ?? new Map((await transaction.list(collectionOf(kind))).map((row) => [row.id, row]));
    rowsOf.set(kind.kind, rows);
    if (digestRow(settled(rows.get(id), kind), salt, hashText) !== after)
      found.push(`${kind.kind} ${id} is not what the last change in the chain left it`);
  }
  return found;
}

/** The rows as they stand, whatever they hold. */
function collectionOf({ collection }: KindOfRow): Collection<AnyRow> {
  return { name: collection, schema: anyRow, indexed: [] };
}

async function findLastChanges(transaction: ReadTransaction, before: string | undefined): Promise<Iterable<LastChange>> {
  const last = new Map<string, LastChange>();
  const query = before === undefined ? {} : { range: { field: "at", to: before } };
  for (const { salt, parts } of await transaction.list(adminChanges, query))
    for (const { kind: name, id, after } of parts) {
      const kind = kinds.get(name);
      // Where the id is not the row's own, the row cannot be found by it.
      if (kind !== undefined && kind.name === undefined) last.set(`${name} ${id}`, { kind, id, after, salt });
    }
  return last.values();
}
