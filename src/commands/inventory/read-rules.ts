import type { CompanyRules } from "../../core/model/company-rules.ts";
import { shippedRules } from "../../core/rules/shipped-rules.ts";
import type { ReadTransaction } from "../../storage/contract.ts";

/** The rules in force, in the caller's transaction. */
export async function readRules(_transaction: ReadTransaction): Promise<CompanyRules> {
  return shippedRules;
}
