import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filterBytes, KeyedFilter } from "../../core/own-data/keyed-filter.ts";
import type { OwnDataRow } from "../../core/own-data/own-data.ts";
import { HashFileWriter } from "./hash-file.ts";
import { openOwnDataKey, ownDataFolder } from "./own-data-key.ts";

/** A set in the making: entries go in, keyed hashes come out. Nothing counts before `finish`. */
export interface SetInMaking {
  /** Keeps an entry that can be asked exactly. */
  keep(entry: string): void;
  /** Keeps an entry in the filter alone. */
  note(entry: string): void;
  /** Puts the set in force; lets other work go on meanwhile. */
  finish(row: OwnDataRow, signal?: AbortSignal): Promise<void>;
  discard(): void;
}

/** Begins a set of about `entries` entries under the id; more cost no entry, only strangers that pass the filter. */
export function beginSet(home: string, id: string, entries: number): SetInMaking {
  const key = openOwnDataKey(home);
  const folder = ownDataFolder(home);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const hashes = new HashFileWriter(join(folder, `${id}.hashes`));
  const filter = new KeyedFilter(new Uint8Array(filterBytes(entries)), key.seeds);
  const filterPath = join(folder, `${id}.filter`);
  return {
    keep(entry) {
      filter.add(entry);
      hashes.add(key.digest(entry));
    },
    note: (entry) => filter.add(entry),
    async finish(row, signal) {
      await hashes.finish(signal);
      writeFileSync(filterPath, key.seal(filter.bits), { mode: 0o600 });
      const path = join(folder, `${id}.json`);
      writeFileSync(`${path}.new`, JSON.stringify(row), { mode: 0o600 });
      renameSync(`${path}.new`, path);
    },
    discard() {
      hashes.discard();
      rmSync(filterPath, { force: true });
    },
  };
}
