import { type Kysely, sql } from "kysely";
import { indexedText } from "../row-codec.ts";
import { type CollectionShape, columnOf, type Contents, type Tables, tableOf, tableOfLog } from "./tables.ts";

/** What differs between engines when tables are made. */
export interface TableDialect {
  /** Type of a text column that sorts by code point. */
  readonly text: "text" | 'text collate "C"';
}

/** Makes the tables that are missing and brings older ones up to the declared shape. Safe to run at every start. */
export async function prepareTables(db: Kysely<Tables>, contents: Contents, dialect: TableDialect): Promise<void> {
  const text = sql.raw(dialect.text);
  await sql`create table if not exists shape (name ${text} primary key, indexed text not null)`.execute(db);
  for (const log of contents.logs) {
    await sql`create table if not exists ${sql.table(tableOfLog(log))} (org ${text} not null, number bigint not null, body text not null, primary key (org, number))`.execute(
      db,
    );
  }
  for (const collection of contents.collections) await prepareCollection(db, collection, text);
}

async function prepareCollection(db: Kysely<Tables>, collection: CollectionShape, text: ReturnType<typeof sql.raw>): Promise<void> {
  const table = tableOf(collection);
  await sql`create table if not exists ${sql.table(table)} (org ${text} not null, id ${text} not null, body text not null, primary key (org, id))`.execute(
    db,
  );
  const shape = await db.selectFrom("shape").selectAll().where("name", "=", collection.name).executeTakeFirst();
  const known = shape === undefined || shape.indexed === "" ? [] : shape.indexed.split(",");
  const added = collection.indexed.filter((field) => !known.includes(field));
  for (const field of added) {
    await sql`alter table ${sql.table(table)} add column ${sql.ref(columnOf(field))} ${text} not null default ''`.execute(db);
    await sql`create index if not exists ${sql.ref(`i${table}_${columnOf(field)}`)} on ${sql.table(table)} (org, ${sql.ref(columnOf(field))}, id)`.execute(
      db,
    );
  }
  if (added.length === 0) return;
  await fillColumns(db, table, added);
  const indexed = [...known, ...added].join(",");
  await db
    .insertInto("shape")
    .values({ name: collection.name, indexed })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ indexed }))
    .execute();
}

async function fillColumns(db: Kysely<Tables>, table: `c_${string}`, fields: readonly string[]): Promise<void> {
  const rows = await db.selectFrom(table).select(["org", "id", "body"]).execute();
  for (const { org, id, body } of rows) {
    const row: unknown = JSON.parse(body);
    const values = Object.fromEntries(fields.map((field) => [columnOf(field), indexedText({ ...Object(row) }, field)]));
    await db.updateTable(table).set(values).where("org", "=", org).where("id", "=", id).execute();
  }
}
