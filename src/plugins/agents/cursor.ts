import { decodeHook, quietRows } from "../../core/hooks/decode-hook.ts";
import type { HookForm, HookRow } from "../../core/hooks/decode-hook.ts";
import type { HookAnswer, HookEvent, HookOutput } from "../../core/hooks/hook-event.ts";
import { asFault, writeJson } from "../../core/hooks/write-output.ts";
import type { Agent, InstallTarget, SettingsFile } from "./contract.ts";

// cursor.com/docs/agent/hooks (Nov 2026); not driven: Cursor has no package to start.
const asks = { replaces: false, asks: true, holds: true };
const events: readonly HookRow[] = [
  { name: "beforeSubmitPrompt", moment: "prompt", value: "prompt", powers: { replaces: false, asks: false, holds: true } },
  { name: "beforeReadFile", moment: "file-read", value: "content", deed: "read", powers: { replaces: false, asks: false, holds: true } },
  { name: "beforeTabFileRead", moment: "file-read", value: "content", deed: "read", powers: { replaces: false, asks: false, holds: true } },
  { name: "beforeShellExecution", moment: "tool-input", value: "command", deed: "shell", powers: asks },
  { name: "beforeMCPExecution", moment: "tool-input", value: "tool_input", deed: "mcp", powers: asks },
  { name: "preToolUse", moment: "tool-input", value: "tool_input", powers: { replaces: true, asks: false, holds: true } },
  // Only results of MCP tools can be changed, and nothing can be stopped any more.
  { name: "postToolUse", moment: "tool-result", value: "tool_output", powers: { replaces: true, asks: false, holds: false } },
  ...quietRows(["sessionStart", "sessionEnd", "postToolUseFailure", "subagentStart", "subagentStop", "afterShellExecution"]),
  ...quietRows(["afterMCPExecution", "afterFileEdit", "afterTabFileEdit", "preCompact", "stop", "afterAgentResponse", "afterAgentThought"]),
];

const form: HookForm = {
  rows: events,
  name: ["hook_event_name"],
  session: ["conversation_id", "session_id"],
  prompt: ["generation_id"],
  cwd: ["cwd", "workspace_roots.0"],
  account: ["user_email"],
  tool: ["tool_name"],
  input: ["tool_input"],
  deeds: {
    ...{
      Read: "read",
      read_file: "read",
      Grep: "read",
      grep_search: "read",
      Glob: "read",
      codebase_search: "read",
      SemanticSearch: "read",
    },
    ...{ Write: "write", Edit: "write", StrReplace: "write", edit_file: "write", Delete: "write", EditNotebook: "write" },
    ...{ Shell: "shell", run_terminal_cmd: "shell", WebFetch: "web", WebSearch: "web", web_search: "web" },
  },
  isMcp: (tool) => /^mcp[:_]/i.test(tool),
};

const installed = ["beforeSubmitPrompt", "beforeReadFile", "beforeShellExecution", "beforeMCPExecution", "preToolUse", "postToolUse"];

/** Cursor: stops prompts, file reads, commands and MCP calls; rewrites tool inputs and MCP results. */
export const cursor: Agent = {
  id: "cursor",
  title: "Cursor",
  seen: null,
  needs: null,
  events,
  decode: (payload, said) => withMcpResult(decodeHook(payload, form, said)),
  encode,
  files,
  roads: [
    { road: "prompt", cover: "hook", note: "stopped, with the cleaned text to send again" },
    { road: "file-mention", cover: "hook", note: "the file's content is asked about before it is read" },
    { road: "read-result", cover: "hook", note: "the file's content is asked about before it is read" },
    { road: "search-result", cover: "none", note: "the result of a search cannot be taken back" },
    { road: "shell-command", cover: "hook", note: "refused" },
    {
      road: "shell-result",
      cover: "partly",
      note: "files named in the command are read before it runs; other output cannot be taken back",
    },
    { road: "mcp-arguments", cover: "hook", note: "refused" },
    { road: "mcp-result", cover: "hook", note: "rewritten" },
    { road: "write-back", cover: "hook", note: "values are put back, or the call is refused" },
    { road: "memory-file", cover: "none", note: "rules and AGENTS.md go without a hook" },
    { road: "git-context", cover: "none", note: "no hook sees it" },
  ],
  whenHookFails: "blocks (failClosed on every entry); agents in Cursor's cloud do not run these hooks",
  program: { name: "cursor", package: null },
};

/** A built-in tool's result can be neither changed nor stopped. */
function withMcpResult(hook: ReturnType<typeof decodeHook>): ReturnType<typeof decodeHook> {
  if (hook.kind !== "event" || hook.event.name !== "postToolUse" || hook.event.deed === "mcp") return hook;
  return { kind: "event", event: { ...hook.event, powers: { replaces: false, asks: false, holds: false } } };
}

function encode(answer: HookAnswer, event: HookEvent): HookOutput {
  const isPrompt = event.name === "beforeSubmitPrompt";
  if (answer.kind === "replace") return replace(answer, event);
  if (answer.kind === "pass" || answer.kind === "note")
    return writeJson(passed(event, answer.kind === "note" ? answer.message : undefined));
  if (answer.kind === "ask") return permission("ask", answer.message);
  const output = isPrompt ? writeJson({ continue: false, user_message: answer.message }) : permission("deny", answer.message);
  return answer.isFault === true ? asFault(output, answer.message) : output;
}

function passed({ name, moment }: HookEvent, message: string | undefined): unknown {
  const note = message === undefined ? {} : { user_message: message };
  if (name === "beforeSubmitPrompt") return { continue: true, ...note };
  // On preToolUse an allow would also spare the person's own consent: no word is said there.
  return moment === "tool-result" || name === "preToolUse" || name === "" ? {} : { permission: "allow", ...note };
}

function replace({ value }: HookAnswer & { readonly kind: "replace" }, { name }: HookEvent): HookOutput {
  return writeJson(name === "preToolUse" ? { updated_input: value } : { updated_mcp_tool_output: value });
}

function permission(verdict: "deny" | "ask", message: string): HookOutput {
  return writeJson({ permission: verdict, user_message: message, agent_message: message });
}

function files(target: InstallTarget): readonly SettingsFile[] {
  const failClosed = target.mode === "hold" ? { failClosed: true } : {};
  const hook = { command: target.command(), timeout: 20, ...failClosed };
  const entries = installed.map((event) => ({ at: ["hooks", event], form: "item" as const, value: hook }));
  return [{ path: settingsPath(target), form: "json", entries: [{ at: ["version"], form: "value", value: 1 }, ...entries] }];
}

function settingsPath({ tier, system, project, userHome }: InstallTarget): string {
  if (tier === "project") return `${project}/.cursor/hooks.json`;
  if (tier === "user") return `${userHome}/.cursor/hooks.json`;
  const folders = { linux: "/etc/cursor", macos: "/Library/Application Support/Cursor", windows: "C:\\ProgramData\\Cursor" };
  return `${folders[system]}/hooks.json`;
}
