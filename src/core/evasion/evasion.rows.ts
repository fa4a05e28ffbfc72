import type { EvasionKind } from "./evasion.ts";

// Settings of coding agents that live in a repository: code.claude.com/docs/en/settings, /hooks, /mcp, /skills;
// developers.openai.com/codex/config-reference, /hooks; google-gemini/gemini-cli docs/reference/configuration.md and
// docs/hooks; docs.github.com Copilot CLI hooks and MCP; qwen-code docs; opencode.ai/docs/config, /plugins;
// cursor.com/docs/agent/hooks, /mcp; docs.windsurf.com/windsurf/cascade/hooks; code.visualstudio.com agent settings (Nov 2026).

/** Which values of a key count. */
export type ValueTest = "set" | "true" | "false" | "filled" | "command" | "open-permission" | readonly string[];

/** One key of a settings file. Dotted path; `*` stands for any key or item, `**` for the rest. */
export interface SettingRow {
  readonly kind: EvasionKind;
  readonly at: string;
  readonly when: ValueTest;
}

/** The settings of one agent. */
export interface SettingsRows {
  readonly agent: string;
  /** Matched against the whole path. */
  readonly files: RegExp;
  readonly rows: readonly SettingRow[];
}

const row = (kind: EvasionKind, at: string, when: ValueTest = "filled"): SettingRow => ({ kind, at, when });
const servers = (at: string): readonly SettingRow[] => [row("mcp-server", `${at}.*`, "set")];
const hooks = row("hook-command", "hooks.**", "command");

/** Variables by which traffic, settings, certificates or programs are moved; tried on every `env` table and `.env` file. */
export const movedVariables: readonly { readonly kind: EvasionKind; readonly name: RegExp }[] = [
  {
    kind: "base-url",
    name: /^(?:[A-Z0-9_]*(?:BASE_URL|API_BASE|API_HOST|ENDPOINT_URL)|CODEX_[A-Z_]*URL|COPILOT_[A-Z_]*URL|ANTHROPIC_CUSTOM_HEADERS)$/,
  },
  { kind: "base-url", name: /^(?:https?_proxy|all_proxy)$/i },
  { kind: "base-url", name: /^CLAUDE_CODE_USE_[A-Z_]+$/ },
  { kind: "environment", name: /^(?:PLIMSOLL_[A-Z_]+|CLAUDE_CONFIG_DIR|CLAUDE_CODE_SIMPLE|CODEX_HOME|COPILOT_HOME|GEMINI_CLI_HOME)$/ },
  {
    kind: "environment",
    name: /^(?:GEMINI_CLI_SYSTEM_(?:SETTINGS|DEFAULTS)_PATH|QWEN_CODE_SYSTEM_[A-Z_]*PATH|OPENCODE_CONFIG[A-Z_]*|OPENCODE_PURE)$/,
  },
  {
    kind: "environment",
    name: /^(?:NODE_OPTIONS|NODE_EXTRA_CA_CERTS|NODE_TLS_REJECT_UNAUTHORIZED|SSL_CERT_(?:FILE|DIR)|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE)$/,
  },
  { kind: "environment", name: /^(?:LD_PRELOAD|LD_LIBRARY_PATH|DYLD_INSERT_LIBRARIES|BASH_ENV|ENV|ZDOTDIR|PATH|SHELL)$/ },
];

