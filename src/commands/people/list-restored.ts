import { demoOrganisation } from "../demo/load-demo.ts";
import { organisations } from "../../storage/people-collections.ts";
import { readRules } from "../inventory/read-rules.ts";
import { recordChange } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";

/** Puts organisations that came out of a backup on the list of this installation, by the name in their rules. `workspace` is its own. */
export async function listRestored(
  workspace: Pick<Workspace, "store" | "organisation" | "by" | "now">,
  restored: readonly string[],
): Promise<void> {
  for (const id of restored) {
    if (id === workspace.organisation || id === demoOrganisation) continue;
    const { company } = await workspace.store.read(id, readRules);
    await workspace.store.write(workspace.organisation, async (open) => {
      if ((await open.get(organisations, id)) !== undefined) return;
      const name = company.name === "" ? id : company.name;
      await open.put(organisations, { id, name, at: workspace.now().toISOString(), by: workspace.by });
      const line = { object: `organisation/${id}`, what: "took over the organisation", field: "", from: "", to: name };
      await recordChange(open, workspace, `took over ${name}`, [], [line]);
    });
  }
}
