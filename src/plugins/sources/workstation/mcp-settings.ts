import type { WorkstationSource } from "../contract.ts";
import { isAiShaped } from "../../../core/discover/is-ai-shaped.ts";
import { blankComments } from "../../../core/discover/repository/blank-comments.ts";
import { mcpTargets } from "../../../core/discover/repository/mcp-targets.ts";
import { readMcpServers } from "../../../core/discover/repository/read-mcp-servers.ts";
import { scanSettings } from "../../../core/discover/repository/scan-settings.ts";
import { sightPlace } from "../../../core/discover/workstation/sight-place.ts";

const id = "mcp-settings";
const userData = ["Code", "Code - Insiders", "VSCodium", "Cursor", "Windsurf", "Trae", "Kiro", "Antigravity"].flatMap((editor) =>
  ["{config}", "{appsupport}", "{appdata}"].flatMap((folder) => [
    `${folder}/${editor}/User/mcp.json`,
    `${folder}/${editor}/User/settings.json`,
    `${folder}/${editor}/User/profiles/*/mcp.json`,
    `${folder}/${editor}/User/globalStorage/*/settings/*mcp_settings.json`,
  ]),
);
/** Settings of MCP clients, per product documentation as collected in add-mcp, install-mcp, smithery, agent-scan and rulesync (read 2026-11). */
const places = [
  ...userData,
  ...["{config}", "{appsupport}", "{appdata}"].flatMap((folder) => [
    `${folder}/Claude/claude_desktop_config.json`,
    `${folder}/claude-desktop/claude_desktop_config.json`,
    `${folder}/Witsy/settings.json`,
    `${folder}/aider-desk/settings.json`,
  ]),
  ..."{home}/.claude.json {home}/.claude/settings.json {home}/.claude/plugins/cache/**/.mcp.json {home}/.codex/config.toml {home}/.codex/*.config.toml {home}/.copilot/mcp-config.json {home}/.vscode/mcp.json {home}/.cursor/mcp.json {home}/.codeium/windsurf/mcp_config.json {config}/devin/mcp_config.json {config}/devin/config.json {home}/.gemini/settings.json {home}/.gemini/antigravity/mcp_config.json {home}/.gemini/config/mcp_config.json {config}/zed/settings.json {appdata}/Zed/settings.json {appsupport}/Zed/settings.json {home}/.cline/data/settings/cline_mcp_settings.json {config}/kilo/kilo.json {config}/kilo/kilo.jsonc {home}/.continue/config.yaml {home}/.continue/config.json {home}/.continue/mcpServers/*.yaml {home}/.continue/mcpServers/*.json {config}/opencode/opencode.json {config}/opencode/opencode.jsonc {config}/goose/config.yaml {appdata}/Block/goose/config/config.yaml {home}/.kiro/settings/mcp.json {home}/.kiro/agents/*.json {home}/.aws/amazonq/mcp.json {home}/.aws/amazonq/agents/*.json {config}/amp/settings.json {config}/amp/settings.jsonc {home}/.augment/settings.json {home}/.junie/mcp/mcp.json {home}/.qwen/settings.json {home}/.grok/config.toml {home}/.kimi-code/mcp.json {home}/.vibe/config.toml {home}/.reasonix/config.toml {home}/.factory/mcp.json {home}/.rovodev/mcp.json {home}/.warp/.mcp.json {home}/.hermes/config.yaml {home}/.deepagents/.mcp.json {config}/muse/settings.json {home}/.aider/mcp.yml {config}/enconvo/mcp_config.json {home}/.boltai/mcp.json {home}/.tome/mcp_config.json {home}/LibreChat/librechat.yaml {home}/.mcporter/mcporter.json {home}/.nanobot/config.json {home}/.lmstudio/mcp.json {config}/crush/crush.json /etc/codex/config.toml /etc/claude-code/managed-mcp.json /etc/opencode/opencode.json {programs}/ClaudeCode/managed-mcp.json".split(
    " ",
  ),
  "/Library/Application Support/ClaudeCode/managed-mcp.json",
];

/** MCP servers that clients on this machine are set up with; names of keys are read, values never. */
export const mcpSettings: WorkstationSource = {
  id,
  title: "MCP servers",
  kind: "workstation",
  places: () => places,
  read({ path, text, user, changed }, context) {
    if (text === null) return;
    for (const server of readMcpServers(path, scanSettings(path, blankComments(path, text)))) {
      const found = mcpTargets(server).map(({ kind, name }) => {
        const own = kind === "host" ? context.catalog.hosts(name) : context.catalog.find("mcp-server", name);
        return { kind, name, hits: own.length > 0 || kind === "host" || kind === "mcp-server" ? own : context.catalog.find(kind, name) };
      });
      const known = found.filter((one) => one.hits.length > 0);
      const seen = { source: id, place: path, user, changed, excerpt: `server ${server.name}` };
      for (const { kind, name, hits } of known) {
        const isName = kind === "mcp-server" && name === server.name;
        sightPlace({ ...seen, hits, name, rule: isName ? "mcp-name" : `mcp:${kind}`, isWeak: isName }, context);
      }
      const shaped = found.map((one) => one.name).find(isAiShaped);
      if (known.length > 0 || shaped === undefined) continue;
      context.sighting({
        source: id,
        kind: "workstation",
        tool: null,
        name: found[0]?.name ?? server.name,
        place: path,
        excerpt: seen.excerpt,
        rule: "mcp-unknown",
        strength: "weak",
        count: 1,
        ...(user === "" ? {} : { person: user }),
      });
    }
  },
};
