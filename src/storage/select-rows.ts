import { compareText } from "./compare-text.ts";
import type { Collection, Query } from "./contract.ts";
import { assertIndexed, fieldsOf, indexedText } from "./row-codec.ts";

/** The rows that a query matches, in its order, before its page is cut. Rejects fields that are not indexed. */
export function selectRows<Row extends { readonly id: string }>(rows: Iterable<Row>, collection: Collection<Row>, query: Query): Row[] {
  for (const field of fieldsOf(query)) assertIndexed(collection, field);
  const field = query.orderBy ?? "id";
  const sign = query.descending === true ? -1 : 1;
  return [...rows]
    .filter((row) => isWanted({ ...row }, query))
    .sort((a, b) => sign * (compareText(indexedText({ ...a }, field), indexedText({ ...b }, field)) || compareText(a.id, b.id)));
}

/** The page of rows that offset and limit ask for. */
export function pageRows<Row>(rows: readonly Row[], query: Query): Row[] {
  const offset = query.offset ?? 0;
  return rows.slice(offset, query.limit === undefined ? undefined : offset + query.limit);
}

function isWanted(row: Readonly<Record<string, unknown>>, query: Query): boolean {
  for (const [field, wanted] of Object.entries(query.where ?? {})) {
    const value = indexedText(row, field);
    if (typeof wanted === "string" ? value !== wanted : !wanted.includes(value)) return false;
  }
  if (query.range === undefined) return true;
  const value = indexedText(row, query.range.field);
  const { from, to } = query.range;
  return (from === undefined || compareText(value, from) >= 0) && (to === undefined || compareText(value, to) < 0);
}
