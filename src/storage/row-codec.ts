import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { Collection, Log, Query } from "./contract.ts";

/** A row as text for keeping; refuses what the schema refuses (code `bad-input`). */
export function encodeRow<Row extends { readonly id: string }>(collection: Collection<Row>, row: Row): string {
  return encode(collection.name, collection.schema, row);
}

/** An entry as text for keeping; refuses what the schema refuses (code `bad-input`). */
export function encodeEntry<Entry>(log: Log<Entry>, entry: Entry): string {
  return encode(log.name, log.schema, entry);
}

function encode<Value>(name: string, schema: { safeParse(value: unknown): { success: boolean; error?: unknown } }, value: Value): string {
  const checked = schema.safeParse(value);
  if (!checked.success)
    throw new PlimsollError(
      "bad-input",
      `expected a row that fits "${name}", met one that does not: ${describeIssue(checked.error)}`,
      checked.error,
    );
  return JSON.stringify(value);
}

/** A kept row; throws `broken` when what is kept no longer fits the schema. */
export function decodeBody<Value>(kept: Log<Value>, body: string): Value {
  const checked = kept.schema.safeParse(JSON.parse(body));
  if (checked.success) return checked.data;
  throw new PlimsollError(
    "broken",
    `expected a kept row of "${kept.name}" to fit its schema, met one that does not: ${describeIssue(checked.error)}`,
    checked.error,
  );
}

function describeIssue(error: unknown): string {
  if (!(error instanceof Error)) return "unknown reason";
  return error.message.replaceAll(/\s+/g, " ").slice(0, 300);
}

/** The value of an indexed field as queries compare it: text; absent counts as empty, NUL is replaced. */
export function indexedText(row: Readonly<Record<string, unknown>>, field: string): string {
  const value = row[field];
  if (value === undefined || value === null) return "";
  return String(value).replaceAll("\0", "\uFFFD");
}

/** Fields a query filters or orders by. */
export function fieldsOf(query: Query): string[] {
  const fields = Object.keys(query.where ?? {});
  if (query.range !== undefined) fields.push(query.range.field);
  if (query.orderBy !== undefined) fields.push(query.orderBy);
  return fields;
}

/** Throws `broken` for a field that is neither `id` nor declared as indexed: every engine refuses the same queries. */
export function assertIndexed(collection: { readonly name: string; readonly indexed: readonly string[] }, field: string): void {
  if (field === "id" || collection.indexed.includes(field)) return;
  throw new PlimsollError(
    "broken",
    `expected a query on an indexed field of "${collection.name}" (${collection.indexed.join(", ")}), met "${field}"; declare it in collections.ts`,
  );
}
