import type { z } from "zod";
import type { ClassRule, CompanyRules, OwnDataRule, ToolPlanRule } from "../model/company-rules.ts";
import type { DataClass } from "../model/data-class.ts";
import type { PlanKind } from "../model/plan.ts";
import { checkNames } from "./check-names.ts";
import type { KnownNames } from "./check-names.ts";
import { faultsOfIssues } from "./rule-fault.ts";
import type { RuleFault } from "./rule-fault.ts";
import {
  amountRuleSchema,
  ownPatternSchema,
  ownWordSchema,
  ownWordsSchema,
  rulesFileSchema,
  toolShortSchema,
  toolWithPlansSchema,
  typeNameSchema,
} from "./rules-file.ts";
import type { RulesFile, RuleTest } from "./rules-file.ts";
import { shippedRules } from "./shipped-rules.ts";

/** What a rules file says, over the shipped defaults; or everything in it that is refused. */
export type ParsedRules =
  | { readonly rules: CompanyRules; readonly tests: readonly RuleTest[]; readonly faults: null }
  | { readonly rules: null; readonly tests: null; readonly faults: readonly RuleFault[] };

/**
 * Turns the value of a rules file (YAML or JSON, already read) into rules. What is left out keeps its shipped default.
 * With `known`, a data type or tool that nobody knows is refused with the nearest names; null skips that, for rules
 * that were checked when they were kept.
 */
export function parseRules(value: unknown, known: KnownNames | null): ParsedRules {
  const parsed = rulesFileSchema.safeParse(value ?? {});
  if (!parsed.success) return refuse(faultsOfIssues(parsed.error.issues, value));
  const faults: RuleFault[] = [];
  const file = parsed.data;
  const rules: CompanyRules = {
    ...shippedRules,
    company: { ...shippedRules.company, ...file.company },
    dataTypes: file.dataTypes ?? {},
    classes: readClasses(file, faults),
    ownData: (file.ownData ?? []).flatMap((one, index) => readOwnData(one, ["ownData", index], faults)),
    tools: readTools(file, faults),
    exceptions: file.exceptions ?? [],
    ...(file.notThis === undefined || file.notThis.length === 0 ? {} : { notThis: file.notThis }),
    purposes: file.purposes ?? {},
    belowLine: readBelowLine(file),
    mode: { ...shippedRules.mode, ...file.mode },
    fallback: file.fallback ?? shippedRules.fallback,
    graceDays: file.graceDays ?? shippedRules.graceDays,
    requireBasics: file.requireBasics ?? shippedRules.requireBasics,
  };
  const tests = file.tests ?? [];
  faults.push(...checkNames(rules, tests, known));
  return faults.length > 0 ? refuse(faults) : { rules, tests, faults: null };
}

function refuse(faults: readonly RuleFault[]): ParsedRules {
  return { rules: null, tests: null, faults };
}

function readClasses(file: RulesFile, faults: RuleFault[]): CompanyRules["classes"] {
  const read = (name: DataClass): ClassRule[] =>
    (file.classes?.[name] ?? []).flatMap((rule, index) =>
      keep<ClassRule>(typeof rule === "string" ? typeNameSchema : amountRuleSchema, rule, ["classes", name, index], faults),
    );
  return { public: read("public"), internal: read("internal"), restricted: read("restricted") };
}

function readOwnData(value: unknown, path: RuleFault["path"], faults: RuleFault[]): readonly OwnDataRule[] {
  if (hasKey(value, "pattern")) return keep(ownPatternSchema, value, path, faults);
  return hasKey(value, "words") ? keep(ownWordsSchema, value, path, faults) : keep(ownWordSchema, value, path, faults);
}

function readTools(file: RulesFile, faults: RuleFault[]): CompanyRules["tools"] {
  const entries = Object.entries(file.tools ?? {}).flatMap(([tool, value]) =>
    readTool(value, ["tools", tool], faults).map((plans) => [tool, { plans }] as const),
  );
  return Object.fromEntries(entries);
}

type Plans = Partial<Record<PlanKind, ToolPlanRule>>;

// The short form names one plan, or none: then it holds for every plan.
function readTool(value: unknown, path: RuleFault["path"], faults: RuleFault[]): readonly Plans[] {
  if (hasKey(value, "plans"))
    return keep(toolWithPlansSchema, value, path, faults).map(({ plans: { any: everyPlan, ...named } }) =>
      everyPlan === undefined ? named : { ...named, unknown: everyPlan },
    );
  return keep(toolShortSchema, value, path, faults).map(({ plan, ...rule }) => ({ [plan ?? "unknown"]: rule }));
}

function readBelowLine({ belowLine }: RulesFile): CompanyRules["belowLine"] {
  const shipped = shippedRules.belowLine;
  const said = belowLine?.unmarked;
  const unmarked = typeof said === "string" ? { person: said, agent: said, gateway: said } : { ...shipped.unmarked, ...said };
  return { restricted: belowLine?.restricted ?? shipped.restricted, internal: belowLine?.internal ?? shipped.internal, unmarked };
}

function keep<Value>(schema: z.ZodType<Value>, value: unknown, path: RuleFault["path"], faults: RuleFault[]): readonly Value[] {
  const parsed = schema.safeParse(value);
  if (parsed.success) return [parsed.data];
  faults.push(...faultsOfIssues(parsed.error.issues, value, path));
  return [];
}

function hasKey(value: unknown, key: string): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key);
}
