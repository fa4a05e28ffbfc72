import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { SettingsFile } from "../../plugins/agents/contract.ts";
import { addToJson, removeFromJson } from "../../reading/edit-json-settings.ts";
import { addToToml, removeFromToml } from "../../reading/edit-toml-settings.ts";
import type { InstalledFile } from "./agent-record.ts";
import { isHookCommand, joinWords } from "./hook-command.ts";

type Trace = Pick<InstalledFile, "made" | "opened" | "words">;

/** New text of a settings file, and what the way back needs. */
export interface InstalledText extends Trace {
  readonly text: string;
}

const noTrace: Trace = { made: [], opened: {} };

/**
 * Old text of a settings file (null where there is none) to the text with our hooks. Pure, and the same when run again:
 * what an earlier install left is taken out first.
 */
export function installText(old: string | null, file: SettingsFile, agent: string, before: Trace = noTrace): InstalledText {
  if (file.form === "own") {
    if (old !== null && old !== file.text && !isOurFile(old, agent)) throw refuse(file.path);
    return { text: file.text, ...noTrace };
  }
  const clean = old === null ? "" : (removeText(old, file, agent, before) ?? "");
  if (file.form === "toml") return { text: addToToml(clean, file), ...noTrace };
  const { text, trace } = addToJson(clean.trim() === "" ? "{}\n" : clean, file.entries);
  return { text, ...trace };
}

/** The text without our hooks: the very same bytes as before where nothing else was changed. Null for a file wholly ours. */
export function removeText(text: string, file: SettingsFile, agent: string, trace: Trace = noTrace): string | null {
  if (file.form === "own") return isOurFile(text, agent) ? null : text;
  return file.form === "toml" ? removeFromToml(text) : removeFromJson(text, (value) => isOurItem(value, agent), trace);
}

/** True for a list item whose every command is our hook for this agent. */
export function isOurItem(value: unknown, agent: string): boolean {
  const commands = commandsIn(value);
  return commands.length > 0 && commands.every((command) => isHookCommand(command, agent));
}

function isOurFile(text: string, agent: string): boolean {
  return isHookCommand(joinWords(text), agent) || text.includes(`plimsoll agents remove ${agent}`);
}

function commandsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(commandsIn);
  if (typeof value !== "object" || value === null) return [];
  const args = "args" in value && Array.isArray(value.args) ? value.args.filter((one) => typeof one === "string") : [];
  return Object.entries(value).flatMap(([key, one]) => {
    if (typeof one !== "string") return key === "args" ? [] : commandsIn(one);
    return /^(?:command|bash|powershell|windows|linux|osx)$/.test(key) ? [[one, ...args].join(" ")] : [];
  });
}

function refuse(path: string): PlimsollError {
  return new PlimsollError(
    "conflict",
    `expected no file or one of ours at ${path}, met somebody else's; move it away, nothing was changed`,
  );
}
