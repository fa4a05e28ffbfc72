import { readIpRange } from "../ip-ranges.ts";
import type { PolicyCondition, PolicyStatement } from "./policy.ts";

/**
 * Public by S3's own definition: unless every Allow is for fixed principals, or limited by a fixed value of one of the
 * keys below. Deny statements do not count. Source: Amazon S3 User Guide, "The meaning of public" (June 2023).
 */
export function isPublicPolicy(statements: readonly PolicyStatement[]): boolean {
  return statements.some((statement) => statement.allows && isOpenStatement(statement));
}

function isOpenStatement({ principal, conditions }: PolicyStatement): boolean {
  if (!principal.isEverybody && !principal.isNegated && !principal.isFederated) return false;
  return !conditions.some(isLimiting);
}

const limitingKeys = new Set([
  "aws:principalorgid",
  "aws:sourceip",
  "aws:sourcearn",
  "aws:sourcevpc",
  "aws:sourcevpce",
  "aws:sourceowner",
  "aws:sourceaccount",
  "s3:x-amz-server-side-encryption-aws-kms-key-id",
  "aws:userid",
  "s3:dataaccesspointarn",
  "s3:dataaccesspointaccount",
]);
const limitingOperators = new Set(["stringequals", "stringequalsignorecase", "stringlike", "arnequals", "arnlike", "ipaddress"]);

function isLimiting(condition: PolicyCondition): boolean {
  const { key, operator, set, ifExists, values } = condition;
  if (!limitingKeys.has(key) || !limitingOperators.has(operator) || ifExists || set === "all" || values.length === 0) return false;
  if (key === "aws:sourceip") return operator === "ipaddress" && values.every(isNarrowRange);
  if (operator === "ipaddress") return false;
  if (key === "s3:dataaccesspointarn") return values.every(hasFixedAccount);
  if (key === "aws:userid" && values.every((value) => /^AROA[A-Z0-9]+:\*$/.test(value))) return true;
  return values.every(isFixed);
}

function isNarrowRange(value: string): boolean {
  const range = readIpRange(value);
  return range !== undefined && range.bits >= (range.version === 4 ? 8 : 32);
}

function isFixed(value: string): boolean {
  return !/[*?]|\$\{/.test(value);
}

// The name of the access point may be open as long as the account is fixed.
function hasFixedAccount(value: string): boolean {
  const account = value.split(":")[4] ?? "";
  return /^\d{12}$/.test(account) && !value.includes("${");
}
