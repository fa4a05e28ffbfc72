import type { CompanyRules } from "../../core/model/company-rules.ts";
import type { WriteTransaction } from "../../storage/contract.ts";
import type { Touch } from "./record-change.ts";
import type { Workspace } from "./workspace.ts";

/** The rules as they shall be, as a new version. */
export async function touchRules(_transaction: WriteTransaction, _workspace: Workspace, _before: CompanyRules, _after: CompanyRules): Promise<Touch> {
  return { part: { collection: "rules", id: "rules", before: "", after: "" }, apply: async () => undefined };
}
