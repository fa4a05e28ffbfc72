import { placeholderStart } from "../redact/placeholder.ts";
import { restoreText } from "../redact/restorer.ts";
import { unquote, walkJson } from "./walk-json.ts";

/** Whether a string is JSON itself, so that values go into it with another level of escapes. Told by its first sign, as streams must. */
export function holdsJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

/** Whether text may hold a placeholder at all, plain or escaped. */
export function mayHoldPlaceholder(text: string): boolean {
  return text.includes(placeholderStart) || /\\u27e6/i.test(text);
}

/**
 * Puts values back into every string of JSON text, also of JSON inside strings (arguments of tools). Strings without
 * placeholders stay as they are written; `isKept` names paths that must stay, which are thoughts under a signature.
 */
export function restoreJson(text: string, map: ReadonlyMap<string, string>, isKept: (path: string) => boolean = () => false): string {
  if (!mayHoldPlaceholder(text)) return text;
  const pieces: string[] = [];
  let at = 0;
  walkJson(text, (kind, start, end, path) => {
    if (kind !== "string" || !mayHoldPlaceholder(text.slice(start, end)) || isKept(path.join("."))) return;
    const value = unquote(text, start, end);
    const restored = restoreText(value, map, { inJson: holdsJson(value) });
    if (restored === value) return;
    pieces.push(text.slice(at, start), JSON.stringify(restored));
    at = end;
  });
  pieces.push(text.slice(at));
  return pieces.join("");
}
