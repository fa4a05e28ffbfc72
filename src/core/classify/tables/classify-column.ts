import { foldWords } from "../personal/labels/fold-words.ts";
import { findLastLabel } from "../personal/labels/read-label.ts";
import type { LabelMeaning } from "../personal/labels/label-index.ts";
import { columnNames } from "./column-names.rows.ts";

export type ColumnRole = "full-name" | "part-name" | "maybe-name" | "email" | "address" | "labelled" | "none";

export interface ColumnName {
  readonly role: ColumnRole;
  /** What the name announces as a label: phone, date of birth, card, national id … */
  readonly label: LabelMeaning | undefined;
}

let roles: Map<string, ColumnRole> | undefined;

function isRole(name: string): name is ColumnRole {
  return name === "full-name" || name === "part-name" || name === "maybe-name" || name === "email" || name === "address";
}

function makeRoles(): Map<string, ColumnRole> {
  const made = new Map<string, ColumnRole>();
  for (const [role, words] of Object.entries(columnNames)) {
    if (isRole(role)) for (const word of words.split("|")) if (!made.has(foldWords(word))) made.set(foldWords(word), role);
  }
  return made;
}

/** Names of things and places, not of people. */
const ofThings =
  /\b(?:product|item|file|host|user|company|brand|store|city|country|team|event|project|column|table|sku|article|produkt|artikel|firma|produit|producto|prodotto)\b/;

function nextWord(folded: string, at: number): number {
  const space = folded.indexOf(" ", at);
  return space < 0 ? -1 : space + 1;
}

/** What a column is by its name alone. `customer_email`, `E-Mail-Adresse`, `Kunde Vorname` are read by their last words. */
export function classifyColumnName(name: string): ColumnName {
  roles ??= makeRoles();
  const folded = foldWords(name);
  for (let at = 0; at >= 0; at = nextWord(folded, at)) {
    const role = roles.get(at === 0 ? folded : folded.slice(at));
    if (role !== undefined && !(role === "maybe-name" && ofThings.test(folded))) return { role, label: undefined };
  }
  const label = findLastLabel(folded);
  return { role: label === undefined || label.types.includes("none") ? "none" : "labelled", label };
}
