import { type Door, doorOf, opposite } from "../exposure.ts";
import { coverEverybody, readIpRange } from "../ip-ranges.ts";
import { matchWildcard } from "../match-wildcard.ts";
import { type Caller, choosableKeys, isObjectProperty } from "./caller.ts";
import type { PolicyCondition } from "./policy.ts";

/** What this request carries for the keys that a caller may choose; null is absent. */
export type Choice = ReadonlyMap<string, string | null>;

/** Does a condition hold for an outsider's request at this moment? */
export function testCondition(condition: PolicyCondition, caller: Caller, choice: Choice, now: Date): Door {
  const { key } = condition;
  if (isObjectProperty(key)) return "unknown";
  if (key === "aws:sourceip") return testAddress(condition);
  if (key === "aws:currenttime" || key === "aws:epochtime") return testTime(condition, now);
  if (caller.foreign.has(key) || [...caller.foreign].some((known) => key.startsWith(`${known}/`))) return testForeign(condition);
  const value = choosableKeys.has(key) ? choice.get(key) : caller.fixed[key]?.[0];
  return value === undefined || value === null ? testAbsent(condition) : testPresent(condition, value);
}

const isNegated = ({ operator }: PolicyCondition): boolean => operator.includes("not");

// A negated operator holds when the key is absent, so do IfExists and ForAllValues.
function testAbsent(condition: PolicyCondition): Door {
  if (condition.operator === "null") return doorOf(condition.values.some((value) => value.toLowerCase() === "true"));
  return doorOf(condition.ifExists || condition.set === "all" || isNegated(condition));
}

// The caller's own value: it equals nothing that a policy fixes, but a wildcard may take it.
function testForeign(condition: PolicyCondition): Door {
  if (condition.operator === "null") return doorOf(condition.values.some((value) => value.toLowerCase() === "false"));
  const takesAnything = condition.values.some(
    (value) => condition.operator.endsWith("like") && /^[*?:a-z-]*\*[*?:a-z-]*$/i.test(value) && !/[0-9]/.test(value),
  );
  const isAll = condition.values.includes("*") || takesAnything;
  return isNegated(condition) ? doorOf(!isAll) : doorOf(isAll);
}

function testPresent(condition: PolicyCondition, value: string): Door {
  const { operator, values } = condition;
  if (operator === "null") return doorOf(values.some((wanted) => wanted.toLowerCase() === "false"));
  const plain = operator.replace("not", "");
  const equals = comparisons[plain];
  if (equals === undefined) return "unknown";
  const found = doorOf(values.some((wanted) => equals(value, wanted)));
  return isNegated(condition) ? opposite(found) : found;
}

const comparisons: Readonly<Record<string, (value: string, wanted: string) => boolean>> = {
  stringequals: (value, wanted) => value === wanted,
  stringequalsignorecase: (value, wanted) => value.toLowerCase() === wanted.toLowerCase(),
  stringlike: (value, wanted) => matchWildcard(wanted, value),
  arnequals: (value, wanted) => matchWildcard(wanted, value),
  arnlike: (value, wanted) => matchWildcard(wanted, value),
  bool: (value, wanted) => value.toLowerCase() === wanted.toLowerCase(),
  numericequals: (value, wanted) => Number(value) === Number(wanted),
  numericlessthan: (value, wanted) => Number(value) < Number(wanted),
  numericlessthanequals: (value, wanted) => Number(value) <= Number(wanted),
  numericgreaterthan: (value, wanted) => Number(value) > Number(wanted),
  numericgreaterthanequals: (value, wanted) => Number(value) >= Number(wanted),
};

// An outsider is somebody whose address is in none of the ranges a policy names, unless the ranges hold everybody.
function testAddress(condition: PolicyCondition): Door {
  const ranges = condition.values.map(readIpRange).filter((range) => range !== undefined);
  if (condition.operator === "ipaddress") return doorOf(coverEverybody(ranges));
  if (condition.operator === "notipaddress") return doorOf(!coverEverybody(ranges));
  if (condition.operator === "null") return doorOf(condition.values.some((value) => value.toLowerCase() === "false"));
  return "unknown";
}

function testTime({ operator, key, values }: PolicyCondition, now: Date): Door {
  const moment = key === "aws:epochtime" ? now.getTime() / 1000 : now.getTime();
  const times = values.map((value) => (key === "aws:epochtime" ? Number(value) : Date.parse(value)));
  if (times.some(Number.isNaN)) return "unknown";
  const plain = operator.replace(/^(?:date|numeric)/, "");
  const test: Readonly<Record<string, (time: number) => boolean>> = {
    lessthan: (time) => moment < time,
    lessthanequals: (time) => moment <= time,
    greaterthan: (time) => moment > time,
    greaterthanequals: (time) => moment >= time,
    equals: (time) => moment === time,
    notequals: (time) => moment !== time,
  };
  const compare = test[plain];
  return compare === undefined ? "unknown" : doorOf(times.some(compare));
}
