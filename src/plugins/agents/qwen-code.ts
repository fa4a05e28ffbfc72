import { decodeHook, quietRows } from "../../core/hooks/decode-hook.ts";
import type { HookForm, HookRow } from "../../core/hooks/decode-hook.ts";
import type { HookAnswer, HookEvent, HookOutput } from "../../core/hooks/hook-event.ts";
import { asFault, writeJson } from "../../core/hooks/write-output.ts";
import type { Agent, InstallTarget, SettingsFile } from "./contract.ts";
import { listPlaces } from "./restricted-places.ts";

// Claude Code's shape with time-outs in milliseconds (qwen-code docs, Nov 2026); answers seen with 0.15.10, which takes no
// other input and heeds no block after a tool, but puts `stopReason` in the result's place where `continue` is false.
const onlyHolds = { replaces: false, asks: false, holds: true };
const events: readonly HookRow[] = [
  { name: "SessionStart", moment: "session", value: "*" },
  { name: "UserPromptSubmit", moment: "prompt", value: "prompt", powers: onlyHolds },
  { name: "PreToolUse", moment: "tool-input", value: "tool_input", powers: { replaces: false, asks: true, holds: true } },
  { name: "PostToolUse", moment: "tool-result", value: "tool_response", powers: { replaces: true, asks: false, holds: true } },
  ...quietRows(["SessionEnd", "PostToolUseFailure", "Notification", "PermissionRequest", "PreCompact", "Stop"]),
  ...quietRows(["StopFailure", "SubagentStart", "SubagentStop"]),
];

const form: HookForm = {
  rows: events,
  name: ["hook_event_name"],
  session: ["session_id"],
  cwd: ["cwd"],
  tool: ["tool_name"],
  input: ["tool_input"],
  deeds: {
    ...{
      read_file: "read",
      read_many_files: "read",
      list_directory: "read",
      glob: "read",
      search_file_content: "read",
      grep_search: "read",
    },
    ...{ write_file: "write", edit: "write", replace: "write", save_memory: "write" },
    ...{ run_shell_command: "shell", web_fetch: "web", web_search: "web" },
  },
  isMcp: (tool) => tool.startsWith("mcp__") || tool.includes("__"),
};

/** Qwen Code: stops prompts and tools, puts the cleaned text in a result's place. */
export const qwenCode: Agent = {
  id: "qwen-code",
  title: "Qwen Code",
  seen: "0.15.10",
  needs: null,
  events,
  decode: (payload, said) => decodeHook(payload, form, said),
  encode,
  files,
  roads: [
    { road: "prompt", cover: "hook", note: "stopped, with the cleaned text to send again" },
    { road: "stdin", cover: "hook", note: "is part of the prompt" },
    { road: "file-mention", cover: "hook", note: "the named file is read before the prompt goes" },
    { road: "read-result", cover: "hook", note: "replaced by the cleaned text" },
    { road: "search-result", cover: "hook", note: "replaced by the cleaned text" },
    { road: "shell-command", cover: "hook", note: "refused" },
    { road: "shell-result", cover: "partly", note: "replaced; base64, hex and the like as far as the classifier reads them" },
    { road: "mcp-arguments", cover: "hook", note: "refused" },
    { road: "mcp-result", cover: "hook", note: "replaced" },
    { road: "write-back", cover: "hook", note: "the call is refused: no other input is taken" },
    { road: "memory-file", cover: "none", note: "QWEN.md goes without a hook" },
    { road: "git-context", cover: "none", note: "file names go in the first message" },
    { road: "slash-command", cover: "none", note: "not tried" },
    { road: "typed-shell", cover: "none", note: "not tried" },
    { road: "resumed-session", cover: "none", note: "what was said before the hooks were there goes again" },
  ],
  whenHookFails: "lets everything pass; the gateway covers it",
  program: { name: "qwen", package: "@qwen-code/qwen-code" },
};

function encode(answer: HookAnswer, event: HookEvent): HookOutput {
  if (answer.kind === "pass") return writeJson({});
  if (answer.kind === "replace") return replace(answer);
  if (answer.kind === "note") return writeJson({ systemMessage: answer.message });
  if (answer.kind === "ask") return permission("ask", answer.message);
  const output = hold(answer.message, event);
  // After a tool exit code 2 would let the result pass; the JSON with code 0 hides it (seen), also when we could not decide.
  return answer.isFault === true && event.name !== "PostToolUse" ? asFault(output, answer.message) : output;
}

function hold(message: string, { name }: HookEvent): HookOutput {
  if (name === "PreToolUse") return permission("deny", message);
  return writeJson(name === "PostToolUse" ? { continue: false, stopReason: message } : { decision: "block", reason: message });
}

function replace({ value, message }: HookAnswer & { readonly kind: "replace" }): HookOutput {
  const text = textOf(value);
  return writeJson({ continue: false, stopReason: message === undefined ? text : `${message}\n\n${text}` });
}

// What goes to the model of a tool's answer is `llmContent`; the rest is for the screen.
function textOf(value: unknown): string {
  const shown = typeof value === "object" && value !== null && "llmContent" in value ? value.llmContent : value;
  return typeof shown === "string" ? shown : JSON.stringify(shown);
}

function permission(permissionDecision: "deny" | "ask", permissionDecisionReason: string): HookOutput {
  return writeJson({ hookSpecificOutput: { hookEventName: "PreToolUse", permissionDecision, permissionDecisionReason } });
}

function files(target: InstallTarget): readonly SettingsFile[] {
  const hook = { type: "command", name: "plimsoll", command: target.command(), timeout: 20_000 };
  const entries = ["SessionStart", "UserPromptSubmit", "PreToolUse", "PostToolUse"].map((event) => ({
    at: ["hooks", event],
    form: "item" as const,
    value: { hooks: [hook] },
  }));
  if (target.tier !== "managed") return [{ path: settingsPath(target), form: "json", entries }];
  // `Read` stands for reading, searching and listing, and for commands that do the same (qwen-code docs, settings).
  const deny = listPlaces(target.places).map((place) => ({
    at: ["permissions", "deny"],
    form: "item" as const,
    value: `Read(${place.startsWith("/") ? "/" : ""}${place})`,
  }));
  return [{ path: settingsPath(target), form: "json", entries: [...entries, ...deny] }];
}

function settingsPath({ tier, system, project, userHome }: InstallTarget): string {
  if (tier === "project") return `${project}/.qwen/settings.json`;
  if (tier === "user") return `${userHome}/.qwen/settings.json`;
  const folders = { linux: "/etc/qwen-code", macos: "/Library/Application Support/QwenCode", windows: "C:\\ProgramData\\qwen-code" };
  return `${folders[system]}/settings.json`;
}
