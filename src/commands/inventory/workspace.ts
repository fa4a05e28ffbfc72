import type { Catalog, CatalogIndex } from "../../core/model/catalog.ts";
import type { ExportSource, RepositorySource, WorkstationSource } from "../../plugins/sources/contract.ts";
import type { Store } from "../../storage/contract.ts";

/** What every use case of the register works on: one organisation's rows, the catalogue, the clock and who acts. */
export interface Workspace {
  readonly store: Store;
  readonly organisation: string;
  readonly catalog: Catalog;
  /** Shown in histories: `owner` for the console, `command line` for scripts. */
  readonly by: string;
  /** True where loosening what is restricted or held needs a second person; the change is then refused with `NeedsSecond`. */
  readonly needsSecond?: boolean;
  now(): Date;
}

/** The members of the source families. */
export interface SourceFamilies {
  readonly exports: readonly ExportSource[];
  readonly repository: readonly RepositorySource[];
  readonly workstation: readonly WorkstationSource[];
}

/** What reading needs beside the workspace. */
export interface ReadingDesk {
  readonly sources: SourceFamilies;
  readonly index: CatalogIndex;
}
