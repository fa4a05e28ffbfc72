import type { ChangeRow, HistoryRow } from "../../storage/collections.ts";
import { changes, history } from "../../storage/collections.ts";
import type { Collection, WriteTransaction } from "../../storage/contract.ts";
import { makeId } from "./make-id.ts";

/** A row as it shall be; undefined removes it. */
export interface Touch {
  readonly part: ChangeRow["parts"][number];
  apply(transaction: WriteTransaction): Promise<void>;
}

export type HistoryLine = Pick<HistoryRow, "object" | "what" | "field" | "from" | "to">;

/** One row set or removed, with what it was before. */
export async function touchRow<Row extends { readonly id: string }>(
  transaction: WriteTransaction,
  collection: Collection<Row>,
  id: string,
  after: Row | undefined,
): Promise<Touch> {
  const before = await transaction.get(collection, id);
  const asText = (row: Row | undefined): string => (row === undefined ? "" : JSON.stringify(row));
  return {
    part: { collection: collection.name, id, before: asText(before), after: asText(after) },
    async apply(open) {
      if (after === undefined) await open.remove(collection, id);
      else await open.put(collection, after);
    },
  };
}

/** Applies a change and keeps what undoes it, and a line of history per object. Returns the id that `undoChange` takes. */
export async function recordChange(
  transaction: WriteTransaction,
  by: { readonly by: string; now(): Date },
  what: string,
  touches: readonly Touch[],
  lines: readonly HistoryLine[],
): Promise<string> {
  const now = by.now();
  const at = now.toISOString();
  const id = makeId(now);
  for (const touch of touches) await touch.apply(transaction);
  await transaction.put(changes, { id, at, by: by.by, what, parts: touches.map((touch) => touch.part), isUndone: false });
  await transaction.putAll(
    history,
    lines.map((line) => ({ ...line, id: makeId(now), at, by: by.by })),
  );
  return id;
}
