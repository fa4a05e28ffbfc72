import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Collection, Log, Query, ReadTransaction, WriteTransaction } from "../contract.ts";
import { assertIndexed, decodeBody, encodeEntry, encodeRow, indexedText } from "../row-codec.ts";
import { columnOf, type Tables, tableOf, tableOfLog } from "./tables.ts";

/** Rows per insert; keeps the number of bound values below every engine's limit. */
const batchSize = 400;

/** The contract's reading half on a connection that is inside a transaction. */
export function readTransaction(db: Kysely<Tables>, org: string): ReadTransaction {
  return {
    async get(collection, id) {
      const kept = await db.selectFrom(tableOf(collection)).select("body").where("org", "=", org).where("id", "=", id).executeTakeFirst();
      return kept === undefined ? undefined : decodeBody(collection, kept.body);
    },
    async list(collection, query = {}) {
      const kept = await db
        .selectFrom(tableOf(collection))
        .select("body")
        .where(matching(collection, org, query))
        .orderBy(ordering(collection, query))
        .$call(limited(query))
        .execute();
      return kept.map(({ body }) => decodeBody(collection, body));
    },
    async count(collection, query = {}) {
      const kept = await db
        .selectFrom(tableOf(collection))
        .select(sql<number | string>`count(*)`.as("n"))
        .where(matching(collection, org, query))
        .executeTakeFirstOrThrow();
      return Number(kept.n);
    },
    async entries(log, after, limit) {
      const kept = await db
        .selectFrom(tableOfLog(log))
        .select(["number", "body"])
        .where("org", "=", org)
        .where("number", ">", after)
        .orderBy("number")
        .limit(limit)
        .execute();
      return kept.map(({ number, body }) => ({ number: Number(number), entry: decodeBody(log, body) }));
    },
    lastNumber: (log) => lastNumber(db, org, log),
  };
}

/** The contract's writing half on a connection that is inside a writing transaction. */
export function writeTransaction(db: Kysely<Tables>, org: string): WriteTransaction {
  const read = readTransaction(db, org);
  const putAll = async <Row extends { readonly id: string }>(collection: Collection<Row>, rows: readonly Row[]): Promise<void> => {
    // The last of several rows with one id wins, as if they were put one after the other.
    const kept = [...new Map(rows.map((row) => [row.id, row])).values()].map((row) => keptValues(collection, org, row));
    for (let at = 0; at < kept.length; at += batchSize) await upsert(db, collection, kept.slice(at, at + batchSize));
  };
  return {
    ...read,
    put: (collection, row) => putAll(collection, [row]),
    putAll,
    async remove(collection, id) {
      const done = await db.deleteFrom(tableOf(collection)).where("org", "=", org).where("id", "=", id).executeTakeFirst();
      return done.numDeletedRows > 0n;
    },
    async removeAll(collection, query = {}) {
      const table = tableOf(collection);
      const ids = db
        .selectFrom(table)
        .select("id")
        .where(matching(collection, org, query))
        .orderBy(ordering(collection, query))
        .$call(limited(query));
      const done = await db.deleteFrom(table).where("org", "=", org).where("id", "in", ids).executeTakeFirst();
      return Number(done.numDeletedRows);
    },
    append: (log, entry) => appendAll(db, org, log, [entry]),
    appendAll: (log, entries) => appendAll(db, org, log, entries),
  };
}

async function appendAll<Entry>(db: Kysely<Tables>, org: string, log: Log<Entry>, entries: readonly Entry[]): Promise<number> {
  const last = await lastNumber(db, org, log);
  const rows = entries.map((entry, at) => ({ org, number: last + at + 1, body: encodeEntry(log, entry) }));
  for (let at = 0; at < rows.length; at += batchSize)
    await db
      .insertInto(tableOfLog(log))
      .values(rows.slice(at, at + batchSize))
      .execute();
  return last + rows.length;
}

async function lastNumber(db: Kysely<Tables>, org: string, log: { readonly name: string }): Promise<number> {
  const kept = await db
    .selectFrom(tableOfLog(log))
    .select(sql<number | string | null>`max(number)`.as("n"))
    .where("org", "=", org)
    .executeTakeFirst();
  return Number(kept?.n ?? 0);
}

/** Values of a row in the order org, id, body, indexed fields as declared. */
function keptValues<Row extends { readonly id: string }>(collection: Collection<Row>, org: string, row: Row): string[] {
  const fields = { ...row };
  return [org, row.id, encodeRow(collection, row), ...collection.indexed.map((field) => indexedText(fields, field))];
}

async function upsert(
  db: Kysely<Tables>,
  collection: { readonly name: string; readonly indexed: readonly string[] },
  rows: readonly string[][],
): Promise<void> {
  const replaced = ["body", ...collection.indexed.map(columnOf)];
  const columns = sql.join(["org", "id", ...replaced].map((column) => sql.ref(column)));
  const values = sql.join(rows.map((row) => sql`(${sql.join(row)})`));
  const assignments = sql.join(replaced.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`));
  await sql`insert into ${sql.table(tableOf(collection))} (${columns}) values ${values} on conflict (org, id) do update set ${assignments}`.execute(
    db,
  );
}

function matching(collection: { readonly name: string; readonly indexed: readonly string[] }, org: string, query: Query) {
  const conditions = [sql<boolean>`org = ${org}`];
  for (const [field, wanted] of Object.entries(query.where ?? {})) conditions.push(equals(fieldColumn(collection, field), wanted));
  if (query.range !== undefined) {
    const column = fieldColumn(collection, query.range.field);
    if (query.range.from !== undefined) conditions.push(sql<boolean>`${sql.ref(column)} >= ${query.range.from}`);
    if (query.range.to !== undefined) conditions.push(sql<boolean>`${sql.ref(column)} < ${query.range.to}`);
  }
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

function equals(column: string, wanted: string | readonly string[]) {
  if (typeof wanted === "string") return sql<boolean>`${sql.ref(column)} = ${wanted}`;
  if (wanted.length === 0) return sql<boolean>`1 = 0`;
  return sql<boolean>`${sql.ref(column)} in (${sql.join(wanted)})`;
}

function ordering(collection: { readonly name: string; readonly indexed: readonly string[] }, query: Query) {
  const direction = query.descending === true ? sql`desc` : sql`asc`;
  const field = query.orderBy ?? "id";
  if (field === "id") return sql`id ${direction}`;
  return sql`${sql.ref(fieldColumn(collection, field))} ${direction}, id ${direction}`;
}

function fieldColumn(collection: { readonly name: string; readonly indexed: readonly string[] }, field: string): string {
  assertIndexed(collection, field);
  return field === "id" ? "id" : columnOf(field);
}

function limited(query: Query) {
  return <Builder extends { limit(n: number): Builder; offset(n: number): Builder }>(builder: Builder): Builder => {
    const { limit, offset } = query;
    if (limit === undefined && offset === undefined) return builder;
    return builder.limit(limit ?? Number.MAX_SAFE_INTEGER).offset(offset ?? 0);
  };
}
