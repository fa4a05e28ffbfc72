import type { ExceptionRule, PurposeRule } from "../model/company-rules.ts";
import { higherClass, rankOfClass } from "../model/data-class.ts";
import type { DataClass } from "../model/data-class.ts";
import type { Verdict } from "../model/decision.ts";
import { stricterVerdict } from "./compare-verdicts.ts";
import type { DataAsked, DataItem, DecisionFacts, DecisionInput } from "./decision-input.ts";
import { coversItem, findExceptions } from "./find-exceptions.ts";
import { rankOfLine } from "./gates.ts";
import { findPosition } from "./plan-position.ts";
import type { PlanPosition } from "./plan-position.ts";

/** A verdict with everything that led to it, before it is put into words. */
export interface Weighed {
  readonly verdict: Verdict;
  readonly class: DataClass | "unmarked";
  readonly position: PlanPosition;
  /** Rank of the load line; -1 carries nothing. */
  readonly line: number;
  /** Items above the line that no exception covers. */
  readonly above: readonly DataItem[];
  /** What the text without its findings comes to. */
  readonly base: { readonly class: DataClass | "unmarked" | null; readonly verdict: Verdict };
  /** Exceptions that let something pass here. */
  readonly exceptions: readonly ExceptionRule[];
  /** The purpose, where it is never done with AI. */
  readonly never: PurposeRule | null;
}

/** The verdict alone: the whole table, without words, flips and alternatives. Pure; the clock is `input.at`. */
export function weighQuestion(input: DecisionInput, facts: DecisionFacts): Weighed {
  const position = findPosition(input.tool, input.plan, input.account, facts, input.at);
  const line = rankOfLine(position);
  const exceptions = findExceptions(input, facts.rules);
  const above = input.data.items.filter((item) => rankOfClass(item.class) > line && !exceptions.some((one) => coversItem(one, item)));
  const restClass = input.data.base ?? baseOfTypes(input.data, above);
  const base = { class: restClass, verdict: weighBase(restClass, line, exceptions, input, facts) };
  const never = findNever(input, facts);
  return {
    verdict: never ? "block" : stricterVerdict(base.verdict, weighItems(above, line, facts)),
    class: classOfAll(input.data),
    position,
    line,
    above,
    base,
    exceptions: exceptions.filter((one) => isUsed(one, input.data, line)),
    never,
  };
}

/** Class of everything asked about: the highest of its parts, unmarked where nothing is known of any. */
export function classOfAll({ base, items }: DataAsked): DataClass | "unmarked" {
  let highest: DataClass | "unmarked" = base ?? "unmarked";
  for (const item of items) highest = highest === "unmarked" ? item.class : higherClass(highest, item.class);
  return highest;
}

// Where only types were named, the rest matters only once something has to come out of it.
function baseOfTypes({ items }: DataAsked, above: readonly DataItem[]): "unmarked" | null {
  return items.length === 0 || above.length > 0 ? "unmarked" : null;
}

function weighBase(
  base: DataClass | "unmarked" | null,
  line: number,
  exceptions: readonly ExceptionRule[],
  { point, data }: DecisionInput,
  { rules }: DecisionFacts,
): Verdict {
  const untyped = exceptions.some((one) => one.types === undefined && rankOfClass(one.class) >= rankOfBase(base));
  if (untyped || (base === null && line >= 0)) return "allow";
  if (line < 0) return base === null && isAllCovered(data, exceptions) ? "allow" : "block";
  if (base === "unmarked") {
    const action = line >= rankOfClass("internal") ? "allow" : rules.belowLine.unmarked[point];
    return action === "redact" ? "ask" : action;
  }
  if (rankOfBase(base) <= line) return "allow";
  return base !== null && base !== "public" && rules.belowLine[base] === "ask" ? "ask" : "block";
}

function rankOfBase(base: DataClass | "unmarked" | null): number {
  return base === null || base === "unmarked" ? 0 : rankOfClass(base);
}

function isAllCovered({ items }: DataAsked, exceptions: readonly ExceptionRule[]): boolean {
  return items.length > 0 && items.every((item) => exceptions.some((one) => coversItem(one, item)));
}

function weighItems(above: readonly DataItem[], line: number, { rules }: DecisionFacts): Verdict {
  if (above.length === 0) return "allow";
  if (line < 0) return "block";
  let verdict: Verdict = "redact";
  for (const item of above) {
    const action = item.class === "public" ? "redact" : rules.belowLine[item.class];
    verdict = stricterVerdict(verdict, action === "redact" && !item.isRemovable ? "block" : action);
  }
  return verdict;
}

function findNever({ purpose }: DecisionInput, { rules }: DecisionFacts): PurposeRule | null {
  if (purpose === undefined || !Object.hasOwn(rules.purposes, purpose)) return null;
  const rule = rules.purposes[purpose];
  return rule?.never === true ? rule : null;
}

function isUsed(exception: ExceptionRule, { base, items }: DataAsked, line: number): boolean {
  const needed = base === "unmarked" ? rankOfClass("internal") : rankOfBase(base);
  const liftsBase = exception.types === undefined && needed > line && rankOfBase(base) <= rankOfClass(exception.class);
  return liftsBase || items.some((item) => rankOfClass(item.class) > line && coversItem(exception, item));
}
