/** How the real client is started for one question, with everything that calls home switched off. */
export interface ClientRun {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Settings of the client itself, by path below its home. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Starts by agent id; a client that is not named here cannot be driven without a login or a screen. */
export const clientRuns: Readonly<Record<string, (prompt: string, port: number, home: string) => ClientRun>> = {
  "claude-code": (prompt, port) => ({
    args: ["-p", prompt, "--dangerously-skip-permissions", "--model", "claude-sonnet-4-5"],
    env: {
      ...{ ANTHROPIC_BASE_URL: `http://127.0.0.1:${port}`, ANTHROPIC_API_KEY: "sk-ant-stub", IS_SANDBOX: "1" },
      ...{ CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: "1", DISABLE_AUTOUPDATER: "1", DISABLE_TELEMETRY: "1", DISABLE_ERROR_REPORTING: "1" },
    },
  }),
  codex: (prompt, port, home) => ({
    args: ["exec", "--skip-git-repo-check", "--dangerously-bypass-approvals-and-sandbox", "--dangerously-bypass-hook-trust", prompt],
    env: { CODEX_HOME: `${home}/.codex`, STUB_KEY: "stub" },
    settings: {
      ".codex/config.toml": [
        'model = "gpt-5"\nmodel_provider = "stub"\ncheck_for_update_on_startup = false\n[analytics]\nenabled = false\n',
        `[model_providers.stub]\nname = "stub"\nbase_url = "http://127.0.0.1:${port}/v1"\nwire_api = "responses"\nenv_key = "STUB_KEY"\n`,
      ].join(""),
    },
  }),
  "copilot-cli": (prompt, port) => ({
    args: ["-p", prompt, "--allow-all-tools", "--no-color"],
    env: {
      ...{ COPILOT_PROVIDER_BASE_URL: `http://127.0.0.1:${port}/v1`, COPILOT_PROVIDER_API_KEY: "stub", COPILOT_MODEL: "gpt-4.1" },
      ...{ COPILOT_OFFLINE: "true", COPILOT_AUTO_UPDATE: "false" },
    },
  }),
  "qwen-code": (prompt, port) => ({
    args: ["-p", prompt, "--yolo", "--auth-type", "openai"],
    env: { OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1`, OPENAI_API_KEY: "stub", OPENAI_MODEL: "stub", QWEN_TELEMETRY_ENABLED: "false" },
  }),
};
