import type { ReleaseCheck, ReleaseFile } from "./contract.ts";

const paths =
  /(?:^|\/)(?:\.(?:claude|codex|gemini|cursor|windsurf|continue|cline|clinerules|roo|aider|qwen|opencode|kiro|junie|augment|amazonq|goose|trae)(?:\/.+|rules)|\.(?:cursorrules|windsurfrules|clinerules|roorules|goosehints|roomodes|aider[^/]*|mcp\.json|cursorignore)|claude\.md|claude\.local\.md|gemini\.md|agents\.md|\.github\/copilot-instructions\.md|copilot-instructions\.md|\.github\/(?:instructions|prompts|chatmodes)\/.+|mcp(?:_config|_settings|-servers)?\.json|opencode\.jsonc?)$/i;
const permissions = /"(?:allow|deny|ask)"\s*:\s*\[\s*"(?:Bash|Read|Write|Edit|WebFetch|mcp__)\b/;

/** Settings and instructions of coding agents, with what they may run; also under another name, by their permissions or servers. */
export const agentConfig: ReleaseCheck = {
  id: "agent-config",
  title: "configuration of a coding agent",
  severity: "medium",
  fix: "npm pkg set 'files[]'='!**/PATH'",
  look: (file) => {
    const told = paths.test(file.path) ? "settings or instructions of a coding agent" : findByContent(file);
    if (told === null || file.size === 0 || (file.place === "test" && file.secrets.length === 0)) return [];
    return [file.secrets.length > 0 ? { detail: `${told}, with a credential`, severity: "critical" } : { detail: told }];
  },
};

function findByContent(file: ReleaseFile): string | null {
  if (file.isBinary || file.place === "documentation" || file.size > 262_144 || /\.[cm]?[jt]sx?$|\.map$|schema/i.test(file.name))
    return null;
  if (file.find('"permissions"') >= 0 && permissions.test(file.text(65_536))) return "permissions of a coding agent under another name";
  if (file.find('"mcpServers"') >= 0 && /"(?:command|url)"\s*:/.test(file.text(65_536)) && /^\s*\{/.test(file.text(64)))
    return "tool servers of a coding agent";
  return null;
}
