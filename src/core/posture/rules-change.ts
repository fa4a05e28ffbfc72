import type { ClassRule, CompanyRules, EnforcementMode, ExceptionRule, OwnDataRule, ToolPlanRule } from "../model/company-rules.ts";
import type { DataClass } from "../model/data-class.ts";
import type { PlanKind } from "../model/plan.ts";

/** One change of the company's rules, as a value: it can be shown, tried on past flows, and put in force. */
export type RulesChange =
  | { readonly set: "plan"; readonly tool: string; readonly plan: PlanKind; readonly rule: ToolPlanRule }
  | { readonly set: "mode"; readonly key: string; readonly mode: EnforcementMode }
  | { readonly set: "add-exception"; readonly exception: ExceptionRule }
  | { readonly set: "end-exception"; readonly exception: ExceptionRule }
  | { readonly set: "drop-own-data"; readonly rule: OwnDataRule }
  | { readonly set: "drop-class-rule"; readonly class: DataClass; readonly rule: ClassRule }
  | { readonly set: "move-class-rule"; readonly from: DataClass; readonly to: DataClass; readonly rule: string }
  | { readonly set: "own-data-class"; readonly rule: OwnDataRule; readonly class: DataClass }
  | { readonly set: "purpose-tools"; readonly purpose: string; readonly tools: readonly string[] };

/** The rules after a change. Pure; what the change names and is not there is left as it is. */
export function applyRulesChange(rules: CompanyRules, change: RulesChange): CompanyRules {
  switch (change.set) {
    case "plan":
      return setPlan(rules, change.tool, change.plan, change.rule);
    case "mode":
      return { ...rules, mode: { ...rules.mode, [change.key]: change.mode } };
    case "add-exception":
      return { ...rules, exceptions: [...rules.exceptions, change.exception] };
    case "end-exception":
      return { ...rules, exceptions: without(rules.exceptions, change.exception) };
    case "drop-own-data":
      return { ...rules, ownData: without(rules.ownData, change.rule) };
    case "drop-class-rule":
      return { ...rules, classes: { ...rules.classes, [change.class]: without(rules.classes[change.class], change.rule) } };
    case "move-class-rule": {
      const { from, to, rule } = change;
      const kept = without(rules.classes[from], rule);
      return {
        ...rules,
        classes: { ...rules.classes, [from]: kept, [to]: [...without(from === to ? kept : rules.classes[to], rule), rule] },
      };
    }
    case "own-data-class":
      return { ...rules, ownData: replaceOne(rules.ownData, change.rule, { ...change.rule, class: change.class }) };
    case "purpose-tools": {
      const purposes = { ...rules.purposes, [change.purpose]: { ...rules.purposes[change.purpose], tools: change.tools } };
      return { ...rules, purposes };
    }
  }
}

/** Whether a change can move the answer to a question about this tool from this point; never false where it can. */
export function reachesFlow(change: RulesChange, flow: { readonly tool: string; readonly point: string }): boolean {
  switch (change.set) {
    case "plan":
      return change.tool === flow.tool;
    case "add-exception":
    case "end-exception":
      return change.exception.tool === flow.tool;
    case "purpose-tools":
      return false;
    default:
      return true;
  }
}

function setPlan(rules: CompanyRules, tool: string, plan: PlanKind, rule: ToolPlanRule): CompanyRules {
  const before = Object.hasOwn(rules.tools, tool) ? rules.tools[tool] : undefined;
  return { ...rules, tools: { ...rules.tools, [tool]: { ...before, plans: { ...before?.plans, [plan]: rule } } } };
}

function replaceOne<Value>(list: readonly Value[], gone: Value, next: Value): readonly Value[] {
  const at = list.findIndex((one) => JSON.stringify(one) === JSON.stringify(gone));
  return at < 0 ? list : list.with(at, next);
}

function without<Value>(list: readonly Value[], gone: Value): readonly Value[] {
  const text = JSON.stringify(gone);
  const at = list.findIndex((one) => JSON.stringify(one) === text);
  return at < 0 ? list : list.toSpliced(at, 1);
}
