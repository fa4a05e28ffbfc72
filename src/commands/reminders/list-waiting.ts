import type { Waiting } from "../../core/reminders/write-digest.ts";
import { comments } from "../../storage/collections.ts";
import { proposals, rollOuts, tasks, toolRequests } from "../../storage/people-collections.ts";
import type { Workspace } from "../inventory/workspace.ts";

/** Days for which a mention is news. */
const fresh = 14;

/**
 * What waits for somebody and has no date: mentions of the last two weeks, tasks without a day, tools that were asked for,
 * changes that need a second person. What somebody wrote in a comment stays in the house: only who, to whom and about what is said; a task is named.
 */
export async function listWaiting({ store, organisation, catalog, now }: Workspace): Promise<Waiting[]> {
  const since = new Date(now().getTime() - fresh * 86_400_000).toISOString();
  return store.read(organisation, async (open) => {
    const said = (await open.list(comments, { range: { field: "at", from: since } })).filter(({ mentions }) => mentions.length > 0);
    const undated = (await open.list(tasks, { where: { state: "open" } })).filter(({ due }) => due === "");
    const asked = await open.list(toolRequests, { where: { state: "asked" } });
    const nameOf = (object: string): string => catalog.tools.get(object.split("/")[0] ?? "")?.name ?? object;
    return [
      ...said.map(({ id, by, mentions, object }) => ({
        ...{ id: `mention:${id}`, link: "/inbox" },
        text: `${by} asks ${mentions.map((name) => `@${name.replace(/^@/, "")}`).join(", ")} about ${nameOf(object)}`,
      })),
      ...undated.map(({ id, title, owner }) => ({ id: `task:${id}`, text: owner === "" ? title : `${title} (${owner})`, link: "/inbox" })),
      ...asked.map(({ id, name, by }) => ({
        id: `asked:${id}/${by.length}`,
        text: `${name} is asked for by ${by.length} ${by.length === 1 ? "person" : "people"}`,
        link: "/inbox",
      })),
      ...(await open.list(proposals, { where: { state: "open" } })).map(({ id, by }) => ({
        ...{ id: `proposal:${id}`, text: `A change that loosens, proposed by ${by}, needs a second person`, link: "/rules" },
      })),
      ...(await open.list(rollOuts, { where: { state: "open" } })).map(({ id, by, what }) => ({
        ...{ id: `roll-out:${id}`, text: `The roll-out of ${what}, proposed by ${by}, needs a second person`, link: "/flows?part=agents" },
      })),
    ];
  });
}
