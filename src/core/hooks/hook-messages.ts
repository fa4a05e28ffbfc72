import { dataTypes } from "../model/data-types.ts";

/** Longest message that every client shows whole (Claude Code cuts at 10,000 characters). */
const longest = 9000;

/** The three lines, and the text already cleaned, ready to send. */
export function sayWithCleaned(message: string, cleaned: string | null): string {
  if (cleaned === null) return message;
  const room = longest - message.length;
  const shown = cleaned.length <= room ? cleaned : `${cleaned.slice(0, room)}\n… (cut here; plimsoll redact FILE cleans the whole)`;
  return `${message}\n\nCleaned, ready to send:\n${shown}`;
}

/** Why a call with placeholders was not run. */
export function sayPlaceholders(open: readonly string[], why: "not-local" | "unknown"): string {
  const what = [...new Set(open)].map((type) => dataTypes.get(type)?.label ?? type).join(", ");
  const count = open.length === 1 ? "1 placeholder" : `${open.length} placeholders`;
  const because =
    why === "not-local"
      ? "this call goes to a server, and values are put back on this machine only."
      : "nothing on this machine stands behind them: credentials are never kept, and other values only while plimsoll start runs.";
  const wayOut =
    why === "not-local"
      ? "write the call without the placeholder, or make it yourself with the real value."
      : "name where the value comes from (an environment variable, a file) in place of the placeholder, or write the value yourself.";
  return `Held: ${count} (${what}) would have been written as ${open.length === 1 ? "it stands" : "they stand"}.\nWhy: ${because}\nWay out: ${upper(wayOut)}`;
}

/** Why nothing could be decided, in the words of the third moment. */
export function sayFault(why: string): string {
  return `Held: this was not looked at.\nWhy: ${why}.\nWay out: Run plimsoll agents doctor, then send it again. What was typed is not lost.`;
}

function upper(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
