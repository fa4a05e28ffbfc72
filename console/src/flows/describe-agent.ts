import { countWords } from "../text/count-words.ts";
import type { AgentEntry, AgentRoad, FleetEntry } from "./agents-types.ts";

const roadNames: Readonly<Record<string, string>> = {
  prompt: "Prompt",
  stdin: "Text piped in",
  "file-mention": "File named in a prompt",
  "read-result": "File that it reads",
  "search-result": "What a search finds",
  "shell-command": "Command that it runs",
  "shell-result": "What a command prints",
  "mcp-arguments": "What a tool server is called with",
  "mcp-result": "What a tool server answers",
  "write-back": "Placeholder written back",
  "memory-file": "Memory files",
  "git-context": "Branch, commits, file names",
  "slash-command": "Inside a slash command",
  "typed-shell": "Command typed by a person",
  "resumed-session": "Session from before",
};

/** A road in words. */
export function describeRoad(road: string): string {
  return roadNames[road] ?? road;
}

/** What is known of a road: proven here with the real client, or what the client's contract says. */
export function describeRoadState({ state, cover }: Pick<AgentRoad, "state" | "cover">): string {
  if (state === "holds") return "Holds, proven here";
  if (state === "open") return "Open, proven here";
  if (cover === "none") return "No hook sees it";
  return cover === "partly" ? "Held in part" : "A hook holds it";
}

/** Whether a person should look at a road: it leaks, or only the gateway could hold it. */
export function isRoadOpen({ state, cover }: Pick<AgentRoad, "state" | "cover">): boolean {
  return state === "open" || (state === "not-driven" && cover === "none");
}

/** Where the hooks stand: "Hooks in user (partly), managed; hold". */
export function describeHooks({ installed, tiers, mode }: Pick<AgentEntry, "installed" | "tiers" | "mode">): string {
  if (!installed) return "No hook";
  const where = tiers
    .filter(({ state }) => state !== "absent")
    .map(({ tier, state }) => (state === "installed" ? tier : `${tier} (${state})`));
  return `${where.join(", ")}${mode === null ? "" : `; ${mode}`}`;
}

/** The fleet in one line: "3 machines: 2 with hooks, 1 in hold; versions 2.1.330 (2), 2.1.200 (1)". */
export function describeFleet(fleet: readonly Pick<FleetEntry, "version" | "mode" | "tiers">[]): string {
  const versions = new Map<string, number>();
  for (const { version } of fleet) versions.set(version, (versions.get(version) ?? 0) + 1);
  const shown = [...versions].filter(([version]) => version !== "").toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
  const hooked = fleet.filter(({ tiers }) => tiers.length > 0);
  const held = hooked.filter(({ mode }) => mode === "hold").length;
  const said = shown.length === 0 ? "" : `; versions ${shown.map(([version, count]) => `${version} (${count})`).join(", ")}`;
  return `${countWords(fleet.length, "machine")}: ${hooked.length} with hooks, ${held} in hold${said}.`;
}
