import type { KindOfRow } from "./kinds-of-rows.rows.ts";

/** A row of any kind. */
export type AnyRow = Readonly<Record<string, unknown>> & { readonly id: string };

/** A row without what moves by itself. */
export function settled(row: AnyRow | undefined, { volatile = [] }: KindOfRow): AnyRow | undefined {
  if (row === undefined || volatile.length === 0) return row;
  return { ...Object.fromEntries(Object.entries(row).filter(([name]) => !volatile.includes(name))), id: row.id };
}
