import { evasionKinds } from "./evasion.ts";
import type { AgentFile, Evasion, EvasionKind } from "./evasion.ts";
import { movedVariables, programFiles, promptFiles, settingsRows, variableFiles } from "./evasion.rows.ts";
import type { SettingRow, ValueTest } from "./evasion.rows.ts";

/** True for files that `findEvasions` has something to say about; anything else need not be read. */
export function isAgentFile(path: string): boolean {
  return variableFiles.test(path) || [...settingsRows, ...programFiles, ...promptFiles].some(({ files }) => files.test(path));
}

/**
 * What a file of a repository does against hooks and gateway, in the order of its lines. `isOurs` tells our own hook's
 * command. Values are never repeated.
 */
export function findEvasions(file: AgentFile, isOurs: (command: string) => boolean): readonly Evasion[] {
  const found = [...inSettings(file, isOurs), ...inPrograms(file, isOurs), ...inPrompts(file), ...inVariables(file)];
  const seen = new Set<string>();
  return found
    .toSorted((a, b) => a.line - b.line)
    .filter((one) => {
      const key = `${one.kind} ${one.line} ${one.key}`;
      return seen.has(key) ? false : seen.add(key);
    });
}

function inSettings(file: AgentFile, isOurs: (command: string) => boolean): readonly Evasion[] {
  return settingsRows
    .filter(({ files }) => files.test(file.path))
    .flatMap(({ agent, rows }) => [
      ...rows.flatMap((row) =>
        atPath(file.value, row.at)
          .filter((place) => isMet(row, place, isOurs))
          .map((place) => tell(file, agent, row.kind, place.keys)),
      ),
      ...inEnvironments(file, agent),
    ]);
}

/** Every table called `env` (Claude's own, of hooks, of tool servers) and Codex' `shell_environment_policy.set`. */
function inEnvironments(file: AgentFile, agent: string): readonly Evasion[] {
  return ["env.*", "shell_environment_policy.set.*"].flatMap((at) =>
    atPath(file.value, at).flatMap(({ keys }) => {
      const kind = kindOfVariable(keys.at(-1) ?? "");
      return kind === undefined ? [] : [tell(file, agent, kind, keys)];
    }),
  );
}

interface Place {
  readonly keys: readonly string[];
  readonly value: unknown;
}

const deepest = 32;

/** Places of a dotted path. A key may itself hold dots (VS Code writes `chat.useHooks` as one). */
function atPath(value: unknown, at: string, keys: readonly string[] = []): readonly Place[] {
  if (at === "") return value === undefined ? [] : [{ keys, value }];
  if (at === "**") return leavesOf(value, keys);
  if (keys.length > deepest || typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (at === "*" || at.startsWith("*.")) return atPath(inner, at.slice(2), [...keys, key]);
    return at === key
      ? atPath(inner, "", [...keys, key])
      : at.startsWith(`${key}.`)
        ? atPath(inner, at.slice(key.length + 1), [...keys, key])
        : [];
  });
}

function leavesOf(value: unknown, keys: readonly string[]): readonly Place[] {
  if (keys.length > deepest) return [];
  if (typeof value !== "object" || value === null) return [{ keys, value }];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...keys, key]));
}

function isMet({ when }: SettingRow, { keys, value }: Place, isOurs: (command: string) => boolean): boolean {
  if (when === "command") return isCommandKey(keys.at(-1) ?? "") && typeof value === "string" && !isOurs(value);
  return isValue(value, when);
}

function isValue(value: unknown, when: ValueTest): boolean {
  if (when === "set") return value !== undefined && value !== null;
  if (when === "true" || when === "false") return String(value) === when;
  if (when === "open-permission") return typeof value === "string" && openPermission.test(value);
  if (typeof when !== "string") return when.some((one) => one === value);
  const isEmpty = value === undefined || value === null || value === "" || value === false;
  return !isEmpty && !(typeof value === "object" && Object.keys(value ?? {}).length === 0);
}

/** A permission for any command at all, in the forms of Claude (`Bash(*)`), Cursor (`Shell(*)`) and Gemini. */
const openPermission = /^(?:\*|(?:Bash|Shell|PowerShell|run_shell_command|ShellTool)(?:\(\s*:?\**\s*\))?)$/;

