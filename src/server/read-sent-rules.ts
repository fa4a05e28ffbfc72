import { describeFaults } from "../commands/inventory/change-rules.ts";
import { findKnownNames } from "../commands/rules/find-known-names.ts";
import type { Workspace } from "../commands/inventory/workspace.ts";
import type { CompanyRules } from "../core/model/company-rules.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { parseRules } from "../core/rules/parse-rules.ts";

/** Rules as the console sends them: as it got them, changed, or as a rules file says them. Refuses unknown names and bad values. */
export async function readSentRules(workspace: Workspace, sent: Readonly<Record<string, unknown>>): Promise<CompanyRules> {
  const { version: _version, ...value } = sent;
  const known = await findKnownNames(workspace.catalog, workspace.store, workspace.organisation);
  const parsed = parseRules(isRecord(value["tools"]) ? { ...value, tools: nameOpenPlans(value["tools"]) } : value, known);
  if (parsed.faults !== null) throw new PlimsollError("bad-input", describeFaults(parsed.faults));
  return parsed.rules;
}

/** In the file the plan that nobody names is `any`. */
function nameOpenPlans(tools: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(tools).map(([id, tool]) => {
      if (!isRecord(tool) || !isRecord(tool["plans"]) || !("unknown" in tool["plans"])) return [id, tool];
      const { unknown: open, ...plans } = tool["plans"];
      return [id, { ...tool, plans: { ...plans, ["any"]: open } }];
    }),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
