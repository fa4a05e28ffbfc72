import { DatabaseSync } from "node:sqlite";
import type { ExportSource } from "../core/discover/exports/export-source.ts";

/**
 * Records of an SQLite file for the first source whose tables it has; the first record is the header. Only plain tables are
 * asked (a view in a foreign file may run for ever), nothing is written, no extension is loaded.
 */
export function openDatabaseRecords(
  path: string,
  sources: readonly ExportSource[],
):
  | { readonly source: ExportSource; readonly records: Iterable<readonly string[]>; close(): void }
  | { readonly tables: readonly string[]; close(): void } {
  const database = new DatabaseSync(path, { readOnly: true, allowExtension: false });
  const close = (): void => database.close();
  try {
    const tables = listTables(database);
    const source = sources.find((one) => one.database !== undefined && hasTables(tables, one.database.tables));
    if (source?.database === undefined) return { tables: [...tables.keys()], close };
    return { source, records: readRows(database, source.database.query), close };
  } catch (cause) {
    close();
    throw cause;
  }
}

function listTables(database: DatabaseSync): ReadonlyMap<string, ReadonlySet<string>> {
  const rows = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' LIMIT 500").all();
  const names = rows.map((row) => String(row["name"]));
  return new Map(names.map((name) => [name, columnsOf(database, name)]));
}

function columnsOf(database: DatabaseSync, table: string): ReadonlySet<string> {
  const rows = database.prepare("SELECT name FROM pragma_table_info(?)").all(table);
  return new Set(rows.map((row) => String(row["name"]).toLowerCase()));
}

function hasTables(met: ReadonlyMap<string, ReadonlySet<string>>, needed: Readonly<Record<string, readonly string[]>>): boolean {
  return Object.entries(needed).every(([table, columns]) => columns.every((column) => met.get(table)?.has(column) === true));
}

function* readRows(database: DatabaseSync, query: string): Generator<readonly string[]> {
  const statement = database.prepare(query);
  yield statement.columns().map((column) => column.name);
  for (const row of statement.iterate()) yield Object.values(row).map((value) => (value === null ? "" : String(value)));
}
