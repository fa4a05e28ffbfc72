import type { SourceKind } from "../../core/model/sighting.ts";
import { imports } from "../../storage/collections.ts";
import type { ImportRow } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { ownSources } from "./source-names.rows.ts";
import type { SourceName } from "./source-names.rows.ts";
import type { SourceFamilies } from "./workspace.ts";

/** What one source has shown so far. `silent` was read and showed nothing; `absent` has not been looked at. */
export interface CoverageRow {
  readonly source: string;
  readonly title: string;
  readonly kind: SourceKind;
  readonly status: "read" | "silent" | "absent";
  readonly items: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly adds: string;
  readonly steps: string[];
  readonly needs: string | null;
  /** A line that fetches it anew, for a timetable. */
  readonly schedule: string | null;
}

/** Every source Plimsoll knows, read ones first, with what the others would add and what that takes. */
export async function readCoverage(transaction: ReadTransaction, sources: SourceFamilies): Promise<CoverageRow[]> {
  const bySource = new Map<string, ImportRow[]>();
  for (const row of await transaction.list(imports)) bySource.set(row.source, [...(bySource.get(row.source) ?? []), row]);
  const names = [...ownSources, ...sources.exports.map(({ id, title, kind, howTo }) => ({ source: id, title, kind, ...howTo }))];
  const rows = names.map((name) => coverSource(name, bySource.get(name.source) ?? []));
  const order = { read: 0, silent: 1, absent: 2 };
  return rows.sort((one, other) => order[one.status] - order[other.status]);
}

function coverSource(name: SourceName, rows: readonly ImportRow[]): CoverageRow {
  const items = rows.reduce((sum, row) => sum + row.sightings + row.people, 0);
  const froms = rows.flatMap((row) => row.from ?? []).sort();
  const tos = rows.flatMap((row) => row.to ?? []).sort();
  return {
    source: name.source,
    title: name.title,
    kind: name.kind,
    status: rows.length === 0 ? "absent" : items > 0 ? "read" : "silent",
    items,
    from: froms[0] ?? null,
    to: tos.at(-1) ?? null,
    adds: name.adds,
    steps: [...name.steps],
    needs: name.needs ?? null,
    schedule: name.schedule ?? null,
  };
}
