import type { AccountSign } from "../model/catalog.ts";
import type { PlanKind } from "../model/plan.ts";

/** A tool's pages as the browser guard knows them; made from the catalogue when the guard is packed. */
export interface GuardSite {
  readonly tool: string;
  readonly name: string;
  readonly hosts: readonly string[];
  /** Only pages below these are the tool's; left out, all of its hosts. */
  readonly paths?: readonly string[];
  readonly accounts: readonly AccountSign[];
  readonly plans: Readonly<Record<string, PlanKind>>;
  readonly plan?: PlanKind;
  /** Paths of messages, files and speech. */
  readonly messages: readonly string[];
  /** Paths of the site's own measuring: held without a word. */
  readonly quiet: readonly string[];
  readonly change?: string;
}

/** Who is signed in, as far as a page shows it. Of an address only its domain is kept. */
export interface SeenAccount {
  readonly domain?: string;
  readonly plan?: PlanKind;
  readonly workspace?: string;
}
