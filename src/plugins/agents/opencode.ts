import { decodeHook, quietRows } from "../../core/hooks/decode-hook.ts";
import type { HookForm, HookRow } from "../../core/hooks/decode-hook.ts";
import type { HookAnswer, HookOutput } from "../../core/hooks/hook-event.ts";
import { asFault, writeJson } from "../../core/hooks/write-output.ts";
import type { Agent, InstallTarget, SettingsFile } from "./contract.ts";
import { opencodePlugin } from "./opencode-plugin.data.ts";

// @opencode-ai/plugin 1.18.33 types (Nov 2026). opencode runs plug-ins, no commands: ours asks us, in a form of our own.
const both = { replaces: true, asks: false, holds: true };
const events: readonly HookRow[] = [
  { name: "chat.message", moment: "prompt", value: "prompt", powers: both },
  { name: "tool.execute.before", moment: "tool-input", value: "tool_input", powers: both },
  { name: "tool.execute.after", moment: "tool-result", value: "tool_response", powers: both },
  { name: "experimental.chat.messages.transform", moment: "model-request", value: "texts", powers: both },
  { name: "experimental.chat.system.transform", moment: "model-request", value: "texts", powers: both },
  ...quietRows(["chat.params", "chat.headers", "permission.ask", "command.execute.before", "shell.env", "tool.definition", "event"]),
];

const form: HookForm = {
  rows: events,
  name: ["hook_event_name"],
  session: ["session_id", "raw.message.sessionID"],
  cwd: ["cwd"],
  tool: ["tool_name"],
  input: ["tool_input"],
  deeds: {
    ...{ read: "read", grep: "read", glob: "read", list: "read", write: "write", edit: "write", multiedit: "write", patch: "write" },
    ...{ apply_patch: "write", bash: "shell", webfetch: "web", websearch: "web", codesearch: "web" },
    ...{ task: "other", skill: "other", todowrite: "other", todoread: "other", question: "other", lsp: "other", invalid: "other" },
  },
  isMcp: (tool) => tool.includes("_") && tool !== "apply_patch",
};

/** opencode: a plug-in in its own process sees every message, result and memory file of the main loop. */
export const opencode: Agent = {
  id: "opencode",
  title: "opencode",
  seen: "1.18.33",
  needs: null,
  events,
  decode: (payload, said) => decodeHook(payload, form, said),
  encode,
  files,
  roads: [
    { road: "prompt", cover: "hook", note: "the cleaned text goes in its place" },
    { road: "stdin", cover: "hook", note: "is part of the prompt" },
    { road: "file-mention", cover: "hook", note: "rewritten in the request" },
    { road: "read-result", cover: "hook", note: "rewritten" },
    { road: "search-result", cover: "hook", note: "rewritten" },
    { road: "shell-command", cover: "hook", note: "refused" },
    { road: "shell-result", cover: "partly", note: "rewritten; base64, hex and the like as far as the classifier reads them" },
    { road: "mcp-arguments", cover: "hook", note: "refused" },
    { road: "mcp-result", cover: "hook", note: "rewritten in the request" },
    { road: "write-back", cover: "hook", note: "values are put back, or the call is refused" },
    { road: "memory-file", cover: "hook", note: "rewritten in the request; the title request of the small model is not seen" },
    { road: "git-context", cover: "hook", note: "rewritten in the request" },
    { road: "resumed-session", cover: "hook", note: "rewritten in the request" },
  ],
  whenHookFails: "blocks: the plug-in throws; where the plug-in itself is not loaded (--pure, no network to the registry), nothing holds",
  program: { name: "opencode", package: "opencode-ai" },
};

function encode(answer: HookAnswer): HookOutput {
  if (answer.kind === "pass" || answer.kind === "note") return writeJson({ decision: "pass" });
  if (answer.kind === "replace") return writeJson({ decision: "replace", value: answer.value });
  const output = writeJson({ decision: "block", reason: answer.message });
  return answer.kind === "hold" && answer.isFault === true ? asFault(output, answer.message) : output;
}

function files({ tier, project, userHome, env, program, mode }: InstallTarget): readonly SettingsFile[] {
  if (tier === "managed") return [];
  const own = `${env["XDG_CONFIG_HOME"] ?? `${userHome}/.config`}/opencode`;
  const folder = tier === "project" ? `${project}/.opencode` : (env["OPENCODE_CONFIG_DIR"] ?? own);
  return [{ path: `${folder}/plugin/plimsoll.js`, form: "own", text: opencodePlugin(program, mode === "hold") }];
}
