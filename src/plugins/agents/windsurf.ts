import { decodeHook, quietRows } from "../../core/hooks/decode-hook.ts";
import type { HookForm, HookRow } from "../../core/hooks/decode-hook.ts";
import type { HookAnswer, HookOutput } from "../../core/hooks/hook-event.ts";
import type { Agent, InstallTarget, SettingsFile } from "./contract.ts";

// docs.windsurf.com/windsurf/cascade/hooks (Nov 2026); not driven: Windsurf has no package to start. Exit code 2 stops
// and shows standard error; nothing else is heeded.
const onlyHolds = { replaces: false, asks: false, holds: true };
const events: readonly HookRow[] = [
  { name: "pre_user_prompt", moment: "prompt", value: "tool_info.user_prompt", powers: onlyHolds },
  { name: "pre_read_code", moment: "tool-input", value: "tool_info", deed: "read", powers: onlyHolds },
  { name: "pre_write_code", moment: "tool-input", value: "tool_info", deed: "write", powers: onlyHolds },
  { name: "pre_run_command", moment: "tool-input", value: "tool_info.command_line", deed: "shell", powers: onlyHolds },
  { name: "pre_mcp_tool_use", moment: "tool-input", value: "tool_info.mcp_tool_arguments", deed: "mcp", powers: onlyHolds },
  ...quietRows(["post_read_code", "post_write_code", "post_run_command", "post_mcp_tool_use", "post_cascade_response"]),
  ...quietRows(["post_cascade_response_with_transcript", "post_setup_worktree"]),
];

const form: HookForm = {
  rows: events,
  name: ["agent_action_name"],
  session: ["trajectory_id"],
  prompt: ["execution_id"],
  cwd: ["tool_info.cwd"],
  tool: ["tool_info.mcp_tool_name"],
  input: ["tool_info"],
  deeds: {},
  isMcp: () => true,
};

const installed = ["pre_user_prompt", "pre_read_code", "pre_write_code", "pre_run_command", "pre_mcp_tool_use"];

/** Windsurf: stops before things happen; rewrites nothing, so files are read before the agent reads them. */
export const windsurf: Agent = {
  id: "windsurf",
  title: "Windsurf",
  seen: null,
  needs: null,
  events,
  decode: (payload, said) => decodeHook(payload, form, said),
  encode,
  files,
  roads: [
    { road: "prompt", cover: "hook", note: "stopped, with the cleaned text to send again" },
    { road: "file-mention", cover: "partly", note: "named files are read before the prompt goes; attachments are not in it" },
    { road: "read-result", cover: "hook", note: "the file is read before the agent reads it" },
    { road: "search-result", cover: "none", note: "a result cannot be taken back" },
    { road: "shell-command", cover: "hook", note: "refused" },
    {
      road: "shell-result",
      cover: "partly",
      note: "files named in the command are read before it runs; other output cannot be taken back",
    },
    { road: "mcp-arguments", cover: "hook", note: "refused" },
    { road: "mcp-result", cover: "none", note: "a result cannot be taken back" },
    { road: "write-back", cover: "hook", note: "the call is refused: no other input is taken" },
    { road: "memory-file", cover: "none", note: "rules and memories go without a hook" },
    { road: "git-context", cover: "none", note: "no hook sees it" },
  ],
  whenHookFails: "lets everything pass; the gateway covers it where the client can be pointed at one",
  program: { name: "windsurf", package: null },
};

function encode(answer: HookAnswer): HookOutput {
  if (answer.kind === "pass" || answer.kind === "replace") return { stdout: "", stderr: "", exitCode: 0 };
  if (answer.kind === "note") return { stdout: `${answer.message}\n`, stderr: "", exitCode: 0 };
  return { stdout: "", stderr: `${answer.message}\n`, exitCode: 2 };
}

function files(target: InstallTarget): readonly SettingsFile[] {
  const entries = installed.map((event) => ({
    at: ["hooks", event],
    form: "item" as const,
    value: { command: target.command(), show_output: true },
  }));
  return [{ path: settingsPath(target), form: "json", entries }];
}

function settingsPath({ tier, system, project, userHome }: InstallTarget): string {
  if (tier === "project") return `${project}/.windsurf/hooks.json`;
  if (tier === "user") return `${userHome}/.codeium/windsurf/hooks.json`;
  const folders = { linux: "/etc/windsurf", macos: "/Library/Application Support/Windsurf", windows: "C:\\ProgramData\\Windsurf" };
  return `${folders[system]}/hooks.json`;
}
