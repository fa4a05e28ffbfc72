import { chmodSync, closeSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { Kysely, SqliteDialect, sql } from "kysely";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { Store } from "../contract.ts";
import { findOrganisations } from "../sql/find-organisations.ts";
import { prepareTables } from "../sql/prepare-tables.ts";
import { readTransaction, writeTransaction } from "../sql/sql-transaction.ts";
import type { Contents, Tables } from "../sql/tables.ts";
import { createTurns } from "../turns.ts";
import { openNodeSqlite } from "./node-sqlite-database.ts";

const readers = 3;
/** FULL: a commit is on the disk before it is acknowledged. */
const pragmas = ["journal_mode = wal", "synchronous = full", "foreign_keys = off", "temp_store = memory"];

/**
 * The embedded engine: one file `plimsoll.db` (WAL, synchronous FULL) in a folder that only its owner can read.
 * One process writes at a time; readers see consistent states beside it.
 * Throws `unreadable` when the folder or file cannot be opened.
 */
export async function openSqliteStore(folder: string, contents: Contents): Promise<Store> {
  const path = join(folder, "plimsoll.db");
  makePrivate(folder, path);
  const writer = connect(path, false);
  await prepare(writer, contents);
  const pool = Array.from({ length: readers }, () => ({ db: connect(path, true), turns: createTurns() }));
  const writeTurns = createTurns();
  let next = 0;
  let isClosed = false;
  const refuseClosed = (): void => {
    if (isClosed) throw new PlimsollError("refused", "expected an open store, met a closed one; open it again");
  };
  const read = async <T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> => {
    refuseClosed();
    next = (next + 1) % readers;
    const reader = pool[next];
    if (reader === undefined) throw new PlimsollError("broken", "expected a reading connection, met none");
    return reader.turns.take(() => inTransaction(reader.db, "begin", work));
  };
  return {
    read: (organisation, work) => read((db) => work(readTransaction(db, organisation))),
    async write(organisation, work) {
      refuseClosed();
      return writeTurns.take(() => inTransaction(writer, "begin immediate", (db) => work(writeTransaction(db, organisation))));
    },
    organisations: () => read((db) => findOrganisations(db, contents)),
    async close() {
      isClosed = true;
      await Promise.all([writeTurns.idle(), ...pool.map(({ turns }) => turns.idle())]);
      await Promise.all([writer.destroy(), ...pool.map(({ db }) => db.destroy())]);
    },
  };
}

function makePrivate(folder: string, path: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    // SQLite gives its WAL and index files the mode of the database.
    closeSync(openSync(path, "a", 0o600));
    chmodSync(path, 0o600);
  } catch (cause) {
    throw new PlimsollError(
      "unreadable",
      `expected a folder that can be written at ${folder}, met ${cause instanceof Error ? cause.message : "an error"}; choose another with --home`,
      cause,
    );
  }
}

function connect(path: string, readOnly: boolean): Kysely<Tables> {
  try {
    const database = openNodeSqlite(path, readOnly ? [] : pragmas, readOnly);
    return new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  } catch (cause) {
    throw new PlimsollError(
      "unreadable",
      `expected a Plimsoll database at ${path}, met ${cause instanceof Error ? cause.message : "an error"}; restore a backup or move the file away`,
      cause,
    );
  }
}

async function inTransaction<T>(
  db: Kysely<Tables>,
  begin: "begin" | "begin immediate",
  work: (db: Kysely<Tables>) => Promise<T>,
): Promise<T> {
  return db.connection().execute(async (connection) => {
    await sql.raw(begin).execute(connection);
    try {
      const result = await work(connection);
      await sql`commit`.execute(connection);
      return result;
    } catch (error) {
      await sql`rollback`.execute(connection);
      throw error;
    }
  });
}

/** All or nothing, and one process at a time: a start that is killed half-way, or two that race, leave tables that fit. */
async function prepare(writer: Kysely<Tables>, contents: Contents): Promise<void> {
  await writer.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection);
    try {
      await prepareTables(connection, contents, { text: "text" });
      await sql`commit`.execute(connection);
    } catch (error) {
      await sql`rollback`.execute(connection);
      throw error;
    }
  });
}
