import type { CompanyRules } from "../../../src/core/model/company-rules.ts";
import { dataClasses, type DataClass } from "../../../src/core/model/data-class.ts";
import { upperFirst } from "../text/upper-first.ts";
import { countWords } from "../text/count-words.ts";
import type { DataTypeRow } from "../api/types.ts";
import { familyNames } from "./find-subjects.ts";
import { findingFamilies } from "../../../src/core/model/finding.ts";

export interface SaidRule {
  readonly types: readonly string[];
  readonly text: string;
  readonly class: DataClass;
}

/** What the company has said, one line each, as it would be read aloud. A whole family moved alike is one line. */
export function describeRules(rules: CompanyRules, types: readonly DataTypeRow[]): readonly SaidRule[] {
  const rowOf = new Map(types.map((row) => [row.type, row]));
  const lines: SaidRule[] = [];
  for (const dataClass of dataClasses) {
    const plain = rules.classes[dataClass].filter((rule) => typeof rule === "string");
    const { families, rest } = gatherFamilies(plain, types);
    for (const family of families)
      lines.push({
        types: family.types,
        class: dataClass,
        text: `${family.name} (${countWords(family.types.length, "type")}) is ${dataClass}`,
      });
    for (const type of rest)
      lines.push({ types: [type], class: dataClass, text: `${upperFirst(rowOf.get(type)?.label ?? type)} is ${dataClass}` });
    for (const rule of rules.classes[dataClass]) {
      if (typeof rule === "string") continue;
      for (const [type, { atLeast }] of Object.entries(rule))
        lines.push({
          types: [type],
          class: dataClass,
          text: `${upperFirst(rowOf.get(type)?.label ?? type)} is ${dataClass} from ${atLeast} on`,
        });
    }
  }
  return lines;
}

function gatherFamilies(
  moved: readonly string[],
  types: readonly DataTypeRow[],
): { families: { name: string; types: string[] }[]; rest: readonly string[] } {
  const left = new Set(moved);
  const families: { name: string; types: string[] }[] = [];
  for (const family of findingFamilies) {
    const members = types.filter((row) => row.family === family && row.kind === "detected").map((row) => row.type);
    if (members.length < 2 || !members.every((type) => left.has(type))) continue;
    families.push({ name: familyNames[family], types: members });
    for (const type of members) left.delete(type);
  }
  return { families, rest: [...left] };
}
