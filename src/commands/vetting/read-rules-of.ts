import type { CompanyRules } from "../../core/model/company-rules.ts";
import { readRules } from "../inventory/read-rules.ts";
import type { Workspace } from "../inventory/workspace.ts";

/** The rules in force of a workspace's organisation. */
export async function readRulesOf(workspace: Workspace): Promise<CompanyRules> {
  return workspace.store.read(workspace.organisation, readRules);
}
