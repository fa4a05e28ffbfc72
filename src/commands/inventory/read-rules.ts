import type { CompanyRules } from "../../core/model/company-rules.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { parseRules } from "../../core/rules/parse-rules.ts";
import { shippedRules } from "../../core/rules/shipped-rules.ts";
import { rulesVersions } from "../../storage/collections.ts";
import type { RulesVersionRow } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";

/** The rules in force, in the caller's transaction: the latest version, or the shipped ones where none was made. */
export async function readRules(transaction: ReadTransaction): Promise<CompanyRules> {
  const latest = await latestVersion(transaction);
  return latest === undefined ? shippedRules : rulesOf(latest);
}

/** The latest version; undefined where none was made. */
export async function latestVersion(transaction: ReadTransaction): Promise<RulesVersionRow | undefined> {
  const rows = await transaction.list(rulesVersions, { orderBy: "number", descending: true, limit: 1 });
  return rows[0];
}

/** Read rules are values that nobody changes, so the same text is read once; the latest few are kept. */
const read = new Map<string, CompanyRules>();
const mostRead = 8;

/** The rules of a version. They were checked when they were kept. */
export function rulesOf(row: RulesVersionRow): CompanyRules {
  const key = `${row.id}\n${row.rules}`;
  const rules = read.get(key) ?? parseVersion(row);
  read.delete(key);
  read.set(key, rules);
  const [oldest] = read.keys();
  if (read.size > mostRead && oldest !== undefined) read.delete(oldest);
  return rules;
}

function parseVersion(row: RulesVersionRow): CompanyRules {
  const parsed = parseRules(JSON.parse(row.rules), null);
  if (parsed.rules === null)
    throw new PlimsollError(
      "broken",
      `expected version ${row.id} of the rules to be readable, met ${parsed.faults.length} faults in it; apply a rules file`,
    );
  return { ...parsed.rules, version: row.id };
}
