import type { CellChange, RegisterEntry } from "../api/types.ts";

/** The rows with the changes in their cells; rows without a change stay the same objects. */
export function applyChanges(rows: readonly RegisterEntry[], changes: readonly CellChange[]): readonly RegisterEntry[] {
  const byRow = new Map<string, Record<string, unknown>>();
  for (const { id, field, value } of changes) byRow.set(id, { ...byRow.get(id), [field]: value });
  return rows.map((row) => {
    const parts = byRow.get(row.id);
    return parts ? { ...row, ...parts } : row;
  });
}

/** The rows with those the server answered in their places. */
export function mergeRows(rows: readonly RegisterEntry[], answered: readonly RegisterEntry[]): readonly RegisterEntry[] {
  const fresh = new Map(answered.map((row) => [row.id, row]));
  return rows.map((row) => fresh.get(row.id) ?? row);
}
