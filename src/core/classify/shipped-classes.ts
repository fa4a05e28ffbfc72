import type { DataClass } from "../model/data-class.ts";
import { dataTypes } from "../model/data-types.ts";
import type { FindingFamily } from "../model/finding.ts";

/** The class of a type or kind as shipped, and the id of the rule that says so. */
export interface ShippedClass {
  readonly class: DataClass;
  readonly rule: string;
  /** The class where no person stands beside it; left out, the same. */
  readonly alone?: DataClass;
  /** Contact data and names: in a list of people or a dossier they are restricted. */
  readonly isContact?: true;
}

const contact = new Set(["person", "email", "phone", "address", "dob"]);

/** For a type that has no row: a detector of a family can only have found something of that family. */
const byFamily: Readonly<Record<FindingFamily, ShippedClass>> = {
  secret: { class: "restricted", rule: "shipped:credential" },
  payment: { class: "restricted", rule: "shipped:payment" },
  health: { class: "restricted", rule: "shipped:health", alone: "public" },
  personal: { class: "restricted", rule: "shipped:national-id" },
  own: { class: "internal", rule: "shipped:own-term" },
  document: { class: "restricted", rule: "shipped:registered-document" },
};

/** The shipped class of a detected type (`model/data-types.rows.ts`). */
export function shippedClassOf(type: string, family: FindingFamily): ShippedClass {
  if (family === "secret") return byFamily.secret;
  const row = dataTypes.get(type);
  if (row === undefined) return byFamily[family];
  return {
    class: row.class,
    rule: `shipped:${type}`,
    ...(row.alone === undefined ? {} : { alone: row.alone }),
    ...(contact.has(type) ? { isContact: true } : {}),
  };
}

/** The shipped class of a text as a whole, by its kind or a mark that a reader gave it. */
export const shippedKinds: Readonly<Record<string, ShippedClass>> = {
  "customer-list": { class: "restricted", rule: "shipped:people-list" },
  contract: { class: "restricted", rule: "shipped:contract" },
  "financial-report": { class: "restricted", rule: "shipped:financial-report" },
  "health-list": { class: "restricted", rule: "shipped:health-beside-person" },
  "own-source": { class: "internal", rule: "shipped:source-code" },
  "open-source": { class: "public", rule: "shipped:open-source-code" },
  "published-document": { class: "public", rule: "shipped:published-document" },
  "data-table": { class: "public", rule: "shipped:data-table" },
  "internal-note": { class: "internal", rule: "shipped:internal-note" },
  "registered-document": { class: "restricted", rule: "shipped:registered-document" },
  "registered-table": { class: "restricted", rule: "shipped:registered-table" },
};
