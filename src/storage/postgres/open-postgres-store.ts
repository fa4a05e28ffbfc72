import { Kysely, PostgresDialect, sql } from "kysely";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { Store } from "../contract.ts";
import { findOrganisations } from "../sql/find-organisations.ts";
import { prepareTables } from "../sql/prepare-tables.ts";
import { readTransaction, writeTransaction } from "../sql/sql-transaction.ts";
import type { Contents, Tables } from "../sql/tables.ts";

/** A serialisation failure is certain to pass when writers take turns, so this many attempts are plenty. */
const attempts = 50;
/** Any number of our own: one process at a time makes tables. */
const preparingLock = 7391;

/**
 * PostgreSQL for more than one machine: the same tables, serialisable transactions, retried on serialisation failure.
 * `url` as in `postgres://user:password@host:port/database`. Throws `unreadable` when the database cannot be reached.
 */
export async function openPostgresStore(url: string, contents: Contents): Promise<Store> {
  const { Pool } = await loadDriver();
  const pool = new Pool({ connectionString: url, max: 10 });
  pool.on("error", () => undefined); // an idle connection was lost; the next query gets a new one
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  await prepare(db, contents);
  let isClosed = false;
  const refuseClosed = (): void => {
    if (isClosed) throw new PlimsollError("refused", "expected an open store, met a closed one; open it again");
  };
  const read = async <T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> => {
    refuseClosed();
    return db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(work);
  };
  const inHand = new Set<Promise<unknown>>();
  const hold = async <T>(work: Promise<T>): Promise<T> => {
    inHand.add(work);
    return work.finally(() => inHand.delete(work));
  };
  return {
    read: (organisation, work) => hold(read((connection) => work(readTransaction(connection, organisation)))),
    async write(organisation, work) {
      refuseClosed();
      return hold(
        retry(() =>
          db
            .transaction()
            .setIsolationLevel("serializable")
            .execute((connection) => work(writeTransaction(connection, organisation))),
        ),
      );
    },
    organisations: () => hold(read((connection) => findOrganisations(connection, contents))),
    async close() {
      isClosed = true;
      await Promise.allSettled(inHand);
      await db.destroy();
    },
  };
}

// Only installations that use PostgreSQL pay for its driver.
async function loadDriver() {
  const module = await import("pg");
  return module.default;
}

async function prepare(db: Kysely<Tables>, contents: Contents): Promise<void> {
  try {
    await db.transaction().execute(async (connection) => {
      await sql`select pg_advisory_xact_lock(${preparingLock})`.execute(connection);
      await prepareTables(connection, contents, { text: 'text collate "C"' });
    });
  } catch (cause) {
    await db.destroy();
    throw new PlimsollError(
      "unreadable",
      `expected a PostgreSQL database that answers, met ${cause instanceof Error ? cause.message : "an error"}; check --database`,
      cause,
    );
  }
}

async function retry<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts || !isConflict(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** Math.min(attempt, 6)));
    }
  }
}

// 40001 serialisation failure, 40P01 deadlock, 23505 two writers took the same log number.
function isConflict(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "40001" || error.code === "40P01" || error.code === "23505");
}
