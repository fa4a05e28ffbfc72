import type { Posture, PostureItem } from "../../core/posture/posture.ts";
import { weighPosture } from "../../core/posture/weigh-posture.ts";
import { roadmapPlans } from "../../storage/incident-collections.ts";
import type { SourceFamilies, Workspace } from "../inventory/workspace.ts";
import { listDone } from "./list-done.ts";
import type { DoneItem } from "./list-done.ts";
import { readPostureInput } from "./read-posture-input.ts";

/** An item with the names that its effect speaks of. */
export interface NamedItem extends PostureItem {
  readonly name: string | null;
}

/** Posture as the page and the command line show it. */
export interface PosturePage extends Omit<Posture, "under" | "over"> {
  readonly under: readonly NamedItem[];
  readonly over: readonly NamedItem[];
  /** Names of the tools that effects speak of, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** Items that were put in force, newest first; what was taken back is not among them. */
  readonly done: readonly DoneItem[];
  /** Who does an item until when, by its id. */
  readonly plans: Readonly<Record<string, { readonly owner: string; readonly due: string }>>;
}

/** What to tighten and what to loosen, measured now. */
export async function readPosture(workspace: Workspace, sources: SourceFamilies): Promise<PosturePage> {
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const input = await readPostureInput(transaction, workspace, sources);
    const posture = weighPosture(input);
    const own = new Map(input.rows.map((row) => [row.tool, row.name]));
    const nameOf = (tool: string): string => workspace.catalog.tools.get(tool)?.name ?? own.get(tool) ?? tool;
    const name = (item: PostureItem): NamedItem => ({ ...item, name: item.tool === null ? null : nameOf(item.tool) });
    return {
      ...posture,
      under: posture.under.map(name),
      over: posture.over.map(name),
      names: Object.fromEntries([...posture.under, ...posture.over].flatMap(toolsOf).map((tool) => [tool, nameOf(tool)])),
      done: await listDone(transaction),
      plans: Object.fromEntries((await transaction.list(roadmapPlans)).map(({ id, owner, due }) => [id, { owner, due }])),
    };
  });
}

function toolsOf({ effect }: PostureItem): readonly string[] {
  return [...effect.lines, ...effect.decisions].map(({ tool }) => tool);
}
