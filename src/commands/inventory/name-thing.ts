import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { ToolCategory } from "../../core/model/catalog.ts";
import { namings, ownTools } from "../../storage/collections.ts";
import { findTool } from "./find-tool.ts";
import { recordChange, touchRow } from "./record-change.ts";
import type { Touch } from "./record-change.ts";
import { refreshFinds } from "./record-readings.ts";
import { slugOf } from "./row-id.ts";
import type { Workspace } from "./workspace.ts";

/** What a name that nobody knew stands for: a known tool, or a new one. */
export type Naming =
  | { readonly name: string; readonly tool: string }
  | { readonly name: string; readonly newTool: { readonly name: string; readonly vendor: string; readonly category: ToolCategory } };

/** Says what an unrecognised thing is; what was seen of it becomes evidence at once. */
export async function nameThing(workspace: Workspace, naming: Naming): Promise<string> {
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const own = await transaction.list(ownTools);
    const touches: Touch[] = [];
    let tool: string;
    if ("tool" in naming) {
      const known = findTool(workspace.catalog, own, naming.tool);
      if (known === undefined)
        throw new PlimsollError(
          "not-found",
          `expected a tool of the catalogue or one of your own, met "${naming.tool}"; choose from the list or add it as new`,
        );
      tool = known.id;
    } else {
      tool = findTool(workspace.catalog, own, naming.newTool.name)?.id ?? slugOf(naming.newTool.name);
      if (!workspace.catalog.tools.has(tool)) touches.push(await touchRow(transaction, ownTools, tool, { id: tool, ...naming.newTool }));
    }
    const id = naming.name.toLowerCase();
    touches.push(await touchRow(transaction, namings, id, { id, name: naming.name, tool }));
    const undo = await recordChange(transaction, workspace, `named ${naming.name}`, touches, [
      { object: tool, what: "named", field: "", from: naming.name, to: tool },
    ]);
    await refreshFinds(transaction, workspace);
    return undo;
  });
}
