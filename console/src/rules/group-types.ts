import type { CompanyRules } from "../../../src/core/model/company-rules.ts";
import { findingFamilies } from "../../../src/core/model/finding.ts";
import type { DataTypeRow } from "../api/types.ts";
import { ownClassOf, thresholdOf } from "./edit-rules.ts";
import { familyNames } from "./find-subjects.ts";

export interface TypeGroup {
  readonly name: string;
  readonly types: readonly DataTypeRow[];
  /** What the company itself has said; stands first and open. */
  readonly isOwn: boolean;
}

/** The types of one class in groups: what the company said first, then the families, each by label. */
export function groupTypes(types: readonly DataTypeRow[], rules: CompanyRules): readonly TypeGroup[] {
  const isOwn = (row: DataTypeRow): boolean =>
    row.kind !== "detected" || ownClassOf(rules, row.type) !== undefined || thresholdOf(rules, row.type) !== null;
  const sorted = types.toSorted((a, b) => a.label.localeCompare(b.label, "en"));
  const shipped = findingFamilies.map((family) => ({
    name: familyNames[family],
    types: sorted.filter((row) => !isOwn(row) && row.family === family),
    isOwn: false,
  }));
  return [{ name: "Said by you", types: sorted.filter(isOwn), isOwn: true }, ...shipped].filter((group) => group.types.length > 0);
}
