import type { DataClass } from "./data-class.ts";
import { dataTypeRows } from "./data-types.rows.ts";
import type { FindingFamily } from "./finding.ts";

/** What a detected piece of data is, in plain words, and the class it has as shipped (table in product.md). */
export interface DataType {
  /** Name used in rules and findings, e.g. `email`. */
  readonly type: string;
  /** Reads in the middle of a sentence: lower case save for names. */
  readonly label: string;
  readonly family: FindingFamily;
  readonly class: DataClass;
  /** Class where no person stands beside it; left out, the same. */
  readonly alone?: DataClass;
}

/** Every detected type by name. A company's own rules move a type; all others keep this class. */
export const dataTypes: ReadonlyMap<string, DataType> = new Map(dataTypeRows.map((row) => [row.type, row]));

/** A list of people counts as restricted from this many distinct people on. */
export const peopleListAtLeast = 10;
