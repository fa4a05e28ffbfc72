import type { EnforcementMode } from "../../core/model/company-rules.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { changeRules } from "../inventory/change-rules.ts";
import { readRules } from "../inventory/read-rules.ts";
import { recordChange } from "../inventory/record-change.ts";
import { touchRules } from "../inventory/touch-rules.ts";
import type { Workspace } from "../inventory/workspace.ts";

/** Sets the mode of a point (for one team, where it is not empty) as a new version of the rules. Returns the id that undoes it. */
export async function setMode(
  workspace: Pick<Workspace, "store" | "organisation" | "by" | "now" | "needsSecond">,
  { point, team, mode }: { readonly point: string; readonly team: string; readonly mode: EnforcementMode },
): Promise<string> {
  const key = team === "" ? point : `${point}/${team}`;
  if (key.trim() === "" || key === "default")
    throw new PlimsollError("bad-input", `expected a point of enforcement, met ${JSON.stringify(key)}; choose one of /api/points`);
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const before = await readRules(transaction);
    const after = changeRules(before, (rules) => ({ ...rules, mode: { ...rules.mode, [key]: mode } }));
    const from = (Object.hasOwn(before.mode, key) ? before.mode[key] : undefined) ?? "";
    const lines = [{ object: `point:${key}`, what: "mode", field: "mode", from, to: mode }];
    return recordChange(transaction, workspace, `${key} in ${mode}`, [touchRules(workspace, before, after)], lines);
  });
}
