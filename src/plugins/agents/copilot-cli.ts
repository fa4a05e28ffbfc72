import { decodeHook, quietRows } from "../../core/hooks/decode-hook.ts";
import type { HookForm, HookRow } from "../../core/hooks/decode-hook.ts";
import type { HookAnswer, HookEvent, HookOutput } from "../../core/hooks/hook-event.ts";
import { withholdValue } from "../../core/hooks/withhold-value.ts";
import { asFault, writeJson } from "../../core/hooks/write-output.ts";
import type { Agent, InstallTarget, SettingsFile } from "./contract.ts";

// docs.github.com hooks reference and `copilot help` (Nov 2026); answers seen with 1.0.102. Inputs carry no event name:
// the hook is installed with it, and the shape tells it where it was not. More telling rows first.
const both = { replaces: true, asks: false, holds: true };
const events: readonly HookRow[] = [
  { name: "userPromptTransformed", toldBy: "transformedPrompt" },
  { name: "postToolUse", toldBy: "toolResult", moment: "tool-result", value: "toolResult", powers: both },
  { name: "preToolUse", toldBy: "toolArgs", moment: "tool-input", value: "toolArgs", powers: { replaces: true, asks: true, holds: true } },
  { name: "userPromptSubmitted", toldBy: "prompt", moment: "prompt", value: "prompt", powers: both },
  { name: "agentStop", toldBy: "stopReason" },
  { name: "errorOccurred", toldBy: "error" },
  { name: "sessionStart", toldBy: "source" },
  { name: "sessionEnd", toldBy: "reason" },
  ...quietRows(["permissionRequest", "subagentStart", "subagentStop", "preCompact", "notification"]),
];

const form: HookForm = {
  rows: events,
  name: ["hookEventName", "hook_event_name"],
  session: ["sessionId"],
  cwd: ["cwd"],
  tool: ["toolName"],
  input: ["toolArgs"],
  deeds: {
    ...{ view: "read", grep: "read", glob: "read", rg: "read" },
    ...{ create: "write", edit: "write", str_replace_editor: "write", apply_patch: "write", store_memory: "write" },
    ...{ bash: "shell", powershell: "shell", write_bash: "shell", web_fetch: "web", web_search: "web" },
  },
  isMcp: (tool) => /^[\w.]+-[\w.-]+$/.test(tool) || tool.includes("__") || tool.includes("/"),
};

const installed = ["userPromptSubmitted", "preToolUse", "postToolUse"];

/** Copilot CLI: the one client that takes another prompt; rewrites inputs and results, too. */
export const copilotCli: Agent = {
  id: "copilot-cli",
  title: "GitHub Copilot CLI",
  seen: "1.0.102",
  needs: null,
  events,
  decode: (payload, said) => decodeHook(payload, form, said),
  encode,
  files,
  roads: [
    { road: "prompt", cover: "hook", note: "the cleaned text goes in its place" },
    { road: "stdin", cover: "none", note: "is not sent" },
    { road: "file-mention", cover: "hook", note: "the named file is read before the prompt goes" },
    { road: "read-result", cover: "hook", note: "rewritten" },
    { road: "search-result", cover: "hook", note: "rewritten" },
    { road: "shell-command", cover: "hook", note: "refused" },
    { road: "shell-result", cover: "partly", note: "rewritten; base64, hex and the like as far as the classifier reads them" },
    { road: "mcp-arguments", cover: "hook", note: "refused" },
    { road: "mcp-result", cover: "hook", note: "rewritten" },
    { road: "write-back", cover: "hook", note: "values are put back, or the call is refused" },
    { road: "memory-file", cover: "none", note: "copilot-instructions.md and AGENTS.md go without a hook" },
    { road: "git-context", cover: "none", note: "no hook sees it" },
    { road: "slash-command", cover: "none", note: "not tried" },
    { road: "typed-shell", cover: "none", note: "not tried" },
    { road: "resumed-session", cover: "none", note: "what was said before the hooks were there goes again" },
  ],
  whenHookFails:
    "user hooks: tools are blocked, prompts pass; managed tier (policy.d): prompts, tools and results are blocked on a crash or a missing program, not on a time-out",
  program: { name: "copilot", package: "@github/copilot" },
};

function encode(answer: HookAnswer, event: HookEvent): HookOutput {
  if (answer.kind === "pass" || answer.kind === "note") return writeJson({});
  if (answer.kind === "replace") return replace(answer.value, event);
  if (answer.kind === "ask") return writeJson({ permissionDecision: "ask", permissionDecisionReason: answer.message });
  const output = hold(answer.message, event);
  // Exit code 2 alone lets a prompt pass here; the JSON with code 0 stops it (seen), also when we could not decide.
  return answer.isFault === true && event.moment !== "prompt" ? asFault(output, answer.message) : output;
}

function hold(message: string, event: HookEvent): HookOutput {
  if (event.name === "preToolUse") return writeJson({ permissionDecision: "deny", permissionDecisionReason: message });
  if (event.name !== "postToolUse") return writeJson({ decision: "block", reason: message });
  return writeJson({ modifiedResult: withholdValue(event.value, message, event.input) });
}

function replace(value: unknown, { name }: HookEvent): HookOutput {
  if (name === "preToolUse") return writeJson({ modifiedArgs: value });
  return writeJson(name === "postToolUse" ? { modifiedResult: value } : { modifiedPrompt: value });
}

function files(target: InstallTarget): readonly SettingsFile[] {
  const hooks = Object.fromEntries(installed.map((event) => [event, [hookOf(target, event)]]));
  return [{ path: `${folderOf(target)}/plimsoll.json`, form: "own", text: `${JSON.stringify({ version: 1, hooks }, null, 2)}\n` }];
}

function hookOf(target: InstallTarget, event: string): unknown {
  return { type: "command", [target.system === "windows" ? "powershell" : "bash"]: target.command(event), timeoutSec: 20 };
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
