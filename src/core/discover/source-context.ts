import type { CatalogIndex } from "../model/catalog.ts";
import type { Person } from "../model/people.ts";
import type { Sighting } from "../model/sighting.ts";

/** What a source gets beside its text: what it may ask and where its answers go. */
export interface SourceContext {
  readonly catalog: CatalogIndex;
  /** The company's own e-mail domains, to tell company from personal accounts. Empty when not known. */
  readonly companyDomains: readonly string[];
  /** How the input is called in `place`, relative to what the user named. */
  readonly place: string;
  /**
   * ISO time at which the input was last written, or now: gives logs without a year theirs. Absent where no source needs
   * it; then such times are left out.
   */
  readonly asOf?: string;
  /** Names of apps by the id of their service principal, learnt from lists read in the same go; grants name apps by it only. */
  readonly apps?: Map<string, string>;
  sighting(value: Sighting): void;
  /** A row that was not understood: named, the rest is read. */
  skip(place: string, why: string): void;
  /** Rows of a people list. */
  person(value: Person): void;
}
