import type { CompanyRules } from "../../core/model/company-rules.ts";
import { settings } from "../../storage/collections.ts";
import { recordChange, touchRow } from "../inventory/record-change.ts";
import { refreshFinds } from "../inventory/record-readings.ts";
import { changeRules } from "../inventory/change-rules.ts";
import { readRules } from "../inventory/read-rules.ts";
import { touchRules } from "../inventory/touch-rules.ts";
import type { Workspace } from "../inventory/workspace.ts";

export interface Settings {
  readonly company: CompanyRules["company"];
  readonly showNames: boolean;
}

/** Name, domains and time zone of the company, which are part of its rules, and whether names of people are shown. */
export async function readSettings(workspace: Workspace): Promise<Settings> {
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const row = await transaction.get(settings, "settings");
    return { company: (await readRules(transaction)).company, showNames: row?.showNames ?? false };
  });
}

/** Sets them; accounts are judged anew by the domains. Refuses a time zone or domain that is none. Returns the id that undoes it. */
export async function changeSettings(workspace: Workspace, wanted: Settings): Promise<string> {
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const before = await readRules(transaction);
    const kept = await transaction.get(settings, "settings");
    const after = changeRules(before, (rules) => ({ ...rules, company: wanted.company }));
    const touches = [
      touchRules(workspace, before, after),
      await touchRow(transaction, settings, "settings", { ...kept, id: "settings", showNames: wanted.showNames }),
    ];
    const lines = [{ object: "settings", what: "changed", field: "company", from: before.company.name, to: after.company.name }];
    const undo = await recordChange(transaction, workspace, "changed the settings", touches, lines);
    await refreshFinds(transaction, workspace);
    return undo;
  });
}
