import { type Door, doorOf, opposite } from "../exposure.ts";
import { coverEverybody, readIpRange } from "../ip-ranges.ts";
import { matchWildcard } from "../match-wildcard.ts";
import type { KeyNature } from "./caller.ts";
import type { PolicyCondition } from "./policy.ts";

/** What this request carries for the keys that a caller may choose; null is absent. */
export type Choice = ReadonlyMap<string, string | null>;

/**
 * Does a condition hold for an outsider's request at this moment? `nature` says what the key is for that caller.
 * Source: IAM User Guide, "Condition operators" and "Set operators for multivalued context keys".
 */
export function testCondition(condition: PolicyCondition, nature: KeyNature, choice: Choice, now: Date): Door {
  switch (nature.kind) {
    case "unknown":
      return "unknown";
    case "absent":
      return testAbsent(condition);
    case "own":
      return testOwn(condition);
    case "address":
      return testAddress(condition);
    case "time":
      return testTime(condition, now);
    case "choice": {
      const value = choice.get(condition.key);
      return value === undefined || value === null ? testAbsent(condition) : testPresent(condition, value);
    }
  }
}

const isNegated = ({ operator }: PolicyCondition): boolean => operator.includes("not");
const wants = ({ values }: PolicyCondition, word: "true" | "false"): Door => doorOf(values.some((value) => value.toLowerCase() === word));

// ForAnyValue needs a value; otherwise a negated operator holds when the key is absent, and so do IfExists and ForAllValues.
function testAbsent(condition: PolicyCondition): Door {
  if (condition.operator === "null") return wants(condition, "true");
  if (condition.ifExists || condition.set === "all") return "yes";
  return doorOf(condition.set !== "any" && isNegated(condition));
}

// Something AWS gave the caller's own account: it equals nothing that a policy fixes, but a wildcard may take it.
function testOwn(condition: PolicyCondition): Door {
  if (condition.operator === "null") return wants(condition, "false");
  const isPattern = condition.operator.endsWith("like") || condition.operator.startsWith("arn");
  const takesOwn = isPattern && condition.values.some(hasOpenOwner);
  return doorOf(isNegated(condition) ? !takesOwn : takesOwn);
}

// In an ARN the account decides, its names are given by the account itself; elsewhere only what fixes no letter of an id is open.
function hasOpenOwner(value: string): boolean {
  if (value.includes("${")) return false;
  const parts = value.split(":");
  if (parts[0] === "arn" && parts.length >= 6) return /^[*?]+$/.test(parts[4] ?? "");
  return value.includes("*") && /^[*?:/a-z-]*$/.test(value);
}

function testPresent(condition: PolicyCondition, value: string): Door {
  const { operator, values } = condition;
  if (operator === "null") return wants(condition, "false");
  const equals = comparisons[operator.replace("not", "")];
  if (equals === undefined) return "unknown";
  // A variable stands for something of the caller that is not followed here.
  if (values.some((wanted) => wanted.includes("${"))) return "unknown";
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
  if (condition.operator === "null") return wants(condition, "false");
  const ranges = condition.values.map(readIpRange).filter((range) => range !== undefined);
  const isEverybody = coverEverybody(ranges);
  if (condition.operator === "ipaddress") return doorOf(isEverybody);
  if (condition.operator === "notipaddress") return doorOf(!isEverybody);
  return "unknown";
}

function testTime(condition: PolicyCondition, now: Date): Door {
  const { operator, key, values } = condition;
  if (operator === "null") return wants(condition, "false");
  const moment = now.getTime();
  const times = values.map((value) => (/^\d+(?:\.\d+)?$/.test(value) ? Number(value) * 1000 : Date.parse(value)));
  if (times.length === 0 || times.some(Number.isNaN)) return "unknown";
  if (!operator.startsWith(key === "aws:epochtime" ? "numeric" : "date") && !operator.startsWith("date")) return "unknown";
  const plain = operator.replace(/^(?:date|numeric)/, "");
  if (plain === "notequals") return doorOf(times.every((time) => moment !== time));
  const test: Readonly<Record<string, (time: number) => boolean>> = {
    lessthan: (time) => moment < time,
    lessthanequals: (time) => moment <= time,
    greaterthan: (time) => moment > time,
    greaterthanequals: (time) => moment >= time,
    equals: (time) => moment === time,
  };
  const compare = test[plain];
  return compare === undefined ? "unknown" : doorOf(times.some(compare));
}
