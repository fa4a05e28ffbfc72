import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";

/** A catalogue file as it lies on disk. `file` is relative to the catalogue folder and goes into messages. */
export interface CatalogFile {
  readonly file: string;
  readonly text: string;
}

export interface CatalogFiles {
  readonly sources: CatalogFile;
  readonly vendors: readonly CatalogFile[];
}

function readOne(folder: string, file: string): CatalogFile {
  return { file: `catalog/${file}`, text: readFileSync(join(folder, file), "utf8") };
}

/**
 * Reads the catalogue folder: `sources.json` and every `vendors/*.json`, in the order of their names. A few hundred
 * small files, read in one go at the start (asynchronous reading takes twice as long here). A folder that is missing
 * or cannot be read is `unreadable`.
 */
export function readCatalogFiles(folder: string): CatalogFiles {
  try {
    const names = readdirSync(join(folder, "vendors"))
      .filter((name) => name.endsWith(".json"))
      .sort();
    return { sources: readOne(folder, "sources.json"), vendors: names.map((name) => readOne(folder, `vendors/${name}`)) };
  } catch (cause) {
    throw new PlimsollError(
      "unreadable",
      `expected the catalogue in ${folder}, met ${String(cause)}; put the folder back from the package`,
      cause,
    );
  }
}
