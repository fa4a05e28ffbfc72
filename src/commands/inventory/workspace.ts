import type { Catalog } from "../../core/model/catalog.ts";
import type { Store } from "../../storage/contract.ts";

/** What every use case of the register works on: one organisation's rows, the catalogue, the clock and who acts. */
export interface Workspace {
  readonly store: Store;
  readonly organisation: string;
  readonly catalog: Catalog;
  /** Shown in histories: `owner` for the console, `command line`, `import`. */
  readonly by: string;
  now(): Date;
}
