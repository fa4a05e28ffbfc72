import type { Classification } from "../model/classification.ts";
import type { ClassRule, CompanyRules } from "../model/company-rules.ts";
import { dataClasses, higherClass, rankOfClass } from "../model/data-class.ts";
import type { DataClass } from "../model/data-class.ts";
import { dataTypes } from "../model/data-types.ts";
import type { DataAsked, DataItem } from "./decision-input.ts";

/**
 * The data of a classified text. A class above that of every finding stands for the text as a whole and cannot be
 * taken out, save where `rest` (the class of the text once all findings of class internal and higher were replaced)
 * is lower. What was declared never lowers what was found, and what was not looked at counts as restricted.
 */
export function readTextData(found: Classification, declared?: DataClass, rest?: Pick<Classification, "class">): DataAsked {
  const items = sumUp(found);
  const highest = items.reduce<DataClass>((sum, item) => higherClass(sum, item.class), "public");
  if (rankOfClass(found.class) > rankOfClass(highest)) {
    const isRemovable = rest !== undefined && rankOfClass(rest.class) < rankOfClass(found.class);
    items.push({ type: typeOfWhole(found), class: found.class, count: 1, isRemovable, isSecret: false });
  }
  if (!found.complete) items.push({ type: "unread-part", class: "restricted", count: 1, isRemovable: false, isSecret: false });
  const isMarked = found.basis === "declared" || (found.basis === "findings" && found.class === "public");
  return { base: declared ?? (isMarked ? found.class : "unmarked"), items };
}

function sumUp({ findings }: Classification): DataItem[] {
  const sums = new Map<string, DataItem>();
  for (const { type, class: dataClass, family } of findings) {
    const key = `${type}/${dataClass}`;
    const count = (sums.get(key)?.count ?? 0) + 1;
    sums.set(key, { type, class: dataClass, count, isRemovable: family !== "document", isSecret: family === "secret" });
  }
  return [...sums.values()];
}

function typeOfWhole({ kind, tables, matches, rules }: Classification): string {
  if (kind === "customer-list" || tables.some((table) => table.people > 0) || rules.some((rule) => rule.endsWith("people-list"))) {
    return "people-list";
  }
  if (matches.length > 0) return "registered-document";
  if (kind !== "other" && kind !== "data-table") return kind;
  return rules.includes("shipped:internal-note") ? "internal-note" : "own-term";
}

/** What types somebody named instead of a text, by the rules in force. Unknown names must have been refused before. */
export function readNamedData(types: readonly string[], rules: CompanyRules, declared?: DataClass): DataAsked {
  const items = [...new Set(types)].map((type) => itemOf(type, rules));
  return { base: declared ?? null, items };
}

function itemOf(type: string, rules: CompanyRules): DataItem {
  const made = Object.hasOwn(rules.dataTypes, type) ? rules.dataTypes[type] : undefined;
  const known = dataTypes.get(made?.from ?? type);
  const isOwn = rules.ownData.some((own) => own.type === type);
  return {
    type,
    class: classOfType(type, rules),
    count: 1,
    isRemovable: isOwn || (known === undefined ? made === undefined : known.family !== "document" && !wholeTexts.has(known.type)),
    isSecret: known === undefined ? made === undefined && !isOwn : known.family === "secret",
  };
}

const wholeTexts = new Set(["people-list", "personal-dossier", "registered-table", "registered-document"]);

/**
 * The class of a type where no amount is known: the company's rules without an amount, else its own data, else what
 * the type is made from, else the shipped class. A type that was only declared and put into no class is internal; one
 * without a row is a vendor's credential, since only those have none.
 */
export function classOfType(type: string, rules: CompanyRules): DataClass {
  const moved = dataClasses.findLast((dataClass) => rules.classes[dataClass].some((rule) => rule === type));
  if (moved !== undefined) return moved;
  const own = rules.ownData.filter((rule) => rule.type === type).map((rule) => rule.class);
  if (own.length > 0) return own.reduce(higherClass);
  const made = Object.hasOwn(rules.dataTypes, type) ? rules.dataTypes[type] : undefined;
  if (made?.from !== undefined && made.from !== type) return classOfType(made.from, { ...rules, dataTypes: {} });
  return dataTypes.get(type)?.class ?? (made === undefined ? "restricted" : "internal");
}

/** The types that a class rule names, with the amount from which it holds. */
export function typesOfRule(rule: ClassRule): readonly { readonly type: string; readonly atLeast: number | null }[] {
  if (typeof rule === "string") return [{ type: rule, atLeast: null }];
  return Object.entries(rule).map(([type, { atLeast }]) => ({ type, atLeast }));
}
