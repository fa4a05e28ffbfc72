import type { CompanyRules } from "../../core/model/company-rules.ts";
import type { Store } from "../../storage/contract.ts";
import { readRules } from "../inventory/read-rules.ts";

/** The rules in force: the latest version, or the shipped ones where the company has set none. */
export async function currentRules(store: Store, organisation: string): Promise<CompanyRules> {
  return store.read(organisation, readRules);
}