export const settingsRows: readonly SettingsRows[] = [
  {
    agent: "claude-code",
    files: /(?:^|\/)\.claude\/settings(?:\.local)?\.json$/,
    rows: [
      row("hooks-disabled", "disableAllHooks", "true"),
      ...["apiKeyHelper", "awsAuthRefresh", "awsCredentialExport", "gcpAuthRefresh", "otelHeadersHelper"].map((at) =>
        row("key-helper", at),
      ),
      row("approval-bypass", "permissions.defaultMode", ["bypassPermissions"]),
      row("approval-bypass", "permissions.allow.*", "open-permission"),
      row("approval-bypass", "skipDangerousModePermissionPrompt", "true"),
      row("approval-bypass", "sandbox.enabled", "false"),
      row("mcp-server", "enableAllProjectMcpServers", "true"),
      row("mcp-server", "enabledMcpjsonServers"),
      row("plugin", "enabledPlugins"),
      row("plugin", "extraKnownMarketplaces"),
      ...["statusLine.command", "subagentStatusLine.command", "fileSuggestion.command"].map((at) => row("hook-command", at)),
      hooks,
    ],
  },
  { agent: "claude-code", files: /(?:^|\/)\.mcp\.json$/, rows: servers("mcpServers") },
  {
    agent: "codex",
    files: /(?:^|\/)\.codex\/config\.toml$/,
    rows: [
      ...["features.hooks", "features.codex_hooks"].map((at) => row("hooks-disabled", at, "false")),
      ...["model_providers.*.base_url", "openai_base_url", "chatgpt_base_url"].map((at) => row("base-url", at)),
      ...["model_providers.*.http_headers", "model_providers.*.env_http_headers"].map((at) => row("base-url", at)),
      row("key-helper", "model_providers.*.auth.command"),
      row("approval-bypass", "approval_policy", ["never"]),
      row("approval-bypass", "sandbox_mode", ["danger-full-access"]),
      row("hook-command", "notify"),
      hooks,
      ...servers("mcp_servers"),
    ],
  },
  { agent: "codex", files: /(?:^|\/)\.codex\/hooks\.json$/, rows: [hooks] },
  {
    agent: "gemini-cli",
    files: /(?:^|\/)\.gemini\/settings\.json$/,
    rows: [
      ...["hooksConfig.enabled", "tools.enableHooks", "hooks.enabled"].map((at) => row("hooks-disabled", at, "false")),
      ...["hooksConfig.disabled", "hooks.disabled"].map((at) => row("hooks-disabled", at)),
      row("base-url", "proxy"),
      row("base-url", "general.proxy"),
      ...["tools.discoveryCommand", "tools.callCommand", "mcp.serverCommand"].map((at) => row("hook-command", at)),
      row("approval-bypass", "general.defaultApprovalMode", ["yolo"]),
      row("approval-bypass", "tools.allowed.*", "open-permission"),
      row("approval-bypass", "tools.sandbox", "false"),
      hooks,
      ...servers("mcpServers"),
    ],
  },
  {
    agent: "qwen-code",
    files: /(?:^|\/)\.qwen\/settings\.json$/,
    rows: [
      row("hooks-disabled", "disableAllHooks", "true"),
      ...["hooksConfig.enabled", "tools.enableHooks", "hooks.enabled"].map((at) => row("hooks-disabled", at, "false")),
      ...["hooksConfig.disabled", "hooks.disabled"].map((at) => row("hooks-disabled", at)),
      ...["security.auth.baseUrl", "modelProviders.*.*.baseUrl", "proxy"].map((at) => row("base-url", at)),
      ...["tools.discoveryCommand", "tools.callCommand", "mcp.serverCommand"].map((at) => row("hook-command", at)),
      row("approval-bypass", "tools.approvalMode", ["yolo"]),
      hooks,
      ...servers("mcpServers"),
    ],
  },
  {
    agent: "copilot-cli",
    files: /(?:^|\/)\.github\/copilot\/settings(?:\.local)?\.json$/,
    rows: [row("hooks-disabled", "disableAllHooks", "true"), hooks, row("plugin", "enabledPlugins"), ...servers("mcpServers")],
  },
  { agent: "copilot-cli", files: /(?:^|\/)\.github\/hooks\/[^/]+\.json$/, rows: [row("hooks-disabled", "disableAllHooks", "true"), hooks] },
  {
    agent: "copilot-cli",
    files: /(?:^|\/)(?:\.copilot\/mcp-config|\.github\/mcp|\.github\/copilot\/mcp)\.json$/,
    rows: [...servers("mcpServers"), ...servers("servers")],
  },
  { agent: "cursor", files: /(?:^|\/)\.cursor\/mcp\.json$/, rows: servers("mcpServers") },
  { agent: "cursor", files: /(?:^|\/)\.cursor\/hooks\.json$/, rows: [hooks] },
  { agent: "cursor", files: /(?:^|\/)\.cursor\/cli\.json$/, rows: [row("approval-bypass", "permissions.allow.*", "open-permission")] },
  { agent: "windsurf", files: /(?:^|\/)\.windsurf\/hooks\.json$/, rows: [hooks] },
  { agent: "windsurf", files: /(?:^|\/)\.windsurf\/mcp_config\.json$/, rows: servers("mcpServers") },
  {
    agent: "opencode",
    files: /(?:^|\/)(?:\.opencode\/)?opencode\.jsonc?$/,
    rows: [
      row("base-url", "provider.*.options.baseURL"),
      row("base-url", "provider.*.api"),
      row("plugin", "plugin"),
      row("approval-bypass", "permission", ["allow"]),
      row("approval-bypass", "permission.*", ["allow"]),
      ...servers("mcp"),
    ],
  },
  { agent: "cline", files: /(?:^|\/)\.cline\/mcp(?:_settings)?\.json$/, rows: servers("mcpServers") },
  {
    agent: "vscode-copilot",
    files: /(?:^|\/)(?:\.vscode\/settings\.json|[^/]+\.code-workspace)$/,
    rows: ["", "settings."].flatMap((at) => [
      row("hooks-disabled", `${at}chat.useHooks`, "false"),
      row("base-url", `${at}http.proxy`),
      ...["github.copilot.advanced.debug.overrideProxyUrl", "github.copilot.advanced.debug.overrideCapiUrl"].map((key) =>
        row("base-url", `${at}${key}`),
      ),
      ...["chat.tools.autoApprove", "chat.tools.global.autoApprove"].map((key) => row("approval-bypass", `${at}${key}`, "true")),
      row("hook-command", `${at}chat.hookFilesLocations`),
      row("environment", `${at}claudeCode.environmentVariables`),
      row("environment", `${at}claude-code.environmentVariables`),
    ]),
  },
  { agent: "vscode-copilot", files: /(?:^|\/)\.vscode\/mcp\.json$/, rows: servers("servers") },
];

