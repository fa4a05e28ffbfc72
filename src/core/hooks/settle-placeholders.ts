import type { ToolDeed } from "./hook-event.ts";
import { replaceTexts } from "./gather-texts.ts";

/** Puts the values of a session back into a text, as far as anything stands behind its placeholders. */
export type PlaceholderRestorer = (text: string) => string;

/** `none`: there were no placeholders. `restored`: `value` holds none any more. `refused`: at least one would have stayed. */
export type SettledInput =
  | { readonly kind: "none" }
  | { readonly kind: "restored"; readonly value: unknown }
  | { readonly kind: "refused"; readonly open: readonly string[]; readonly why: "not-local" | "unknown" };

// Also where source code writes the brackets as escapes: such a text makes a placeholder as soon as it runs.
const anyPlaceholder =
  /(?:\u27e6|\\u27e6|\\u\{27e6\})([a-z0-9-]{1,48})(?:\u00b7|\\u00b7|\\xb7|\\u\{b7\})[a-z0-9]{6,12}(?:\u27e7|\\u27e7|\\u\{27e7\})/gi;

/** Types of the placeholders in a text, in order. */
export function findPlaceholders(text: string): readonly string[] {
  return text.match(anyPlaceholder) === null ? [] : [...text.matchAll(anyPlaceholder)].map(([, type = ""]) => type.toLowerCase());
}

/**
 * What a model writes back into a tool holds real values or is not run: no placeholder reaches a file, a command or a
 * server. Servers of somebody else get no value put back, so their calls are refused. Keys of objects count too.
 */
export function settlePlaceholders(value: unknown, deed: ToolDeed | undefined, restore: PlaceholderRestorer): SettledInput {
  const before = placeholdersIn(value);
  if (before.length === 0) return { kind: "none" };
  if (deed === "mcp" || deed === "web") return { kind: "refused", open: before, why: "not-local" };
  const restored = replaceTexts(value, (text) => (findPlaceholders(text).length === 0 ? text : restore(text)));
  const open = placeholdersIn(restored);
  return open.length === 0 ? { kind: "restored", value: restored } : { kind: "refused", open, why: "unknown" };
}

function placeholdersIn(value: unknown): readonly string[] {
  // One text of everything, keys included; JSON writes a backslash twice, which the pattern has to meet once.
  const all = JSON.stringify(value) ?? "";
  return findPlaceholders(all.replaceAll("\\\\", "\\"));
}
