import { pathToFileURL } from "node:url";

const longest = 64 * 1024;

/**
 * One value of the key-value table `ItemTable` that VS Code and its kin keep their state in; null when there is none or the
 * file is something else. Opened read only and as immutable, so that no lock and no journal file is made.
 */
export async function readItemTable(path: string, key: string): Promise<string | null> {
  const place = pathToFileURL(path);
  place.searchParams.set("immutable", "1");
  try {
    // Inside: the collector may meet a Node that has no SQLite, and reads the rest.
    const { DatabaseSync } = await import("node:sqlite");
    const database = new DatabaseSync(place, { readOnly: true });
    try {
      const row = database.prepare("SELECT value FROM ItemTable WHERE key = ?").get(key);
      const value = row?.["value"];
      const text = value instanceof Uint8Array ? new TextDecoder().decode(value) : typeof value === "string" ? value : null;
      return text === null ? null : text.slice(0, longest);
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}
