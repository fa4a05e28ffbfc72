import { dataTypes } from "../model/data-types.ts";
import type { PlanKind } from "../model/plan.ts";
import type { DataItem, DecisionFacts } from "./decision-input.ts";

const planWords: Readonly<Record<PlanKind, string>> = {
  personal: "the personal plan",
  team: "the Team plan",
  enterprise: "the Enterprise plan",
  api: "the API",
  local: "the local installation",
  unknown: "a plan nobody named",
};

/** A plan as people call it. */
export function namePlan(plan: PlanKind): string {
  return planWords[plan];
}

/** A tool as people call it. */
export function nameTool(tool: string, facts: DecisionFacts): string {
  return facts.tools.get(tool)?.name ?? tool;
}

/** A data type in plain words, as it reads in the middle of a sentence. */
export function nameType(type: string, facts: DecisionFacts): string {
  const made = Object.hasOwn(facts.rules.dataTypes, type) ? facts.rules.dataTypes[type] : undefined;
  return made?.label ?? dataTypes.get(type)?.label ?? type;
}

/** `3 payment card numbers and 1 private key`; types of the same name are summed up. A company's own label stays as it is. */
export function countItems(items: readonly DataItem[], facts: DecisionFacts): string {
  const sums = new Map<string, number>();
  for (const item of items) sums.set(item.type, (sums.get(item.type) ?? 0) + item.count);
  return joinWords([...sums].map(([type, count]) => countType(type, count, items, facts)));
}

function countType(type: string, count: number, items: readonly DataItem[], facts: DecisionFacts): string {
  const made = Object.hasOwn(facts.rules.dataTypes, type) ? facts.rules.dataTypes[type] : undefined;
  if (made?.label !== undefined) return count === 1 ? made.label : `${made.label} (${count})`;
  const isNameless = made === undefined && !dataTypes.has(type) && items.some((item) => item.type === type && item.isSecret);
  const name = isNameless ? `${type} credential` : nameType(type, facts);
  return `${count} ${count === 1 ? name : pluralOf(name)}`;
}

/** `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** The first letter as a capital. */
export function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

// The head of the name takes the ending: `bank account numbers (IBAN)`, `dates of birth`.
function pluralOf(name: string): string {
  const [, head = name, rest = ""] = /^(.*?)((?: \(| of | in | with ).*)?$/.exec(name) ?? [];
  if (/[^aeiou]y$/.test(head)) return `${head.slice(0, -1)}ies${rest}`;
  return `${head}${/(?:s|x|ch|sh)$/.test(head) ? "es" : "s"}${rest}`;
}
