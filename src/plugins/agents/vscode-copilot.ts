import { decodeHook, quietRows } from "../../core/hooks/decode-hook.ts";
import type { HookForm, HookRow } from "../../core/hooks/decode-hook.ts";
import type { HookAnswer, HookEvent, HookOutput } from "../../core/hooks/hook-event.ts";
import { asFault, writeJson } from "../../core/hooks/write-output.ts";
import type { Agent, InstallTarget, SettingsFile } from "./contract.ts";

// code.visualstudio.com/docs/agents/reference/hooks-reference (Nov 2026). VS Code has no package to start; answers seen with the
// runtime that its Copilot harness shares with Copilot CLI 1.0.102, whose hooks with PascalCase events get these inputs.
const onlyHolds = { replaces: false, asks: false, holds: true };
const events: readonly HookRow[] = [
  { name: "UserPromptSubmit", moment: "prompt", value: "prompt", powers: onlyHolds },
  { name: "PreToolUse", moment: "tool-input", value: "tool_input", powers: { replaces: true, asks: true, holds: true } },
  { name: "PostToolUse", moment: "tool-result", value: "tool_response", powers: onlyHolds },
  ...quietRows(["SessionStart", "PreCompact", "SubagentStart", "SubagentStop", "Stop"]),
];

const form: HookForm = {
  rows: events,
  name: ["hook_event_name", "hookEventName"],
  session: ["session_id", "sessionId"],
  cwd: ["cwd"],
  tool: ["tool_name"],
  input: ["tool_input"],
  deeds: {
    ...{ readFile: "read", read_file: "read", grep_search: "read", file_search: "read", list_dir: "read", semantic_search: "read" },
    ...{ editFiles: "write", createFile: "write", create_file: "write", replace_string_in_file: "write", insert_edit_into_file: "write" },
    ...{ apply_patch: "write", multi_replace_string_in_file: "write", edit_notebook_file: "write" },
    ...{ runInTerminal: "shell", run_in_terminal: "shell", runTerminalCommand: "shell", fetch: "web", fetch_webpage: "web" },
  },
  isMcp: (tool) => tool.startsWith("mcp_") || tool.includes("__"),
};

/** Copilot in VS Code: stops prompts, tools and results; files are read before the tool runs. */
export const vscodeCopilot: Agent = {
  id: "vscode-copilot",
  title: "GitHub Copilot in VS Code",
  seen: null,
  needs: null,
  events,
  decode: (payload, said) => decodeHook(payload, form, said),
  encode,
  files,
  roads: [
    { road: "prompt", cover: "hook", note: "stopped, with the cleaned text to send again" },
    { road: "file-mention", cover: "partly", note: "@path and #file by name only where the prompt holds them; attachments are not in it" },
    { road: "read-result", cover: "hook", note: "named files are read before the tool runs, and a block hides the result" },
    {
      road: "search-result",
      cover: "hook",
      note: "a block hides the result in the runtime shared with Copilot CLI; the older local harness was not seen",
    },
    { road: "shell-command", cover: "hook", note: "refused" },
    { road: "shell-result", cover: "partly", note: "hidden by a block; base64, hex and the like as far as the classifier reads them" },
    { road: "mcp-arguments", cover: "hook", note: "refused" },
    { road: "mcp-result", cover: "hook", note: "as the result of a search" },
    { road: "write-back", cover: "hook", note: "values are put back, or the call is refused" },
    { road: "memory-file", cover: "none", note: "instructions files go without a hook" },
    { road: "git-context", cover: "none", note: "no hook sees it" },
  ],
  whenHookFails: "warns and lets pass, save exit code 2",
  program: { name: "code", package: null },
};

function encode(answer: HookAnswer, event: HookEvent): HookOutput {
  if (answer.kind === "pass") return writeJson({});
  if (answer.kind === "note") return writeJson({ systemMessage: answer.message });
  if (answer.kind === "ask") return permission({ permissionDecision: "ask", permissionDecisionReason: answer.message });
  if (answer.kind === "replace") return event.name === "PreToolUse" ? permission({ updatedInput: answer.value }) : writeJson({});
  const output = hold(answer.message, event);
  return answer.isFault === true ? asFault(output, answer.message) : output;
}

function hold(message: string, { name }: HookEvent): HookOutput {
  if (name === "PreToolUse") return permission({ permissionDecision: "deny", permissionDecisionReason: message });
  // `continue: false` is what VS Code documents for prompts; its shared runtime heeds `decision` (seen in Copilot CLI).
  const stop = name === "UserPromptSubmit" ? { continue: false, stopReason: message } : {};
  return writeJson({ ...stop, decision: "block", reason: message });
}

function permission(fields: Readonly<Record<string, unknown>>): HookOutput {
  return writeJson({ hookSpecificOutput: { hookEventName: "PreToolUse", ...fields } });
}

function files(target: InstallTarget): readonly SettingsFile[] {
  const hook = { type: "command", command: target.command(), timeout: 20 };
  const hooks = Object.fromEntries(["UserPromptSubmit", "PreToolUse", "PostToolUse"].map((event) => [event, [hook]]));
  return [{ path: `${folderOf(target)}/plimsoll-vscode.json`, form: "own", text: `${JSON.stringify({ version: 1, hooks }, null, 2)}\n` }];
}

function folderOf({ tier, system, project, userHome, env }: InstallTarget): string {
  if (tier === "project") return `${project}/.github/hooks`;
  if (tier === "user") return `${env["COPILOT_HOME"] ?? `${userHome}/.copilot`}/hooks`;
  const folders = {
    linux: "/etc/github-copilot",
    macos: "/Library/Application Support/GitHubCopilot",
    windows: "C:\\ProgramData\\GitHubCopilot",
  };
  return `${folders[system]}/policy.d`;
}
