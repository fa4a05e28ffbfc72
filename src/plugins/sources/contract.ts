import type { CatalogIndex } from "../../core/model/catalog.ts";
import type { ExportSource } from "../../core/discover/exports/export-source.ts";
import type { RepositorySource } from "../../core/discover/repository/repository-source.ts";
import type { OperatingSystem } from "../../core/discover/workstation/machine-folders.ts";
import type { SourceContext } from "../../core/discover/source-context.ts";

/**
 * The family of sources: each says what to read and turns text into sightings. No source does I/O: commands read,
 * unpack and decode; a source gets text. Members: `exports/` (files people drop), `repository/` (files of a source tree),
 * `workstation/` (places on a machine). Each member is one file that exports one constant of the type below.
 */

export type { CatalogHit, CatalogIndex } from "../../core/model/catalog.ts";

export type { SourceContext } from "../../core/discover/source-context.ts";

/** Files people drop: one file per format in `exports/`. The types live in core, so that formats can be built from its parts. */
export type {
  Delimiter,
  ExportReader,
  ExportSource,
  HowTo,
  InputHead,
  InputShape,
  Recognition,
} from "../../core/discover/exports/export-source.ts";

/** Files of a source tree: one file per kind in `repository/`. */
export type { FileRole } from "../../core/discover/repository/file-role.rows.ts";
export type { RepositoryFile, RepositorySource } from "../../core/discover/repository/repository-source.ts";

export type { OperatingSystem } from "../../core/discover/workstation/machine-folders.ts";

/** A place that exists on a machine. */
export interface FoundPlace {
  /** The path as shown to people, with `~` for the home. */
  readonly path: string;
  /** The pattern it was found by. */
  readonly pattern: string;
  /** Text of a file, at most 4 MiB; null when it is binary or a folder. Of `FILE#KEY`: the value. */
  readonly text: string | null;
  /** Entry names of a folder, at most 10,000, sorted; null for a file. */
  readonly entries: readonly string[] | null;
  /** Whose home it lies in; empty for places of the whole machine. */
  readonly user: string;
  /** ISO time of the last change, when the system tells. */
  readonly changed?: string;
}

export interface WorkstationSource {
  readonly id: string;
  readonly title: string;
  readonly kind: "workstation";
  /**
   * Places to look at, `/` on every system. `{home}` `{config}` `{appsupport}` `{appdata}` `{localappdata}` `{programs}`
   * `{programdata}` stand for the platform's folders (a place whose folder a system lacks is left out), a leading `/` for
   * the root, `*` for one path part or a piece of it, `**` for up to four parts. `FILE#KEY` asks for one value of the
   * key-value table `ItemTable` of an SQLite file.
   */
  places(system: OperatingSystem, catalog: CatalogIndex): readonly string[];
  read(found: FoundPlace, context: SourceContext): void;
}

export type Source = ExportSource | RepositorySource | WorkstationSource;
