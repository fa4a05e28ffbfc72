import { believed } from "../../storage/collections.ts";
import type { BelievedRow } from "../../storage/collections.ts";
import { recordChange, touchRow } from "./record-change.ts";
import type { Workspace } from "./workspace.ts";

/** Sets what the company believes it uses. A name twice counts once. Returns the id that undoes it. */
export async function setBelieved(workspace: Workspace, tools: BelievedRow["tools"]): Promise<string> {
  const byName = new Map(tools.map((each) => [each.tool ?? each.name.trim().toLowerCase(), { tool: each.tool, name: each.name.trim() }]));
  const row = { id: "believed", at: workspace.now().toISOString(), tools: [...byName.values()].filter((each) => each.name !== "") };
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const touch = await touchRow(transaction, believed, "believed", row);
    const line = {
      object: "believed",
      what: "said what is in use",
      field: "tools",
      from: "",
      to: row.tools.map((each) => each.name).join(", "),
    };
    return recordChange(transaction, workspace, "what the company believes it uses", [touch], [line]);
  });
}
