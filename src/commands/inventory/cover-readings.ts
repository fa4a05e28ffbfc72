import type { SourceKind } from "../../core/model/sighting.ts";
import type { Reading } from "./record-readings.ts";
import { ownSources } from "./source-names.rows.ts";
import type { SourceFamilies } from "./workspace.ts";

/** What one source showed in this look. `silent` was read and showed nothing; `absent` was not looked at, with what it takes. */
export interface CoverageLine {
  readonly source: string;
  readonly title: string;
  readonly kind: SourceKind;
  readonly status: "read" | "silent" | "absent";
  /** Sightings and rows of people lists. */
  readonly items: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly adds: string;
  readonly steps: readonly string[];
  /** A line that fetches it anew, for a timetable; null where there is none. */
  readonly schedule: string | null;
}

type Shown = Pick<Reading, "source" | "sightings" | "people" | "from" | "to">;

/** Every source Plimsoll knows beside what was read: looked at first, then what is missing. */
export function coverReadings(readings: readonly Shown[], sources: Pick<SourceFamilies, "exports">): CoverageLine[] {
  const names = [...ownSources, ...sources.exports.map(({ id, title, kind, howTo }) => ({ source: id, title, kind, ...howTo }))];
  const lines = names.map(({ source, title, kind, adds, steps, schedule }) => ({
    source,
    title,
    kind,
    ...sumReadings(readings.filter((one) => one.source === source)),
    adds,
    steps,
    schedule: schedule ?? null,
  }));
  const order = { read: 0, silent: 1, absent: 2 };
  return lines.toSorted((one, other) => order[one.status] - order[other.status]);
}

function sumReadings(readings: readonly Shown[]): Pick<CoverageLine, "status" | "items" | "from" | "to"> {
  const items = readings.reduce((sum, one) => sum + one.sightings.length + one.people.length, 0);
  const froms = readings.flatMap((one) => one.from ?? []).toSorted();
  const tos = readings.flatMap((one) => one.to ?? []).toSorted();
  return {
    status: readings.length === 0 ? "absent" : items > 0 ? "read" : "silent",
    items,
    from: froms[0] ?? null,
    to: tos.at(-1) ?? null,
  };
}
