import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { pathOfSnapshot } from "./policy-snapshot.ts";

/** False where there is no policy snapshot, or where the store was written after it by a command that ran without the service. */
export function isSnapshotFresh(home: string): boolean {
  const snapshot = writtenAt(pathOfSnapshot(home));
  const store = Math.max(writtenAt(join(home, "plimsoll.db")), writtenAt(join(home, "plimsoll.db-wal")));
  return snapshot > 0 && (snapshot >= store || !existsSync(join(home, "plimsoll.db")));
}

function writtenAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
