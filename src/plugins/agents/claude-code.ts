import { decodeHook, quietRows } from "../../core/hooks/decode-hook.ts";
import type { HookForm, HookRow } from "../../core/hooks/decode-hook.ts";
import type { HookAnswer, HookEvent, HookOutput } from "../../core/hooks/hook-event.ts";
import { withholdValue } from "../../core/hooks/withhold-value.ts";
import { asFault, writeJson } from "../../core/hooks/write-output.ts";
import type { Agent, InstallTarget, SettingsFile } from "./contract.ts";
import { listPlaces } from "./restricted-places.ts";

// code.claude.com/docs/en/hooks and settings (23 Nov 2026); answers seen with 2.1.330.
const onlyHolds = { replaces: false, asks: false, holds: true };
const events: readonly HookRow[] = [
  { name: "SessionStart", moment: "session", value: "*" },
  { name: "UserPromptSubmit", moment: "prompt", value: "prompt", powers: onlyHolds },
  { name: "PreToolUse", moment: "tool-input", value: "tool_input", powers: { replaces: true, asks: true, holds: true } },
  // A block does not hide a result: it is replaced, in the same shape, and PostToolBatch stands behind.
  { name: "PostToolUse", moment: "tool-result", value: "tool_response", powers: { replaces: true, asks: false, holds: true } },
  { name: "PostToolUseFailure", moment: "tool-result", value: "error", powers: { replaces: false, asks: false, holds: false } },
  { name: "PostToolBatch", moment: "result-batch", value: "tool_calls", powers: onlyHolds },
  { name: "UserPromptExpansion", moment: "other", value: "*", powers: onlyHolds },
  ...quietRows(["Setup", "PermissionRequest", "PermissionDenied", "Notification", "MessageDisplay", "SubagentStart"]),
  ...quietRows(["SubagentStop", "TaskCreated", "TaskCompleted", "Stop", "StopFailure", "TeammateIdle", "InstructionsLoaded"]),
  ...quietRows(["ConfigChange", "CwdChanged", "DirectoryAdded", "FileChanged", "WorktreeCreate", "WorktreeRemove", "PreCompact"]),
  ...quietRows(["PostCompact", "Elicitation", "ElicitationResult", "SessionEnd"]),
];

const form: HookForm = {
  rows: events,
  name: ["hook_event_name"],
  session: ["session_id"],
  prompt: ["prompt_id"],
  cwd: ["cwd"],
  tool: ["tool_name"],
  input: ["tool_input"],
  deeds: {
    ...{ Read: "read", Grep: "read", Glob: "read", LS: "read", NotebookRead: "read" },
    ...{ Write: "write", Edit: "write", MultiEdit: "write", NotebookEdit: "write" },
    ...{ Bash: "shell", PowerShell: "shell", WebFetch: "web", WebSearch: "web" },
  },
  isMcp: (tool) => tool.startsWith("mcp__"),
};

/** Events we are installed on. Rewriting at PostToolUse, and PostToolBatch as the gate behind it. */
const installed = ["SessionStart", "UserPromptSubmit", "UserPromptExpansion", "PreToolUse", "PostToolUse", "PostToolBatch"];

/** Claude Code: rewrites tool inputs and results, stops prompts; `onFailure: block` where our hook fails. */
export const claudeCode: Agent = {
  id: "claude-code",
  title: "Claude Code",
  seen: "2.1.330",
  needs: "2.1.295",
  events,
  decode: (payload, said) => decodeHook(payload, form, said),
  encode,
  files,
  roads: [
    { road: "prompt", cover: "hook", note: "stopped, with the cleaned text to send again" },
    { road: "stdin", cover: "hook", note: "is part of the prompt" },
    { road: "file-mention", cover: "hook", note: "the named file is read before the prompt goes" },
    { road: "read-result", cover: "hook", note: "rewritten; PostToolBatch stops what was not" },
    { road: "search-result", cover: "hook", note: "rewritten; PostToolBatch stops what was not" },
    { road: "shell-command", cover: "hook", note: "refused" },
    { road: "shell-result", cover: "partly", note: "rewritten; base64, hex and the like as far as the classifier reads them" },
    { road: "mcp-arguments", cover: "hook", note: "refused" },
    { road: "mcp-result", cover: "hook", note: "rewritten; PostToolBatch stops what was not" },
    { road: "write-back", cover: "hook", note: "values are put back, or the call is refused" },
    { road: "memory-file", cover: "none", note: "CLAUDE.md goes without a hook that can stop it" },
    { road: "git-context", cover: "none", note: "branch, commits and file names go in the first message" },
    { road: "slash-command", cover: "none", note: "its !command and @file are put in after the hook" },
    { road: "typed-shell", cover: "none", note: "!command typed by a person has no tool event" },
    { road: "resumed-session", cover: "none", note: "what was said before the hooks were there goes again" },
  ],
  whenHookFails: "blocks (onFailure, from 2.1.295), save for unreadable output with exit code 0, which our encoder cannot make",
  program: { name: "claude", package: "@anthropic-ai/claude-code" },
};

