import type { EnforcementMode } from "../../core/model/company-rules.ts";
import type { AgentSystem } from "../../plugins/agents/contract.ts";

/** What the command line of a hook is made of. */
export interface HookCommandParts {
  readonly agent: string;
  /** Absolute path of `plimsoll` (or `plimsoll.cmd`). */
  readonly program: string;
  readonly system: AgentSystem;
  /** Home folder, where it is not the platform's own. */
  readonly home?: string;
  readonly mode: EnforcementMode;
  readonly fallback?: "allow";
}

/**
 * The hook as a program with its arguments. Nothing secret stands in it: some clients send it to the model. On Windows it is
 * Node with the script that plimsoll.cmd calls: a .cmd file cannot be started without cmd.exe, and its quoting is cmd's own.
 */
export function hookProgram({ agent, program, home, mode, fallback, system }: HookCommandParts, event?: string): readonly string[] {
  const start = system === "windows" ? ["node", program.replace(/plimsoll\.cmd$/, "launch.mjs")] : [program];
  return [
    ...[...start, "hook", agent, "--mode", mode],
    ...(event === undefined ? [] : ["--event", event]),
    ...(fallback === undefined ? [] : ["--fallback", fallback]),
    ...(home === undefined ? [] : ["--home", home]),
  ];
}

/** The same, started by this machine's quickest client, which falls back on the program itself. */
export function quickHookProgram(parts: HookCommandParts, client: string): readonly string[] {
  return [client, ...hookProgram(parts)];
}

/** The same as one line for the system's shell. */
export function hookCommand(parts: HookCommandParts, event?: string): string {
  return wordsToLine(hookProgram(parts, event), parts.system);
}

/**
 * Words as one line for the system's shell. Windows clients use cmd.exe, PowerShell or Git Bash, so the line has to mean the
 * same in all three: a bare first word, and the rest between double quotes as soon as it is more than letters and dashes.
 */
export function wordsToLine(words: readonly string[], system: AgentSystem): string {
  return words.map((word) => quote(word, system)).join(" ");
}

/** True for a command line that calls our hook for this agent, wherever plimsoll lies. */
export function isHookCommand(text: string, agent: string): boolean {
  return new RegExp(`(?:plimsoll(?:\\.cmd|\\.exe)?|[\\\\/]bin[\\\\/]+launch\\.mjs)["']? hook ["']?${agent}(?:["']| |$)`, "m").test(text);
}

/** A settings text in which commands that stand as lists of words, or as a program beside its arguments, are one line each. */
export function joinWords(text: string): string {
  return text
    .replaceAll('\\"', '"')
    .replaceAll(/",\s*"args":\s*\[\s*"/g, " ")
    .replaceAll(/",\s*"/g, " ");
}

/** Mode written into a hook's command line. */
export function modeOfCommand(text: string): EnforcementMode | null {
  const met = / --mode ["']?(watch|warn|hold)\b/.exec(text)?.[1];
  return met === "watch" || met === "warn" || met === "hold" ? met : null;
}

function quote(word: string, system: AgentSystem): string {
  if (system === "windows") return /^[\w.-]+$/.test(word) ? word : `"${word.replaceAll('"', "")}"`;
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  return `'${word.replaceAll("'", "'\\''")}'`;
}
