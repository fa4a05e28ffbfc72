import { silentDays, writeWeekNote } from "../../core/discover/write-week-note.ts";
import type { WeekNote } from "../../core/discover/write-week-note.ts";
import type { RegisterRow } from "../../core/model/register-row.ts";
import { finds, history, imports } from "../../storage/collections.ts";
import type { ImportRow } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { readSightings } from "./read-discovery.ts";
import type { Workspace } from "./workspace.ts";

const day = 86_400_000;
/** Lines of history looked through; a busy company writes a few hundred a week. */
const mostLines = 20_000;

/** The note of the last `days` days: uses that are new, gone, or newly on a private account. */
export async function readWeekNote(workspace: Workspace, days = 7): Promise<WeekNote> {
  const to = workspace.now();
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const rows = await transaction.list(finds);
    const lines = await transaction.list(history, { orderBy: "at", descending: true, limit: mostLines });
    const found = new Map(lines.flatMap((line) => (line.what === "found" ? [[line.object, line.at] as const] : [])));
    const vanished = lines.flatMap(({ what, object, from, at }) =>
      what === "gone" && !rows.some((row) => row.id === object) ? [{ tool: object.split("/")[0] ?? object, name: from, at }] : [],
    );
    const silent = await findSilent(transaction, rows);
    return writeWeekNote({
      ...{ from: new Date(to.getTime() - days * day).toISOString(), to: to.toISOString(), rows, found, vanished },
      silentSince: (id) => silent.get(id) ?? null,
    });
  });
}

/** A use is silent once a source that showed it has been read beyond 30 days after its last trace. */
async function findSilent(transaction: ReadTransaction, rows: readonly RegisterRow[]): Promise<ReadonlyMap<string, string>> {
  const kept = await readSightings(transaction);
  const bySource = Map.groupBy(await transaction.list(imports), (row) => row.source);
  return new Map(
    rows.flatMap((row) => {
      if (row.lastSeen === null) return [];
      const limit = new Date(Date.parse(row.lastSeen) + silentDays * day).toISOString();
      const sources = new Set(row.sightings.flatMap((id) => kept.get(id)?.source ?? []));
      const later = [...sources].map((source) => firstBeyond(bySource.get(source) ?? [], limit));
      const known = later.filter((at) => at !== null).toSorted();
      // Every source that showed it must have gone silent; one that was not read since proves nothing.
      return known.length === later.length && known.length > 0 ? [[row.id, known.at(-1) ?? limit] as const] : [];
    }),
  );
}

/** When the first reading came that covers times beyond the limit. */
function firstBeyond(read: readonly ImportRow[], limit: string): string | null {
  const times = read.flatMap(({ to, at }) => (to !== null && to >= limit ? [at > limit ? at : limit] : []));
  return times.toSorted()[0] ?? null;
}
