import { decodeHook, quietRows } from "../../core/hooks/decode-hook.ts";
import type { HookForm, HookRow } from "../../core/hooks/decode-hook.ts";
import type { HookAnswer, HookOutput } from "../../core/hooks/hook-event.ts";
import { writeJson } from "../../core/hooks/write-output.ts";
import type { Agent, InstallTarget, SettingsFile } from "./contract.ts";

// Cline's hooks documentation (Nov 2026); inputs recorded with 3.0.65. The event is told by the part it brings.
const onlyHolds = { replaces: false, asks: false, holds: true };
const events: readonly HookRow[] = [
  { name: "UserPromptSubmit", toldBy: "userPromptSubmit", moment: "prompt", value: "userPromptSubmit.prompt", powers: onlyHolds },
  { name: "PreToolUse", toldBy: "preToolUse", moment: "tool-input", value: "preToolUse.parameters", powers: onlyHolds },
  { name: "PostToolUse", toldBy: "postToolUse", moment: "tool-result", value: "postToolUse.result", powers: onlyHolds },
  { name: "TaskStart", toldBy: "taskStart" },
  { name: "TaskComplete", toldBy: "taskComplete" },
  { name: "TaskResume", toldBy: "taskResume" },
  { name: "TaskCancel", toldBy: "taskCancel" },
  { name: "PreCompact", toldBy: "preCompact" },
  ...quietRows(["TaskError", "Notification"]),
];

const form: HookForm = {
  rows: events,
  // `hookName` holds another name than the one a hook is installed under, so the parts tell the event.
  name: [],
  session: ["sessionContext.rootSessionId", "taskId"],
  cwd: ["workspaceInfo.rootPath"],
  tool: ["preToolUse.toolName", "postToolUse.toolName"],
  input: ["postToolUse.parameters"],
  deeds: {
    ...{ read_file: "read", read_files: "read", list_files: "read", search_files: "read", search_codebase: "read" },
    ...{ write_to_file: "write", replace_in_file: "write", apply_patch: "write", editor: "write", edit_file: "write" },
    ...{ execute_command: "shell", run_commands: "shell", bash: "shell", web_fetch: "web", fetch_web_content: "web" },
    ...{ use_mcp_tool: "mcp", access_mcp_resource: "mcp" },
  },
  isMcp: (tool) => tool.includes("__"),
};

const installed = ["UserPromptSubmit", "PreToolUse", "PostToolUse"];

/** Cline: can only cancel, also after a tool and before its result goes; files are read before the tool runs. */
export const cline: Agent = {
  id: "cline",
  title: "Cline",
  seen: "3.0.65",
  needs: null,
  events,
  decode: (payload, said) => decodeHook(payload, form, said),
  encode,
  files,
  roads: [
    { road: "prompt", cover: "partly", note: "the editor asks; the command line 3.0.65 never does" },
    { road: "file-mention", cover: "partly", note: "as the prompt" },
    { road: "read-result", cover: "hook", note: "named files are read before the tool runs; what is found in the result cancels the task" },
    { road: "search-result", cover: "hook", note: "what is found in the result cancels the task before it goes" },
    { road: "shell-command", cover: "hook", note: "cancelled" },
    { road: "shell-result", cover: "partly", note: "cancels the task; base64, hex and the like as far as the classifier reads them" },
    { road: "mcp-arguments", cover: "hook", note: "cancelled" },
    { road: "mcp-result", cover: "hook", note: "what is found in the result cancels the task before it goes" },
    { road: "write-back", cover: "hook", note: "the call is cancelled: no other input is taken" },
    { road: "memory-file", cover: "none", note: ".clinerules go without a hook" },
    { road: "git-context", cover: "none", note: "no hook sees it" },
  ],
  whenHookFails: "lets everything pass; the gateway covers it",
  program: { name: "cline", package: "cline" },
};

function encode(answer: HookAnswer): HookOutput {
  if (answer.kind === "pass" || answer.kind === "replace") return writeJson({ cancel: false });
  if (answer.kind === "note") return writeJson({ cancel: false, contextModification: answer.message });
  return writeJson({ cancel: true, errorMessage: answer.message });
}

function files(target: InstallTarget): readonly SettingsFile[] {
  if (target.tier === "managed" || target.system === "windows") return [];
  const folder = target.tier === "project" ? `${target.project}/.clinerules/hooks` : `${target.userHome}/.cline/hooks`;
  return installed.map((event) => ({
    path: `${folder}/${event}`,
    form: "own",
    text: `#!/bin/sh\n# Written by plimsoll agents install; plimsoll agents remove cline takes it away.\nexec ${target.command(event)}\n`,
    isProgram: true,
  }));
}
