import type { Entry } from "./entry.ts";

/** A server in settings of the Model Context Protocol. */
export interface McpServer {
  readonly name: string;
  readonly offset: number;
  readonly command: string;
  readonly args: readonly string[];
  readonly url: string;
}

interface Draft {
  name: string;
  offset: number;
  command: string;
  args: string[];
  url: string;
}

const containers = /^(?:mcpServers|mcp_servers|mcp-servers|context_servers|amp\.mcpServers|mcp\.servers)$/;

/**
 * Servers in every shape clients use: `mcpServers`, `mcp_servers`, `context_servers`, `servers` (under `mcp`, or in a file
 * of that name), opencode's `mcp`, Goose's `extensions`, Reasonix' `plugins`; as a map by name or a list with names.
 */
export function readMcpServers(path: string, entries: readonly Entry[]): McpServer[] {
  const drafts = new Map<string, Draft>();
  let listed = 0;
  for (const { keys, value, offset } of entries) {
    const at = keys.findIndex((key, index) => isContainer(path, keys, key, index));
    const next = keys[at + 1];
    if (at < 0 || next === undefined) continue;
    const field = keys.slice(at + 2);
    if (next === "#" && (field.length === 0 || field[0] === "name")) listed += 1;
    const group = next === "#" ? `#${listed}` : `${keys.slice(0, at).join("/")}/${next}`;
    const draft = drafts.get(group) ?? { name: next === "#" ? "" : next, offset, command: "", args: [], url: "" };
    drafts.set(group, draft);
    readField(draft, field, value);
  }
  return [...drafts.values()].filter((draft) => draft.command !== "" || draft.url !== "" || draft.args.length > 0 || draft.name !== "");
}

function isContainer(path: string, keys: readonly string[], key: string, at: number): boolean {
  if (containers.test(key)) return true;
  if (key === "servers") return keys[at - 1] === "mcp" || /(^|\/)\.?mcp[\w-]*\.json$/.test(path);
  if (key === "mcp") return /(^|\/)(opencode|crush|\.crush|kilo|kilocode)\.jsonc?$/.test(path) && keys[at + 1] !== "servers";
  if (key === "extensions") return /goose\/.*\.ya?ml$/.test(path);
  if (key === "plugins") return /reasonix/.test(path);
  return false;
}

function readField(draft: Draft, field: readonly string[], value: string): void {
  const [name, index] = field;
  if (name === undefined) draft.name ||= value;
  else if (name === "name" && draft.name === "") draft.name = value;
  else if (/^(command|cmd|path)$/.test(name)) {
    if (index === "#" || index === "args") draft.args.push(value);
    else draft.command = value;
  } else if (/^(args|arguments)$/.test(name)) draft.args.push(value);
  else if (/^(url|serverUrl|httpUrl|uri|endpoint|server_url)$/.test(name)) draft.url = value;
}
