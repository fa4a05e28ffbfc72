import { findHosts } from "./find-hosts.ts";
import { findCommandTargets } from "./package-of-command.ts";
import type { McpServer } from "./read-mcp-servers.ts";

export interface McpTarget {
  readonly kind: "mcp-server" | "npm" | "pypi" | "image" | "host";
  readonly name: string;
}

/** What a server runs or calls: the package or image its command starts, the host of its address, its program, its name. */
export function mcpTargets(server: McpServer): McpTarget[] {
  const line = [server.command, ...server.args].join(" ");
  const targets: McpTarget[] = [];
  for (const { kind, name } of findCommandTargets(line))
    if (kind === "npm" || kind === "pypi" || kind === "image") targets.push({ kind, name });
  for (const text of [server.url, ...server.args])
    for (const { host, form } of findHosts(text)) if (form === "url" || text === server.url) targets.push({ kind: "host", name: host });
  const module = /(?:^|\s)-m\s+([\w.]+)/.exec(line)?.[1];
  if (module !== undefined) targets.push({ kind: "pypi", name: module });
  const program = server.command.slice(server.command.lastIndexOf("/") + 1);
  if (
    program !== "" &&
    !/^(?:npx|bunx|pnpm|yarn|uvx|uv|pipx|node|bun|deno|python3?|docker|podman|sh|bash|cmd|env|npm|go|java|dotnet|ruby|php)(?:\.exe|\.cmd)?$/.test(
      program,
    )
  ) {
    targets.push({ kind: "mcp-server", name: program });
  }
  if (server.name !== "") targets.push({ kind: "mcp-server", name: server.name });
  return targets;
}
