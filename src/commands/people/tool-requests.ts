import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { toolRequests } from "../../storage/people-collections.ts";
import type { ToolRequestRow } from "../../storage/people-collections.ts";
import { findTool } from "../inventory/find-tool.ts";
import { makeId } from "../inventory/make-id.ts";
import { recordChange } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";

/** Asks for a tool. Where the same one is asked for already, the person joins that request; asking twice changes the reason. */
export async function requestTool(workspace: Workspace, wish: { readonly tool: string; readonly why: string }): Promise<ToolRequestRow> {
  const known = findTool(workspace.catalog, [], wish.tool);
  const tool = known?.id ?? wish.tool.trim();
  if (tool === "") throw new PlimsollError("bad-input", "expected the name of a tool, met nothing; type the name you know it by");
  const now = workspace.now();
  const mine = { person: workspace.by, at: now.toISOString(), why: wish.why.trim() };
  return workspace.store.write(workspace.organisation, async (open) => {
    const asked = await open.list(toolRequests, { where: { state: "asked" } });
    const same = asked.find((row) => row.tool.toLowerCase() === tool.toLowerCase());
    const row: ToolRequestRow =
      same === undefined
        ? {
            ...{ id: makeId(now), tool, name: known?.name ?? tool, at: mine.at, by: [mine], state: "asked" },
            answer: "",
            decidedBy: "",
            decidedAt: "",
          }
        : { ...same, by: [...same.by.filter(({ person }) => person !== mine.person), mine] };
    await open.put(toolRequests, row);
    return row;
  });
}

/** All requests, the latest first; of one person where one is named. */
export async function listToolRequests(workspace: Workspace, person?: string): Promise<ToolRequestRow[]> {
  const rows = await workspace.store.read(workspace.organisation, (open) =>
    open.list(toolRequests, { orderBy: "at", descending: true, limit: 500 }),
  );
  return person === undefined ? rows : rows.filter(({ by }) => by.some((each) => each.person === person));
}

/** Answers a request for everybody who joined it. A refusal needs its reason. The tool's standing is set on its own page. */
export async function answerToolRequest(
  workspace: Workspace,
  id: string,
  answer: { readonly state: "approved" | "refused"; readonly why: string },
): Promise<ToolRequestRow> {
  if (answer.state === "refused" && answer.why.trim() === "")
    throw new PlimsollError("bad-input", "expected the reason of the refusal, met none; say it in a sentence, and what to use instead");
  return workspace.store.write(workspace.organisation, async (open) => {
    const row = await open.get(toolRequests, id);
    if (row === undefined) throw new PlimsollError("not-found", "expected a request that was made, met another; reload the page");
    if (row.state !== "asked")
      throw new PlimsollError("conflict", `expected an open request, met one that was ${row.state}; reload the page`);
    const decided = { state: answer.state, answer: answer.why.trim(), decidedBy: workspace.by, decidedAt: workspace.now().toISOString() };
    const after: ToolRequestRow = { ...row, ...decided };
    await open.put(toolRequests, after);
    const line = { object: `request/${row.tool}`, what: `${answer.state} the request`, field: "", from: "", to: answer.why.trim() };
    await recordChange(open, workspace, `${answer.state} the request for ${row.name}`, [], [line]);
    return after;
  });
}
