import type { ClassRule, CompanyRules, OwnDataRule, PurposeRule } from "../../../src/core/model/company-rules.ts";
import { dataClasses, type DataClass } from "../../../src/core/model/data-class.ts";
import type { DataTypeRow } from "../api/types.ts";

export interface Threshold {
  readonly class: DataClass;
  readonly atLeast: number;
}

/** The type without an amount that a rule names; undefined for a rule with one. */
function plainType(rule: ClassRule): string | undefined {
  return typeof rule === "string" ? rule : undefined;
}

function amountOf(rule: ClassRule, type: string): number | undefined {
  return typeof rule === "string" ? undefined : rule[type]?.atLeast;
}

function mapClasses(rules: CompanyRules, change: (list: readonly ClassRule[], dataClass: DataClass) => readonly ClassRule[]): CompanyRules {
  const { classes } = rules;
  return {
    ...rules,
    classes: {
      public: change(classes.public, "public"),
      internal: change(classes.internal, "internal"),
      restricted: change(classes.restricted, "restricted"),
    },
  };
}

/** Moves types to a class; their amounts ("from 25") stay where they are. */
export function moveTypes(rules: CompanyRules, types: readonly string[], to: DataClass): CompanyRules {
  const moved = new Set(types);
  return mapClasses(rules, (list, dataClass) => {
    const kept = list.filter((rule) => !moved.has(plainType(rule) ?? ""));
    return dataClass === to ? [...kept, ...types] : kept;
  });
}

/** From how many distinct values a type belongs to a class; null takes the amount away. One amount a type. */
export function setThreshold(rules: CompanyRules, type: string, threshold: Threshold | null): CompanyRules {
  return mapClasses(rules, (list, dataClass) => {
    const kept = list.filter((rule) => amountOf(rule, type) === undefined);
    return threshold && dataClass === threshold.class ? [...kept, { [type]: { atLeast: threshold.atLeast } }] : kept;
  });
}

export function thresholdOf(rules: CompanyRules, type: string): Threshold | null {
  for (const dataClass of dataClasses) {
    for (const rule of rules.classes[dataClass]) {
      const atLeast = amountOf(rule, type);
      if (atLeast !== undefined) return { class: dataClass, atLeast };
    }
  }
  return null;
}

/** A company's own word on a type, or undefined where the shipped class holds. */
export function ownClassOf(rules: CompanyRules, type: string): DataClass | undefined {
  return dataClasses.find((dataClass) => rules.classes[dataClass].some((rule) => plainType(rule) === type));
}

/** Takes back everything said about a type; a made or declared one goes altogether. */
export function forgetType(rules: CompanyRules, type: string): CompanyRules {
  const { [type]: _gone, ...dataTypes } = rules.dataTypes;
  const without = mapClasses({ ...rules, dataTypes }, (list) => list.filter((rule) => plainType(rule) !== type));
  return setThreshold(without, type, null);
}

/** Adds a type that a person, a label or a registered document says. */
export function addDeclared(rules: CompanyRules, label: string, to: DataClass): CompanyRules {
  const type = typeName(label);
  return moveTypes({ ...rules, dataTypes: { ...rules.dataTypes, [type]: { declared: true, label } } }, [type], to);
}

/** Adds a detected type under a condition: only where it is not at the company's own domains. */
export function addMade(rules: CompanyRules, label: string, from: string, to: DataClass): CompanyRules {
  const type = typeName(label);
  return moveTypes({ ...rules, dataTypes: { ...rules.dataTypes, [type]: { from, notAtDomains: "company", label } } }, [type], to);
}

/** A label as a type's name: lower case, words joined by hyphens, accents taken off. */
export function typeName(label: string): string {
  return label
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 60);
}

export function addOwnData(rules: CompanyRules, rule: OwnDataRule): CompanyRules {
  return { ...rules, ownData: [...rules.ownData, rule] };
}

export function removeOwnData(rules: CompanyRules, index: number): CompanyRules {
  return { ...rules, ownData: rules.ownData.toSpliced(index, 1) };
}

export function setPurpose(rules: CompanyRules, id: string, purpose: PurposeRule | null): CompanyRules {
  const { [id]: _old, ...others } = rules.purposes;
  return { ...rules, purposes: purpose ? { ...others, [id]: purpose } : others };
}

/** The data types as the draft has them: moved ones in their new class, new made and declared ones added. */
export function draftTypes(rules: CompanyRules, known: readonly DataTypeRow[]): readonly DataTypeRow[] {
  const rows = known
    .filter((row) => row.kind === "detected" || row.type in rules.dataTypes)
    .map((row) => ({ ...row, class: ownClassOf(rules, row.type) ?? row.class }));
  const seen = new Set(rows.map((row) => row.type));
  const added = Object.entries(rules.dataTypes)
    .filter(([type]) => !seen.has(type))
    .map(([type, rule]): DataTypeRow => ({
      type,
      label: rule.label ?? type,
      family: "own",
      class: ownClassOf(rules, type) ?? "internal",
      kind: rule.declared ? "declared" : "made",
    }));
  return [...rows, ...added];
}
