import { typesOfRule } from "../decide/read-data.ts";
import type { CompanyRules } from "../model/company-rules.ts";
import { dataClasses } from "../model/data-class.ts";
import { dataTypes } from "../model/data-types.ts";
import { unknownName } from "./rule-fault.ts";
import type { RuleFault } from "./rule-fault.ts";
import type { RuleTest } from "./rules-file.ts";

/** The names that rules may use. */
export interface KnownNames {
  /** Ids of the catalogue and of the company's own tools. */
  readonly tools: ReadonlySet<string>;
  /** Detected types beside those of `model/data-types.rows.ts`, where a detector brings some. */
  readonly types?: ReadonlySet<string>;
  /** Why a pattern is not taken, or null where it is. */
  readonly checkPattern?: (pattern: string) => string | null;
}

/** Every name in the rules that nobody knows, and every type that stands in two classes. */
export function checkNames(rules: CompanyRules, tests: readonly RuleTest[], known: KnownNames | null): readonly RuleFault[] {
  const faults = checkTwoClasses(rules);
  if (known === null) return faults;
  const types = namesOfTypes(rules, known);
  const type = (path: RuleFault["path"], met: string) => (types.has(met) ? [] : [unknownName(path, "a known data type", met, types)]);
  const tool = (path: RuleFault["path"], met: string) =>
    known.tools.has(met) ? [] : [unknownName(path, "a known tool", met, known.tools)];
  return [
    ...faults,
    ...checkMadeTypes(rules, known),
    ...dataClasses.flatMap((name) =>
      rules.classes[name].flatMap((rule, index) => typesOfRule(rule).flatMap((one) => type(["classes", name, index], one.type))),
    ),
    ...rules.ownData.flatMap((rule, index) => ("pattern" in rule ? checkPattern(["ownData", index, "pattern"], rule.pattern, known) : [])),
    ...Object.keys(rules.tools).flatMap((id) => tool(["tools", id], id)),
    ...rules.exceptions.flatMap((one, index) => [
      ...tool(["exceptions", index, "tool"], one.tool),
      ...(one.types ?? []).flatMap((name, at) => type(["exceptions", index, "types", at], name)),
    ]),
    ...Object.entries(rules.purposes).flatMap(([id, one]) => [
      ...(one.needs ?? []).flatMap((name, at) => type(["purposes", id, "needs", at], name)),
      ...(one.tools ?? []).flatMap((name, at) => tool(["purposes", id, "tools", at], name)),
    ]),
    ...tests.flatMap(({ ask }, index) => (ask.data ?? []).flatMap((name) => type(["tests", index, "ask", "data"], name))),
  ];
}

/** Every data type that may be named under these rules: detected, made, declared and the company's own. */
export function namesOfTypes(rules: CompanyRules, known?: Pick<KnownNames, "types">): ReadonlySet<string> {
  return new Set([...dataTypes.keys(), ...(known?.types ?? []), ...Object.keys(rules.dataTypes), ...rules.ownData.map(({ type }) => type)]);
}

function checkMadeTypes(rules: CompanyRules, known: KnownNames): readonly RuleFault[] {
  const detected = new Set([...dataTypes.keys(), ...(known.types ?? []), ...rules.ownData.map(({ type }) => type)]);
  return Object.entries(rules.dataTypes).flatMap(([name, { from }]) => [
    ...(dataTypes.has(name)
      ? [
          {
            path: ["dataTypes", name],
            message: `expected a name of the company's own, met ${JSON.stringify(name)}, which is a detected type; put it into a class instead`,
          },
        ]
      : []),
    ...(from === undefined || detected.has(from) ? [] : [unknownName(["dataTypes", name, "from"], "a detected data type", from, detected)]),
  ]);
}

function checkPattern(path: RuleFault["path"], pattern: string, { checkPattern: check }: KnownNames): readonly RuleFault[] {
  const why = check?.(pattern) ?? null;
  return why === null
    ? []
    : [{ path, message: `expected a pattern that can be run in linear time, met ${JSON.stringify(pattern)} (${why})` }];
}

function checkTwoClasses({ classes }: CompanyRules): readonly RuleFault[] {
  const seen = new Map<string, string>();
  const faults: RuleFault[] = [];
  for (const name of dataClasses) {
    for (const [index, rule] of classes[name].entries()) {
      if (typeof rule !== "string") continue;
      const before = seen.get(rule);
      if (before !== undefined && before !== name)
        faults.push({ path: ["classes", name, index], message: `expected ${rule} in one class, met it in ${before} and ${name}` });
      seen.set(rule, name);
    }
  }
  return faults;
}
