import { decodeHook, quietRows } from "../../core/hooks/decode-hook.ts";
import type { HookForm, HookRow } from "../../core/hooks/decode-hook.ts";
import type { HookAnswer, HookEvent, HookOutput } from "../../core/hooks/hook-event.ts";
import { asFault, writeJson } from "../../core/hooks/write-output.ts";
import type { Agent, InstallTarget, SettingsFile } from "./contract.ts";
import { listPlaces, placeToPattern } from "./restricted-places.ts";

// gemini-cli docs/hooks/reference.md (Nov 2026); answers seen with 0.61.0.
const onlyHolds = { replaces: false, asks: false, holds: true };
const events: readonly HookRow[] = [
  { name: "SessionStart", moment: "session", value: "*" },
  { name: "BeforeAgent", moment: "prompt", value: "prompt", powers: onlyHolds },
  // Messages put in its place would lose the calls and results between them: it stops, and rewrites nothing.
  { name: "BeforeModel", moment: "model-request", value: "llm_request.messages", powers: onlyHolds },
  { name: "BeforeTool", moment: "tool-input", value: "tool_input", powers: { replaces: true, asks: true, holds: true } },
  { name: "AfterTool", moment: "tool-result", value: "tool_response", powers: { replaces: true, asks: false, holds: true } },
  ...quietRows(["SessionEnd", "BeforeToolSelection", "AfterModel", "AfterAgent", "PreCompress", "Notification"]),
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
    ...{ write_file: "write", replace: "write", save_memory: "write" },
    ...{ run_shell_command: "shell", web_fetch: "web", google_web_search: "web" },
  },
  isMcp: (tool) => tool.startsWith("mcp_") || tool.includes("__"),
};

const installed = ["SessionStart", "BeforeAgent", "BeforeModel", "BeforeTool", "AfterTool"];

/** Gemini CLI: stops prompts and requests, merges tool inputs, puts the reason in a result's place. */
export const geminiCli: Agent = {
  id: "gemini-cli",
  title: "Gemini CLI",
  seen: "0.61.0",
  needs: null,
  events,
  decode: (payload, said) => decodeHook(payload, form, said),
  encode,
  files,
  roads: [
    { road: "prompt", cover: "hook", note: "stopped, with the cleaned text to send again" },
    { road: "stdin", cover: "hook", note: "is part of the prompt" },
    { road: "file-mention", cover: "hook", note: "the prompt event holds the file's text" },
    { road: "read-result", cover: "hook", note: "replaced by the cleaned text" },
    { road: "search-result", cover: "hook", note: "replaced by the cleaned text" },
    { road: "shell-command", cover: "hook", note: "refused" },
    { road: "shell-result", cover: "partly", note: "replaced; base64, hex and the like as far as the classifier reads them" },
    { road: "mcp-arguments", cover: "hook", note: "refused" },
    { road: "mcp-result", cover: "hook", note: "replaced" },
    { road: "write-back", cover: "hook", note: "values are put back, or the call is refused" },
    { road: "memory-file", cover: "partly", note: "a project's GEMINI.md is in BeforeModel; a user's own is not" },
    { road: "git-context", cover: "partly", note: "file names are in BeforeModel" },
    { road: "slash-command", cover: "none", note: "not tried" },
    { road: "typed-shell", cover: "none", note: "not tried" },
    { road: "resumed-session", cover: "partly", note: "texts are in BeforeModel, tool results are not" },
  ],
  whenHookFails: "blocks where the program is missing or ends with code 2; lets pass a crash, a time-out and unreadable output",
  program: { name: "gemini", package: "@google/gemini-cli" },
};

function encode(answer: HookAnswer, event: HookEvent): HookOutput {
  if (answer.kind === "pass") return writeJson({});
  if (answer.kind === "note") return writeJson({ systemMessage: answer.message });
  if (answer.kind === "replace") return replace(answer, event);
  if (answer.kind === "ask") return writeJson({ decision: "ask", reason: answer.message });
  const output = writeJson({ decision: "deny", reason: answer.message });
  return answer.isFault === true ? asFault(output, answer.message) : output;
}

function replace({ value, message }: HookAnswer & { readonly kind: "replace" }, { name }: HookEvent): HookOutput {
  const note = message === undefined ? {} : { systemMessage: message };
  if (name === "BeforeTool") return writeJson({ ...note, hookSpecificOutput: { hookEventName: name, tool_input: value } });
  return writeJson({ ...note, decision: "deny", reason: textOf(value) });
}

// What goes to the model of a tool's answer is `llmContent`; the rest is for the screen.
function textOf(value: unknown): string {
  const shown = typeof value === "object" && value !== null && "llmContent" in value ? value.llmContent : value;
  return typeof shown === "string" ? shown : JSON.stringify(shown);
}

function files(target: InstallTarget): readonly SettingsFile[] {
  const hook = { type: "command", name: "plimsoll", command: target.command(), timeout: 20_000 };
  const entries = installed.map((event) => ({ at: ["hooks", event], form: "item" as const, value: { hooks: [hook] } }));
  const settings: SettingsFile = { path: settingsPath(target), form: "json", entries };
  return target.tier === "managed" ? [settings, keepOut(target)] : [settings];
}

// Rules of the machine come before all others (docs/reference/policy-engine.md): a person can loosen none of them.
function keepOut(target: InstallTarget): SettingsFile {
  const tools = ["read_file", "read_many_files", "list_directory", "glob", "grep_search", "search_file_content", "run_shell_command"];
  const rules = listPlaces(target.places).map(
    (place) =>
      `[[rule]]\ntoolName = ${JSON.stringify(tools)}\nargsPattern = ${JSON.stringify(placeToPattern(place))}\ndecision = "deny"\npriority = 900\ndenyMessage = "This place is kept from AI tools."\n`,
  );
  const head = "# Written by plimsoll agents install; plimsoll agents remove gemini-cli takes it away.\n";
  return { path: `${managedFolder(target)}/policies/plimsoll.toml`, form: "own", text: `${head}${rules.join("\n")}` };
}

function settingsPath(target: InstallTarget): string {
  const { tier, project, userHome, env } = target;
  if (tier === "project") return `${project}/.gemini/settings.json`;
  if (tier === "user") return `${env["GEMINI_CLI_HOME"] ?? userHome}/.gemini/settings.json`;
  return `${managedFolder(target)}/settings.json`;
}

function managedFolder({ system }: InstallTarget): string {
  const folders = { linux: "/etc/gemini-cli", macos: "/Library/Application Support/GeminiCli", windows: "C:\\ProgramData\\gemini-cli" };
  return folders[system];
}