function isCommandKey(key: string): boolean {
  return /^(?:command|bash|powershell|windows|linux|osx|url)$/.test(key);
}

function inPrograms(file: AgentFile, isOurs: (command: string) => boolean): readonly Evasion[] {
  return programFiles
    .filter(({ files }) => files.test(file.path) && !isOurs(file.text))
    .map(({ agent, kind }) => ({ ...partsOf(kind), agent, path: file.path, line: 1, key: file.path.split("/").at(-1) ?? "" }));
}

const shellForms = { shell: /(?:^|[\s(])!`[^`\n]+`|^\s*```!/, braces: /!\{[^}\n]+\}/ };
/** Front matter by which a skill or an agent brings hooks, tool servers or permissions of its own. */
const headForms: readonly { readonly kind: EvasionKind; readonly form: RegExp }[] = [
  { kind: "hook-command", form: /^hooks\s*:/ },
  { kind: "mcp-server", form: /^mcp-?servers\s*:/i },
  { kind: "approval-bypass", form: /^permissionMode\s*:\s*["']?bypassPermissions/ },
  { kind: "approval-bypass", form: /^allowed-tools\s*:.*\b(?:Bash|Shell)(?:\s*(?:,|\]|$)|\(\s*:?\*+\s*\))/ },
];

function inPrompts(file: AgentFile): readonly Evasion[] {
  const rows = promptFiles.filter(({ files }) => files.test(file.path));
  const [first] = rows;
  if (first === undefined) return [];
  const lines = file.text.split(/\r?\n/);
  const end = lines[0]?.trim() === "---" ? lines.findIndex((line, at) => at > 0 && line.trim() === "---") : -1;
  return lines.flatMap((line, at) => {
    const inHead =
      at < end ? headForms.filter(({ form }) => form.test(line)).map(({ kind }) => ({ kind, key: line.split(":")[0] ?? "" })) : [];
    const runs = rows.some(({ form }) => shellForms[form].test(line)) ? [{ kind: "prompt-command" as const, key: "!" }] : [];
    return [...inHead, ...runs].map(({ kind, key }) => ({ ...partsOf(kind), agent: first.agent, path: file.path, line: at + 1, key }));
  });
}

function inVariables(file: AgentFile): readonly Evasion[] {
  if (!variableFiles.test(file.path)) return [];
  return file.text.split(/\r?\n/).flatMap((line, at) => {
    const name = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*\S/.exec(line)?.[1] ?? "";
    // Only the variables of agents: every web project has a base URL of its own in such a file.
    const kind = agentVariable.test(name) ? kindOfVariable(name) : undefined;
    return kind === undefined ? [] : [{ ...partsOf(kind), agent: "any", path: file.path, line: at + 1, key: name }];
  });
}

const agentVariable =
  /^(?:ANTHROPIC|CLAUDE|OPENAI|CODEX|GEMINI|GOOGLE_GEMINI|GOOGLE_VERTEX|COPILOT|QWEN|OPENCODE|PLIMSOLL)_|^(?:NODE_OPTIONS|BASH_ENV|LD_PRELOAD|NODE_TLS_REJECT_UNAUTHORIZED)$/;

function kindOfVariable(name: string): EvasionKind | undefined {
  return movedVariables.find((one) => one.name.test(name))?.kind;
}

function tell(file: AgentFile, agent: string, kind: EvasionKind, keys: readonly string[]): Evasion {
  return { ...partsOf(kind), agent, path: file.path, line: lineOfKeys(file.text, keys), key: keys.join(".") };
}

function partsOf(kind: EvasionKind): Pick<Evasion, "kind" | "severity"> {
  return { kind, severity: evasionKinds[kind].severity };
}

/** The line on which the innermost named key stands, looked for behind those around it. */
function lineOfKeys(text: string, keys: readonly string[]): number {
  let at = 0;
  for (const key of keys.filter((one) => !/^\d+$/.test(one))) {
    const quoted = text.indexOf(JSON.stringify(key), at);
    const found = quoted >= 0 ? quoted : text.indexOf(key, at);
    if (found >= 0) at = found;
  }
  return text.slice(0, at).split("\n").length;
}

/** One line for people. */
export function sayEvasion({ kind, agent, path, line, key }: Evasion): string {
  return `${path}:${line}: ${key} ${evasionKinds[kind].says}${agent === "any" ? "" : ` (${agent})`}`;
}
