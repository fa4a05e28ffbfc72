import { readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** What stands in the home folder beside the store and belongs into a backup: keys, registered tables and documents. */
export function listHomeFiles(home: string): string[] {
  const found: string[] = [];
  const visit = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !passing.has(entry.name)) visit(path);
      else if (entry.isFile() && !isPassing(entry.name)) found.push(relative(home, path).split(sep).join("/"));
    }
  };
  visit(home);
  return found.toSorted();
}

/** Made again by themselves, or of this process alone. */
const passing = new Set(["spool", "imports", "cache", "compile-cache", "jobs"]);

function isPassing(name: string): boolean {
  return /^plimsoll\.db|^server\.|^decide\.sock$|^policy\.json$|\.tmp$|\.\d+\.[0-9a-f]{8}$/.test(name);
}
