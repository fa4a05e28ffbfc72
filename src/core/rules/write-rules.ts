import type { CompanyRules } from "../model/company-rules.ts";
import { shippedRules } from "./shipped-rules.ts";

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/**
 * Rules as the value of a rules file, keys in the order of `docs/rules.md`. What is empty or as shipped is left out;
 * with `whole`, the settings that are as shipped are written too, for reading. Parsing it again gives the same rules.
 */
export function writeRules(rules: CompanyRules, whole = false): { readonly [key: string]: Plain } {
  const keys: readonly (readonly [string, unknown, unknown])[] = [
    ["company", whole ? rules.company : withoutShipped(rules.company, shippedRules.company), {}],
    ["dataTypes", rules.dataTypes, {}],
    ["classes", Object.fromEntries(Object.entries(rules.classes).filter(([, list]) => list.length > 0)), {}],
    ["ownData", rules.ownData, []],
    ["tools", Object.fromEntries(Object.entries(rules.tools).map(([tool, { plans }]) => [tool, writeTool(plans)])), {}],
    ["exceptions", rules.exceptions, []],
    ["notThis", rules.notThis ?? [], []],
    ["purposes", rules.purposes, {}],
    ["belowLine", rules.belowLine, whole ? null : shippedRules.belowLine],
    ["mode", rules.mode, whole ? null : shippedRules.mode],
    ["fallback", rules.fallback, whole ? null : shippedRules.fallback],
    ["graceDays", rules.graceDays, whole ? null : shippedRules.graceDays],
    ["requireBasics", rules.requireBasics, []],
  ];
  const written = keys.filter(([, value, shipped]) => JSON.stringify(value) !== JSON.stringify(shipped));
  return Object.fromEntries(written.map(([key, value]) => [key, toPlain(value)]));
}

function withoutShipped<Value extends object>(value: Value, shipped: Value): object {
  const differing = Object.entries(value).filter(([key, one]) => JSON.stringify(one) !== JSON.stringify(Reflect.get(shipped, key)));
  return Object.fromEntries(differing);
}

// Our kind `unknown` is the file's `any`; alone it is written short.
function writeTool({ unknown: everyPlan, ...named }: CompanyRules["tools"][string]["plans"]): unknown {
  if (everyPlan === undefined) return { plans: named };
  if (Object.keys(named).length === 0 && everyPlan.standing !== "approved") return everyPlan;
  return { plans: Object.fromEntries([...Object.entries(named), ["any", everyPlan]]) };
}

function toPlain(value: unknown): Plain {
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    return Object.fromEntries(entries.map(([key, one]) => [key, toPlain(one)]));
  }
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
