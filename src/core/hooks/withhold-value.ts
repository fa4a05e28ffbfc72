import { replaceTexts } from "./gather-texts.ts";
import { isFields } from "./read-field.ts";

/**
 * A result in the same shape with nothing of its content: the longest string gives way to the message, others are
 * emptied. What the tool was called with (paths, patterns) and words of the shape itself (`type: "text"`) stay, so that
 * clients that check the shape take it.
 */
export function withholdValue(value: unknown, message: string, input: unknown): unknown {
  const known = new Set<string>();
  replaceTexts(input, (text) => (known.add(text), text));
  let longest = -1;
  let size = -1;
  const isShape = (text: string, key: string): boolean => known.has(text) || (shapeKeys.has(key) && /^[a-z_-]{1,20}$/.test(text));
  replaceTexts(value, (text, at, key) => {
    if (!isShape(text, key) && text.length > size) [longest, size] = [at, text.length];
    return text;
  });
  if (longest < 0) return isFields(value) || Array.isArray(value) ? value : message;
  return replaceTexts(value, (text, at, key) => (at === longest ? message : isShape(text, key) ? text : ""));
}

const shapeKeys = new Set(["type", "resultType", "status", "role", "mode", "kind"]);