function encode(answer: HookAnswer, event: HookEvent): HookOutput {
  if (answer.kind === "pass") return writeJson({});
  if (answer.kind === "note") return writeJson({ systemMessage: answer.message });
  if (answer.kind === "replace") return replace(answer, event);
  if (answer.kind === "ask") return permission("ask", answer.message);
  const output = hold(answer.message, event);
  return answer.isFault === true ? asFault(output, answer.message) : output;
}

function hold(message: string, event: HookEvent): HookOutput {
  if (event.name === "PreToolUse") return permission("deny", message);
  if (event.name !== "PostToolUse") return writeJson({ decision: "block", reason: message });
  const updatedToolOutput = withholdValue(event.value, message, event.input);
  return writeJson({ decision: "block", reason: message, hookSpecificOutput: { hookEventName: "PostToolUse", updatedToolOutput } });
}

function replace({ value, message }: HookAnswer & { readonly kind: "replace" }, { name }: HookEvent): HookOutput {
  const changed = name === "PreToolUse" ? { updatedInput: value } : { updatedToolOutput: value };
  return writeJson({
    ...(message === undefined ? {} : { systemMessage: message }),
    hookSpecificOutput: { hookEventName: name, ...changed },
  });
}

function permission(permissionDecision: "deny" | "ask", permissionDecisionReason: string): HookOutput {
  return writeJson({ hookSpecificOutput: { hookEventName: "PreToolUse", permissionDecision, permissionDecisionReason } });
}

function files(target: InstallTarget): readonly SettingsFile[] {
  const hookOf = (event: string) => ({ type: "command", ...calledBy(target), timeout: 20, ...onFailure(target, event) });
  const entries = installed.map((event) => ({ at: ["hooks", event], form: "item" as const, value: { hooks: [hookOf(event)] } }));
  if (target.tier !== "managed") return [{ path: settingsPath(target), form: "json", entries }];
  const hooks = Object.fromEntries(installed.map((event) => [event, [{ hooks: [hookOf(event)] }]]));
  const helper = `${managedFolder(target)}/plimsoll-policy`;
  // A script of the shell; Windows would need a program of its own.
  const asked = target.system === "windows" ? undefined : target.policyCommand;
  const managed = {
    ...{ requiredMinimumVersion: "2.1.295", allowManagedHooksOnly: true, hooks, ...keepOut(target.places ?? []) },
    ...(asked === undefined ? {} : { policyHelper: { path: helper } }),
  };
  const path = `${managedFolder(target)}/managed-settings.d/50-plimsoll.json`;
  const settings: SettingsFile = { path, form: "own", text: `${JSON.stringify(managed, null, 2)}\n` };
  if (asked === undefined) return [settings];
  const text = `#!/bin/sh\n# Written by plimsoll agents install; plimsoll agents remove claude-code takes it away.\nexec ${asked}\n`;
  return [{ path: helper, form: "own", text, isProgram: true }, settings];
}

/**
 * Tools are kept from what holds credentials before any hook is asked (seen: also @mentions, links, imports of CLAUDE.md and
 * commands that name the file; half of the ways of a shell only in the sandbox).
 */
function keepOut(places: readonly string[]) {
  const all = listPlaces(places);
  return { permissions: { deny: all.map((place) => `Read(${place})`) }, sandbox: { filesystem: { denyRead: all } } };
}

// Nothing goes when a session starts: there it would only keep somebody from working.
function onFailure({ mode }: InstallTarget, event: string): { readonly onFailure?: "block" } {
  return mode === "hold" && event !== "SessionStart" ? { onFailure: "block" } : {};
}

// With `args` it starts the program itself (2.1.139): no shell, no quoting, and 4 ms less for each event.
function calledBy({ quick, program }: InstallTarget): { readonly command: string; readonly args: readonly string[] } {
  const [command = "", ...args] = quick ?? program;
  return { command, args };
}

function settingsPath({ tier, project, userHome, env }: InstallTarget): string {
  return tier === "project" ? `${project}/.claude/settings.json` : `${env["CLAUDE_CONFIG_DIR"] ?? `${userHome}/.claude`}/settings.json`;
}

function managedFolder({ system }: InstallTarget): string {
  const folders = { linux: "/etc/claude-code", macos: "/Library/Application Support/ClaudeCode", windows: "C:\\Program Files\\ClaudeCode" };
  return folders[system];
}
