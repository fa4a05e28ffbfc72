import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { TextReader } from "../../core/classify/detector.ts";
import { hashFast, KeyedFilter } from "../../core/own-data/keyed-filter.ts";
import { makeExactReader } from "../../core/own-data/make-exact-reader.ts";
import { makeFingerprintReader } from "../../core/own-data/make-fingerprint-reader.ts";
import type { OwnDataRow, OwnDataSet } from "../../core/own-data/own-data.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { HashFile } from "./hash-file.ts";
import { listOwnData } from "./list-own-data.ts";
import { openOwnDataKey, ownDataFolder, type OwnDataKey } from "./own-data-key.ts";

/**
 * The readers of the registered tables and documents in a home folder. Each text asks whether the folder changed, so what is
 * imported or removed meanwhile, also by another process, holds from the next text on.
 */
export function openOwnData(home: string): readonly TextReader[] {
  const open = new Map<string, OpenSet>();
  let stamp = "";
  const sets = (kind: OwnDataRow["kind"]): readonly OwnDataSet[] => {
    const folder = ownDataFolder(home);
    const now = existsSync(folder) ? String(statSync(folder, { bigint: true }).mtimeNs) : "";
    if (now !== stamp) {
      refresh(home, open);
      stamp = now;
    }
    return [...open.values()].filter(({ row }) => row.kind === kind);
  };
  let key: OwnDataKey | undefined;
  const hash = (entry: string): number => hashFast(entry, (key ??= openOwnDataKey(home)).seeds).high >>> 0;
  return [makeExactReader(() => sets("table")), makeFingerprintReader(() => sets("document"), hash)];
}

interface OpenSet extends OwnDataSet {
  close(): void;
}

function refresh(home: string, open: Map<string, OpenSet>): void {
  const rows = listOwnData(home);
  for (const [id, set] of open) {
    if (rows.some((row) => row.id === id)) continue;
    set.close();
    open.delete(id);
  }
  if (rows.length === 0) return;
  const key = openOwnDataKey(home);
  for (const row of rows) if (!open.has(row.id)) open.set(row.id, openSet(home, row, key));
}

function openSet(home: string, row: OwnDataRow, key: OwnDataKey): OpenSet {
  const folder = ownDataFolder(home);
  const filter = new KeyedFilter(readFilter(join(folder, `${row.id}.filter`), row, key), key.seeds);
  const hashes = new HashFile(join(folder, `${row.id}.hashes`));
  return {
    row,
    mayHold: (entry) => filter.mayHold(entry),
    holds: (entry) => hashes.has(key.digest(entry)),
    close: () => hashes.close(),
  };
}

/** Failing closed: data that cannot be looked for must not pass as clean. */
function readFilter(path: string, row: OwnDataRow, key: OwnDataKey): Uint8Array {
  try {
    return key.unseal(readFileSync(path));
  } catch (cause) {
    throw new PlimsollError(
      "broken",
      `expected the registered ${row.kind} ${row.name} under the key of this home folder, met files that do not fit it; run plimsoll own-data remove ${row.id} and register it again`,
      cause,
    );
  }
}
