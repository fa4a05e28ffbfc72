import type { CatalogHit, CatalogIndex } from "../../../core/model/catalog.ts";
import { isAiShaped } from "../../../core/discover/is-ai-shaped.ts";
import { mcpTargets } from "../../../core/discover/repository/mcp-targets.ts";
import { readMcpServers } from "../../../core/discover/repository/read-mcp-servers.ts";
import { reportUnknown } from "../../../core/discover/repository/report-unknown.ts";
import type { RepositorySource } from "../../../core/discover/repository/repository-source.ts";
import { scanSettings } from "../../../core/discover/repository/scan-settings.ts";
import { sightHits } from "../../../core/discover/repository/sight-hits.ts";

const marks = /mcp|context_servers|extensions:|\[\[plugins\]\]/i;

/**
 * Servers in settings of the Model Context Protocol, by the package, image or host they run; the name they are given is
 * weak. Those nobody knows are named as unrecognised when they look like AI: a server for a database is no AI tool.
 */
export const mcpServers: RepositorySource = {
  id: "mcp-servers",
  title: "MCP servers",
  kind: "repository",
  wants: (path, role) => role !== "lock" && /\.(json|jsonc|json5|toml|ya?ml|code-workspace)$|(^|\/)\.roomodes$/.test(path),
  read(file, context) {
    if (!marks.test(file.code) && !/mcp|goose|reasonix/i.test(file.path)) return;
    for (const server of readMcpServers(file.path, scanSettings(file.path, file.code))) {
      const found = mcpTargets(server).map((target) => ({ ...target, hits: lookUp(context.catalog, target.kind, target.name) }));
      const known = found.filter((one) => one.hits.length > 0);
      for (const { kind, name, hits } of known) {
        const isName = kind === "mcp-server" && name === server.name;
        sightHits(
          file,
          { source: "mcp-servers", hits, name, offset: server.offset, rule: isName ? "mcp-name" : `mcp:${kind}`, isWeak: isName },
          context,
        );
      }
      const shaped = found.map((one) => one.name).find(isAiShaped);
      if (known.length === 0 && shaped !== undefined)
        reportUnknown(file, { source: "mcp-servers", name: shaped, offset: server.offset, rule: "mcp-unknown" }, context);
    }
  },
};

function lookUp(catalog: CatalogIndex, kind: "mcp-server" | "npm" | "pypi" | "image" | "host", name: string): readonly CatalogHit[] {
  if (kind === "host") return catalog.hosts(name);
  const own = catalog.find("mcp-server", name);
  return own.length > 0 || kind === "mcp-server" ? own : catalog.find(kind, name);
}
