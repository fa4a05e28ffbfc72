import type { CompanyRules, ExceptionRule } from "../model/company-rules.ts";
import { rankOfClass } from "../model/data-class.ts";
import type { DataItem, DecisionInput } from "./decision-input.ts";
import { localDay } from "./local-day.ts";

/**
 * The exceptions in force for a question: same tool, plan and team, between its days (both inclusive, in the
 * company's time zone). A private account has only those that name the personal plan.
 */
export function findExceptions(input: DecisionInput, rules: CompanyRules): readonly ExceptionRule[] {
  if (rules.exceptions.length === 0) return [];
  const today = localDay(input.at, rules.company.timeZone);
  return rules.exceptions.filter((exception) => isFor(exception, input) && isInForce(exception, today));
}

/** Whether an exception lets a data type pass. Credentials only where it names them. */
export function coversItem(exception: ExceptionRule, item: DataItem): boolean {
  if (rankOfClass(item.class) > rankOfClass(exception.class)) return false;
  return exception.types === undefined ? !item.isSecret : exception.types.includes(item.type);
}

function isInForce({ from, until }: ExceptionRule, today: string): boolean {
  return today <= until && (from === undefined || from <= today);
}

function isFor(exception: ExceptionRule, input: DecisionInput): boolean {
  if (exception.tool !== input.tool) return false;
  if (exception.plan !== undefined && exception.plan !== input.plan) return false;
  if (input.account === "personal" && input.plan !== "local" && exception.plan !== "personal") return false;
  return exception.team === undefined || exception.team.toLowerCase() === input.team?.toLowerCase();
}
