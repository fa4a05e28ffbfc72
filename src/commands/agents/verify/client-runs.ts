/** How the real client is started for one question, with everything that calls home switched off. */
export interface ClientRun {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Settings of the client itself, by path below its home. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** One question to a client. */
export interface ClientStart {
  readonly prompt: string;
  /** Of the stub model on loopback. */
  readonly port: number;
  readonly home: string;
  /** A tool server over standard input and output, as program and arguments. */
  readonly mcp: readonly string[];
}

// The command line and the editor's Copilot harness share one runtime: PascalCase events get the editor's inputs (seen).
const copilot = ({ prompt, port, home, mcp }: ClientStart): ClientRun => ({
  args: ["-p", prompt, "--allow-all-tools", "--no-color", "--additional-mcp-config", `@${home}/mcp.json`],
  env: {
    ...{ COPILOT_PROVIDER_BASE_URL: `http://127.0.0.1:${port}/v1`, COPILOT_PROVIDER_API_KEY: "stub", COPILOT_MODEL: "gpt-4.1" },
    ...{ COPILOT_OFFLINE: "true", COPILOT_AUTO_UPDATE: "false" },
  },
  settings: { "mcp.json": JSON.stringify({ mcpServers: { stub: { type: "local", ...serverOf(mcp), tools: ["*"] } } }) },
});

/** Starts by agent id; a client that is not named here cannot be driven without a login or a screen. */
export const clientRuns: Readonly<Record<string, (start: ClientStart) => ClientRun>> = {
  "claude-code": ({ prompt, port, home, mcp }) => ({
    args: [
      ...["-p", prompt, "--dangerously-skip-permissions", "--model", "claude-sonnet-4-5"],
      ...["--mcp-config", `${home}/mcp.json`, "--strict-mcp-config"],
    ],
    env: {
      ...{ ANTHROPIC_BASE_URL: `http://127.0.0.1:${port}`, ANTHROPIC_API_KEY: "sk-ant-stub", IS_SANDBOX: "1", ENABLE_TOOL_SEARCH: "false" },
      ...{ CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: "1", DISABLE_AUTOUPDATER: "1", DISABLE_TELEMETRY: "1", DISABLE_ERROR_REPORTING: "1" },
    },
    settings: { "mcp.json": JSON.stringify({ mcpServers: { stub: serverOf(mcp) } }) },
  }),
  codex: ({ prompt, port, home, mcp: [command = "", ...args] }) => ({
    args: ["exec", "--skip-git-repo-check", "--dangerously-bypass-approvals-and-sandbox", "--dangerously-bypass-hook-trust", prompt],
    env: { CODEX_HOME: `${home}/.codex`, STUB_KEY: "stub" },
    settings: {
      ".codex/config.toml": [
        'model = "gpt-5"\nmodel_provider = "stub"\ncheck_for_update_on_startup = false\n[analytics]\nenabled = false\n',
        `[model_providers.stub]\nname = "stub"\nbase_url = "http://127.0.0.1:${port}/v1"\nwire_api = "responses"\nenv_key = "STUB_KEY"\n`,
        `[mcp_servers.stub]\ncommand = ${JSON.stringify(command)}\nargs = ${JSON.stringify(args)}\n`,
      ].join(""),
    },
  }),
  "gemini-cli": ({ prompt, port, mcp }) => ({
    args: ["-p", prompt, "--yolo", "-m", "gemini-2.5-pro"],
    env: {
      ...{ GEMINI_API_KEY: "stub", GOOGLE_GEMINI_BASE_URL: `http://127.0.0.1:${port}` },
      ...{ GEMINI_TELEMETRY_ENABLED: "false", GEMINI_CLI_TRUST_WORKSPACE: "true" },
    },
    settings: {
      ".gemini/settings.json": JSON.stringify({
        ...{ security: { auth: { selectedType: "gemini-api-key" }, folderTrust: { enabled: false } }, mcpServers: { stub: serverOf(mcp) } },
        ...{ privacy: { usageStatisticsEnabled: false }, general: { disableAutoUpdate: true, enableAutoUpdate: false } },
      }),
    },
  }),
  "copilot-cli": copilot,
  "vscode-copilot": copilot,
  opencode: ({ prompt, port, mcp }) => ({
    args: ["run", prompt],
    env: { OPENCODE_DISABLE_AUTOUPDATE: "1", OPENCODE_DISABLE_MODELS_FETCH: "1", OPENCODE_DISABLE_LSP_DOWNLOAD: "1" },
    settings: {
      ".config/opencode/opencode.json": JSON.stringify({
        ...{ model: "stub/stub", small_model: "stub/stub", autoupdate: false, share: "disabled", permission: "allow" },
        provider: {
          stub: {
            ...{ npm: "@ai-sdk/openai-compatible", name: "stub", models: { stub: { name: "stub", tool_call: true } } },
            options: { baseURL: `http://127.0.0.1:${port}/v1`, apiKey: "stub" },
          },
        },
        mcp: { stub: { type: "local", command: mcp, enabled: true } },
      }),
    },
  }),
  "qwen-code": ({ prompt, port, mcp }) => ({
    args: ["-p", prompt, "--yolo", "--auth-type", "openai"],
    env: { OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1`, OPENAI_API_KEY: "stub", OPENAI_MODEL: "stub", QWEN_TELEMETRY_ENABLED: "false" },
    settings: { ".qwen/settings.json": JSON.stringify({ mcpServers: { stub: serverOf(mcp) } }) },
  }),
  cline: ({ prompt, port, mcp }) => ({
    args: ["--auto-approve", "true", "--json", "-P", "openai-compatible", prompt],
    // Its telemetry heeds no DO_NOT_TRACK: it is led to the stub, which answers nothing of use to it.
    env: {
      CLINE_API_BASE_URL: `http://127.0.0.1:${port}`,
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`,
      OTEL_SDK_DISABLED: "true",
    },
    settings: {
      [`${clineFolder}/providers.json`]: JSON.stringify({
        ...{ version: 1, lastUsedProvider: "openai-compatible", modes: {} },
        providers: {
          "openai-compatible": {
            settings: { provider: "openai-compatible", apiKey: "stub", model: "stub", baseUrl: `http://127.0.0.1:${port}/v1` },
            ...{ updatedAt: "2026-11-24T00:00:00.000Z", tokenSource: "manual" },
          },
        },
      }),
      [`${clineFolder}/cline_mcp_settings.json`]: JSON.stringify({ mcpServers: { stub: { ...serverOf(mcp), disabled: false } } }),
    },
  }),
};

const clineFolder = ".cline/data/settings";

function serverOf([command = "", ...args]: readonly string[]): { readonly command: string; readonly args: readonly string[] } {
  return { command, args };
}
