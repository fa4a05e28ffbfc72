import type { DiscoveredUse } from "../api/types.ts";
import { countWords } from "../text/count-words.ts";

export interface UseGroup {
  readonly tool: string;
  readonly name: string;
  readonly uses: readonly DiscoveredUse[];
}

/** Uses of one tool side by side, tools in the order in which they came. */
export function groupUses(uses: readonly DiscoveredUse[]): readonly UseGroup[] {
  return [...Map.groupBy(uses, (use) => use.row.tool)].map(([tool, same]) => ({ tool, name: same[0]?.row.name ?? tool, uses: same }));
}

/** What a tool's uses have in common: "3 private accounts in 3 teams", "4 uses, 22 people". */
export function describeGroup({ uses }: UseGroup): string {
  const people = uses.reduce((sum, use) => sum + (use.row.people ?? 0), 0);
  const teams = new Set(uses.map((use) => use.row.team).filter(Boolean)).size;
  const isPrivate = uses.every((use) => use.row.account.kind === "personal");
  const counted =
    isPrivate && people > 0
      ? countWords(people, "private account")
      : [countWords(uses.length, "use"), people > 0 ? countWords(people, "person", "people") : ""].filter(Boolean).join(", ");
  return teams > 1 ? `${counted} in ${teams} teams` : counted;
}
