import { decodeHook, quietRows } from "../../core/hooks/decode-hook.ts";
import type { HookForm, HookRow } from "../../core/hooks/decode-hook.ts";
import type { HookAnswer, HookEvent, HookOutput } from "../../core/hooks/hook-event.ts";
import { asFault, writeJson } from "../../core/hooks/write-output.ts";
import type { Agent, InstallTarget, SettingsFile } from "./contract.ts";
import { listPlaces } from "./restricted-places.ts";

// developers.openai.com/codex/hooks, /enterprise/managed-configuration and the output schemas of codex-rs/hooks (Nov 2026);
// answers seen with 0.169.0. Outputs are read strictly: a key the schema does not name makes the whole answer void.
const events: readonly HookRow[] = [
  { name: "SessionStart", moment: "session", value: "*" },
  { name: "UserPromptSubmit", moment: "prompt", value: "prompt", powers: { replaces: false, asks: false, holds: true } },
  { name: "PreToolUse", moment: "tool-input", value: "tool_input", powers: { replaces: true, asks: false, holds: true } },
  // A block puts the reason in the result's place: so does the cleaned text.
  { name: "PostToolUse", moment: "tool-result", value: "tool_response", powers: { replaces: true, asks: false, holds: true } },
  ...quietRows(["SubagentStart", "PermissionRequest", "PreCompact", "PostCompact", "SubagentStop", "Stop"]),
  ...quietRows(["Interrupt", "SessionEnd"]),
];

const form: HookForm = {
  rows: events,
  name: ["hook_event_name"],
  session: ["session_id"],
  prompt: ["turn_id"],
  cwd: ["cwd"],
  tool: ["tool_name"],
  input: ["tool_input"],
  deeds: { Bash: "shell", shell: "shell", exec_command: "shell", apply_patch: "write", Edit: "write", Write: "write", web_search: "web" },
  isMcp: (tool) => tool.startsWith("mcp__"),
};

const installed = ["SessionStart", "UserPromptSubmit", "PreToolUse", "PostToolUse"];

/** Codex CLI: stops prompts and tools, hides results behind the reason; no answer of ours makes it stop when we fail. */
export const codex: Agent = {
  id: "codex",
  title: "Codex CLI",
  seen: "0.169.0",
  needs: "0.124.0",
  events,
  decode: (payload, said) => decodeHook(payload, form, said),
  encode,
  files,
  roads: [
    { road: "prompt", cover: "hook", note: "stopped, with the cleaned text to send again" },
    { road: "stdin", cover: "hook", note: "is part of the prompt" },
    { road: "file-mention", cover: "hook", note: "the named file is read before the prompt goes" },
    { road: "read-result", cover: "hook", note: "files are read by shell commands; their results are replaced" },
    { road: "search-result", cover: "hook", note: "files are searched by shell commands; their results are replaced" },
    { road: "shell-command", cover: "hook", note: "refused" },
    { road: "shell-result", cover: "partly", note: "replaced; base64, hex and the like as far as the classifier reads them" },
    { road: "mcp-arguments", cover: "hook", note: "refused" },
    { road: "mcp-result", cover: "hook", note: "replaced" },
    { road: "write-back", cover: "hook", note: "values are put back, or the call is refused" },
    { road: "memory-file", cover: "none", note: "AGENTS.md goes without a hook" },
    { road: "git-context", cover: "none", note: "no hook sees it" },
    { road: "slash-command", cover: "none", note: "not tried" },
    { road: "typed-shell", cover: "none", note: "not tried" },
    { road: "resumed-session", cover: "none", note: "what was said before the hooks were there goes again" },
  ],
  whenHookFails: "lets everything pass (crash, time-out, missing program): no switch for it exists; the gateway covers it",
  program: { name: "codex", package: "@openai/codex" },
};

function encode(answer: HookAnswer, event: HookEvent): HookOutput {
  if (answer.kind === "pass") return writeJson({});
  if (answer.kind === "note") return writeJson({ systemMessage: answer.message });
  if (answer.kind === "replace") return replace(answer, event);
  // It has no question before a tool: what would be asked is refused, with the question as its reason.
  const output = hold(answer.message, event);
  return answer.kind === "hold" && answer.isFault === true ? asFault(output, answer.message) : output;
}

function hold(message: string, { name }: HookEvent): HookOutput {
  if (name !== "PreToolUse") return writeJson({ decision: "block", reason: message });
  return writeJson({ hookSpecificOutput: { hookEventName: name, permissionDecision: "deny", permissionDecisionReason: message } });
}

function replace({ value, message }: HookAnswer & { readonly kind: "replace" }, { name }: HookEvent): HookOutput {
  if (name === "PreToolUse")
    return writeJson({ hookSpecificOutput: { hookEventName: name, permissionDecision: "allow", updatedInput: value } });
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return writeJson({ decision: "block", reason: message === undefined ? text : `${message}\n\n${text}` });
}

function files(target: InstallTarget): readonly SettingsFile[] {
  if (target.tier === "managed") return [requirements(target)];
  const hook = { type: "command", command: target.command(), timeout: 20 };
  const entries = installed.map((event) => ({ at: ["hooks", event], form: "item" as const, value: { hooks: [hook] } }));
  const folder = target.tier === "project" ? `${target.project}/.codex` : (target.env["CODEX_HOME"] ?? `${target.userHome}/.codex`);
  return [{ path: `${folder}/hooks.json`, form: "json", entries }];
}

// Without `features.hooks = true` a person switches managed hooks off with --disable hooks (seen with 0.169.0).
function requirements(target: InstallTarget): SettingsFile {
  const path = target.system === "windows" ? "C:\\ProgramData\\OpenAI\\Codex\\requirements.toml" : "/etc/codex/requirements.toml";
  const command = JSON.stringify(target.command());
  const tables = installed.map(
    (event) => `[[hooks.${event}]]\n[[hooks.${event}.hooks]]\ntype = "command"\ncommand = ${command}\ntimeout = 20\n`,
  );
  const switches = [
    { table: "", key: "allow_managed_hooks_only" },
    { table: "features", key: "hooks" },
  ];
  // Only where places were named: with it Codex runs no command outside its sandbox, and none at all where it cannot make
  // one (seen in a container with 0.169.0).
  const places = target.places ?? [];
  const deny = places.length === 0 ? "" : `[permissions.filesystem]\ndeny_read = ${JSON.stringify(listPlaces(places))}\n`;
  return { path, form: "toml", block: [...tables, deny].join("\n"), switches };
}
