import { DatabaseSync, type StatementSync } from "node:sqlite";
import type { SqliteDatabase, SqliteStatement } from "kysely";

/** Statements kept per connection; our own statements are few, only batch inserts vary in length. */
const keptStatements = 200;

/** Makes a `node:sqlite` connection look like the one Kysely's SQLite dialect expects. The only file that names `node:sqlite` for the store. */
export function openNodeSqlite(path: string, pragmas: readonly string[], readOnly = false): SqliteDatabase {
  const database = new DatabaseSync(path, { readOnly, timeout: 10_000 });
  for (const pragma of pragmas) database.exec(`pragma ${pragma}`);
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(text) {
      const known = kept.get(text);
      if (known !== undefined) return known;
      if (kept.size >= keptStatements) kept.clear();
      const made = wrapStatement(database.prepare(text));
      kept.set(text, made);
      return made;
    },
  };
}

function wrapStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bindable(parameters)),
    run: (parameters) => {
      const { changes, lastInsertRowid } = statement.run(...bindable(parameters));
      return { changes, lastInsertRowid };
    },
    *iterate(parameters) {
      yield* statement.iterate(...bindable(parameters));
    },
  };
}

function bindable(parameters: readonly unknown[]): (string | number | bigint | null)[] {
  return parameters.map((value) => {
    if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || value === null) return value;
    throw new TypeError(`expected a text, number or null to bind, met ${typeof value}`);
  });
}
