import type { CompanyRules } from "../../../src/core/model/company-rules.ts";
import { dataClasses } from "../../../src/core/model/data-class.ts";
import { findingFamilies } from "../../../src/core/model/finding.ts";
import type { DataTypeRow } from "../api/types.ts";
import { countWords } from "../text/count-words.ts";
import { upperFirst } from "../text/upper-first.ts";
import { ownClassOf, thresholdOf } from "./edit-rules.ts";
import { familyNames } from "./find-subjects.ts";

export interface SaidRule {
  readonly types: readonly string[];
  readonly subject: string;
  /** What was said: "internal, from 25 restricted". */
  readonly said: string;
}

/** What the company has said, one line each, as it would be read aloud. A whole family moved alike is one line. */
export function describeRules(rules: CompanyRules, types: readonly DataTypeRow[]): readonly SaidRule[] {
  const labelOf = new Map(types.map((row) => [row.type, row.label]));
  const mentioned = [
    ...new Set(
      dataClasses.flatMap((dataClass) =>
        rules.classes[dataClass].flatMap((rule) => (typeof rule === "string" ? [rule] : Object.keys(rule))),
      ),
    ),
  ];
  const families = findWholeFamilies(rules, types);
  const inFamily = new Set(families.flatMap((line) => line.types));
  const single = mentioned
    .filter((type) => !inFamily.has(type))
    .map((type): SaidRule => ({
      types: [type],
      subject: upperFirst(rules.dataTypes[type]?.label ?? labelOf.get(type) ?? type),
      said: sayClass(rules, type),
    }));
  return [...single, ...families];
}

function sayClass(rules: CompanyRules, type: string): string {
  const threshold = thresholdOf(rules, type);
  return [ownClassOf(rules, type) ?? "", threshold ? `from ${threshold.atLeast} ${threshold.class}` : ""].filter(Boolean).join(", ");
}

/** Families of several detected types that were all moved to one class, without amounts. */
function findWholeFamilies(rules: CompanyRules, types: readonly DataTypeRow[]): readonly SaidRule[] {
  return findingFamilies.flatMap((family): SaidRule[] => {
    const members = types.filter((row) => row.family === family && row.kind === "detected").map((row) => row.type);
    const said = new Set(members.map((type) => sayClass(rules, type)));
    const [only = ""] = said;
    if (members.length < 2 || said.size !== 1 || only === "" || only.includes("from")) return [];
    return [{ types: members, subject: `${familyNames[family]} (${countWords(members.length, "type")})`, said: only }];
  });
}
