import { identifierKinds, toolCategories, type CatalogSource, type CatalogVendor } from "../model/catalog.ts";
import { planKinds } from "../model/plan.ts";

type Fields = Readonly<Record<string, unknown>>;

const kinds: ReadonlySet<unknown> = new Set(identifierKinds.filter((kind) => kind !== "name"));
const categories: ReadonlySet<unknown> = new Set(toolCategories);
const plans: ReadonlySet<unknown> = new Set(planKinds);
const grades: ReadonlySet<unknown> = new Set(["primary", "secondary", "unverified"]);
const trainings: ReadonlySet<unknown> = new Set(["yes", "opt-out", "opt-in", "no", null]);
const formats: ReadonlySet<unknown> = new Set(["json", "jwt-in-json", "sqlite"]);

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === "string" && value.length > 0;
const isMissingOr = (value: unknown, check: (value: unknown) => boolean): boolean => value === undefined || check(value);
const isFlag = (value: unknown): boolean => typeof value === "boolean";
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isEvidence = (value: Fields): boolean => isText(value["source"]) && grades.has(value["grade"]);

function isList(value: unknown, check: (fields: Fields) => boolean): boolean {
  return Array.isArray(value) && value.every((item) => isFields(item) && check(item));
}

function isFact(fact: Fields): boolean {
  const value = fact["value"];
  const isValue = isText(value) || typeof value === "number" || typeof value === "boolean" || isTexts(value);
  return isText(fact["id"]) && isValue && isEvidence(fact) && isMissingOr(fact["seen"], isText) && isMissingOr(fact["note"], isText);
}

function isIdentifier(identifier: Fields): boolean {
  return (
    kinds.has(identifier["kind"]) &&
    isText(identifier["value"]) &&
    isEvidence(identifier) &&
    isMissingOr(identifier["mixedUse"], isFlag) &&
    isMissingOr(identifier["weak"], isFlag) &&
    isMissingOr(identifier["plan"], (value) => plans.has(value))
  );
}

function isPlan(plan: Fields): boolean {
  const { kinds: planned, retention } = plan;
  const isKinds = Array.isArray(planned) && planned.length > 0 && planned.every((kind) => plans.has(kind));
  const isRetention = isMissingOr(retention, (value) => isFields(value) && isText(value["text"]));
  return isText(plan["name"]) && isKinds && trainings.has(plan["trainsOnInputs"]) && isRetention && isEvidence(plan);
}

const isAlias = (alias: Fields): boolean => isText(alias["name"]) && isText(alias["source"]) && isMissingOr(alias["until"], isText);
const isAccountFile = (file: Fields): boolean => isText(file["path"]) && isText(file["field"]) && formats.has(file["format"]);
const isAdminPage = (page: Fields): boolean =>
  isText(page["title"]) && isText(page["url"]) && isTexts(page["path"]) && isText(page["shows"]) && isEvidence(page);

function isTool(tool: Fields): boolean {
  return (
    isText(tool["id"]) &&
    isText(tool["name"]) &&
    isText(tool["vendor"]) &&
    categories.has(tool["category"]) &&
    isMissingOr(tool["embeddedIn"], isText) &&
    isList(tool["aliases"], isAlias) &&
    isList(tool["plans"], isPlan) &&
    isList(tool["identifiers"], isIdentifier) &&
    isMissingOr(tool["accountFiles"], (value) => isList(value, isAccountFile)) &&
    isMissingOr(tool["adminPages"], (value) => isList(value, isAdminPage)) &&
    isList(tool["facts"], isFact)
  );
}

/**
 * Whether a parsed vendor file has the shape the rest of the product reads. The quick look of every start (no schema
 * library): what passes here is safe to use; `catalog lint` checks forms, sources and doubles on top.
 */
export function isCatalogVendor(value: unknown): value is CatalogVendor {
  if (!isFields(value)) return false;
  const isOptionalFact = (fact: unknown): boolean => isMissingOr(fact, (found) => isFields(found) && isFact(found));
  return (
    isText(value["id"]) &&
    isText(value["name"]) &&
    isOptionalFact(value["legalEntity"]) &&
    isOptionalFact(value["country"]) &&
    isList(value["facts"], isFact) &&
    isList(value["tools"], isTool)
  );
}

/** The same for `sources.json`. */
export function isCatalogSources(value: unknown): value is readonly CatalogSource[] {
  return isList(value, (source) => isText(source["id"]) && isText(source["title"]) && isText(source["kind"]));
}
