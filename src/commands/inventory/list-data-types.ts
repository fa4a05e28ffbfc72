import { classOfType } from "../../core/decide/read-data.ts";
import type { CompanyRules } from "../../core/model/company-rules.ts";
import type { DataClass } from "../../core/model/data-class.ts";
import { dataTypes } from "../../core/model/data-types.ts";

export interface DataTypeRow {
  readonly type: string;
  readonly label: string;
  /** Empty for types of the company's own. */
  readonly family: string;
  readonly class: DataClass;
  readonly kind: "detected" | "made" | "declared";
}

/** Every data type that rules may name, with the class the rules give it: the company's own first. */
export function listDataTypes(rules: CompanyRules): DataTypeRow[] {
  const own = Object.entries(rules.dataTypes).map(([type, { label, declared, from }]): DataTypeRow => ({
    type,
    label: label ?? type,
    family: from === undefined ? "" : (dataTypes.get(from)?.family ?? ""),
    class: classOfType(type, rules),
    kind: declared === true ? "declared" : "made",
  }));
  const words = [...new Set(rules.ownData.map((rule) => rule.type))].map((type): DataTypeRow => ({
    type,
    label: type,
    family: "own",
    class: classOfType(type, rules),
    kind: "made",
  }));
  const detected = [...dataTypes.values()].map(({ type, label, family }): DataTypeRow => ({
    type,
    label,
    family,
    class: classOfType(type, rules),
    kind: "detected",
  }));
  const known = new Set(own.map((row) => row.type));
  return [...own, ...words.filter((row) => !known.has(row.type)), ...detected];
}