/** Files whose mere presence runs a program inside an agent. */
export const programFiles: readonly { readonly agent: string; readonly kind: EvasionKind; readonly files: RegExp }[] = [
  { agent: "cline", kind: "hook-command", files: /(?:^|\/)(?:\.clinerules\/hooks|\.cline\/hooks)\/[^/]+$/ },
  { agent: "opencode", kind: "plugin", files: /(?:^|\/)\.opencode\/plugins?\/[^/]+\.[cm]?[jt]s$/ },
  { agent: "claude-code", kind: "plugin", files: /(?:^|\/)\.claude-plugin\/(?:plugin|marketplace)\.json$/ },
];

/** Texts that agents expand: skills, slash commands, sub-agents. */
export const promptFiles: readonly { readonly agent: string; readonly files: RegExp; readonly form: "shell" | "braces" }[] = [
  {
    agent: "claude-code",
    files: /(?:^|\/)\.claude\/(?:commands\/.+\.md|skills\/.+\.md|agents\/.+\.md|output-styles\/.+\.md)$/,
    form: "shell",
  },
  { agent: "claude-code", files: /(?:^|\/)(?:commands|skills)\/(?:[^/]+\/)*(?:SKILL|[^/]+)\.md$/, form: "shell" },
  { agent: "codex", files: /(?:^|\/)(?:\.agents|\.codex)\/(?:skills|prompts)\/.+\.md$/, form: "shell" },
  { agent: "opencode", files: /(?:^|\/)\.opencode\/(?:commands?|agents?|skills?)\/.+\.md$/, form: "shell" },
  { agent: "gemini-cli", files: /(?:^|\/)\.(?:gemini|qwen)\/commands\/.+\.(?:toml|md)$/, form: "braces" },
  { agent: "qwen-code", files: /(?:^|\/)\.qwen\/(?:skills|agents)\/.+\.md$/, form: "braces" },
];

/** Files of variables that agents or shells read when a folder is opened. */
export const variableFiles = /(?:^|\/)(?:\.env(?:\.[\w-]+)?|\.envrc|\.(?:gemini|qwen|claude|codex)\/\.env)$/;
