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

/** The hook as a program with its arguments. Nothing secret stands in it: some clients send it to the model. */
export function hookProgram({ agent, program, home, mode, fallback }: HookCommandParts, event?: string): readonly string[] {
  return [
    ...[program, "hook", agent, "--mode", mode],
    ...(event === undefined ? [] : ["--event", event]),
    ...(fallback === undefined ? [] : ["--fallback", fallback]),
    ...(home === undefined ? [] : ["--home", home]),
  ];
}

/** The same as one line for the system's shell. */
export function hookCommand(parts: HookCommandParts, event?: string): string {
  return wordsToLine(hookProgram(parts, event), parts.system);
}

/** Words as one line for the system's shell. */
export function wordsToLine(words: readonly string[], system: AgentSystem): string {
  return words.map((word) => quote(word, system)).join(" ");
}

/** True for a command line that calls our hook for this agent, wherever plimsoll lies. */
export function isHookCommand(text: string, agent: string): boolean {
  return new RegExp(`plimsoll(?:\\.cmd|\\.exe)?["']? hook ["']?${agent}(?:["']| |$)`, "m").test(text);
}

/** Mode written into a hook's command line. */
export function modeOfCommand(text: string): EnforcementMode | null {
  const met = / --mode ["']?(watch|warn|hold)\b/.exec(text)?.[1];
  return met === "watch" || met === "warn" || met === "hold" ? met : null;
}

function quote(word: string, system: AgentSystem): string {
  if (/^[\w@%+=:,./-]+$/.test(word) || (system === "windows" && /^[\w@%+=:,.\\/-]+$/.test(word))) return word;
  return system === "windows" ? `"${word.replaceAll('"', '\\"')}"` : `'${word.replaceAll("'", "'\\''")}'`;
}
