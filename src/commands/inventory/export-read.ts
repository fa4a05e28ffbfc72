import type { ColumnMapping } from "../../core/discover/exports/column-mapping.ts";
import type { Person } from "../../core/model/people.ts";
import type { Sighting, SourceKind } from "../../core/model/sighting.ts";

export interface SkippedRow {
  readonly place: string;
  readonly why: string;
}

/**
 * One recognised input, read to its end. Exists only whole: a reading that was cancelled or failed leaves nothing, so it
 * can be started again.
 */
export interface ExportRead {
  /** Id of the source that read it. */
  readonly source: string;
  readonly title: string;
  readonly kind: SourceKind;
  /** The input as the user named it; `outer!inner` for members of archives. */
  readonly place: string;
  /** SHA-256 of the unpacked content (hex): the same content again, packed or renamed, has the same. */
  readonly digest: string;
  readonly sightings: readonly Sighting[];
  /** Grants that name their app by an id nobody explained yet; absent where there are none. */
  readonly openGrants?: readonly Sighting[];
  /** Rows of a people list. */
  readonly people: readonly Person[];
  /** Rows, lines or values that were read. */
  readonly rows: number;
  /** Rows that could not be read, each with its place and why; at most 200 and one line that counts the others. */
  readonly skipped: readonly SkippedRow[];
  /** Earliest and latest time among the sightings, ISO; null where the source carries none. */
  readonly from: string | null;
  readonly to: string | null;
}

/** An input that nobody reads, with what it came closest to. */
export interface ExportRefused {
  readonly place: string;
  /** One line: what was expected, what was met, what to do. */
  readonly why: string;
  readonly closest: {
    readonly source: string;
    readonly title: string;
    readonly met: readonly string[];
    readonly missing: readonly string[];
  } | null;
  /** A first guess of which column is which, to be corrected by a person; null where there are no columns. */
  readonly suggestion: ColumnMapping | null;
}

export interface ExportsRead {
  readonly read: readonly ExportRead[];
  readonly refused: readonly ExportRefused[];
}
