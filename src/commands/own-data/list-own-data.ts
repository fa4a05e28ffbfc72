import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { dataClasses } from "../../core/model/data-class.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { OwnDataRow } from "../../core/own-data/own-data.ts";
import { ownDataFolder } from "./own-data-key.ts";

/** What is registered, oldest first. */
export function listOwnData(home: string): readonly OwnDataRow[] {
  const folder = ownDataFolder(home);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return names.flatMap((name) => readRow(join(folder, name)) ?? []).toSorted((a, b) => (a.added < b.added ? -1 : 1));
}

/** Removes one; what it knew is gone with it. @throws PlimsollError `not-found`. */
export function removeOwnData(home: string, id: string): OwnDataRow {
  const row = listOwnData(home).find((each) => each.id === id);
  if (row === undefined)
    throw new PlimsollError(
      "not-found",
      `expected the id of a registered table or document, met ${JSON.stringify(id)}; see plimsoll own-data list`,
    );
  for (const ending of ["json", "filter", "hashes"]) rmSync(join(ownDataFolder(home), `${id}.${ending}`), { force: true });
  return row;
}

function readRow(path: string): OwnDataRow | undefined {
  const value: unknown = JSON.parse(readFileSync(path, "utf8"));
  return isRow(value) ? value : undefined;
}

function isRow(value: unknown): value is OwnDataRow {
  if (typeof value !== "object" || value === null) return false;
  const row: Partial<Record<keyof OwnDataRow, unknown>> = value;
  return typeof row.id === "string" && dataClasses.some((each) => each === row.class) && (row.kind === "table" || row.kind === "document");
}
