import { endOfString, unquote } from "./walk-json.ts";
import type { JsonPath } from "./walk-json.ts";

/** A part of a body that is looked at by itself: one field, or one message of a list. Without the commas and brackets between them. */
export interface BodyGroup {
  readonly start: number;
  readonly end: number;
  /** Where its first literal stands. */
  readonly path: JsonPath;
}

/**
 * Cuts the text of valid JSON into the fields of its top object and the elements of the lists in them, in order: what a
 * client sends again with each turn is the same group again. JSON of another shape is one group. Linear.
 */
export function cutGroups(text: string): readonly BodyGroup[] {
  const groups: BodyGroup[] = [];
  const path: (string | number)[] = [];
  let start = -1;
  let first: (string | number)[] = [];
  let isKey = true;
  const close = (end: number): void => {
    if (start >= 0) groups.push({ start, end, path: first });
    start = -1;
  };
  const open = (at: number): void => {
    if (start >= 0) return;
    start = at;
    first = [...path];
  };
  for (let at = 0, depth = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      const end = endOfString(text, at);
      open(at);
      if (depth === 1 && isKey && typeof path[0] === "string") path[0] = unquote(text, at, end);
      if (depth === 1) isKey = false;
      at = end - 1;
    } else if (code === 0x7b || code === 0x5b) {
      open(at);
      depth += 1;
      if (depth <= 2) path[depth - 1] = code === 0x7b ? "" : 0;
    } else if (code === 0x7d || code === 0x5d) {
      if (depth === 1 || (depth === 2 && typeof path[1] === "number")) close(at);
      depth -= 1;
      if (depth < 2) path.length = depth;
    } else if (code === 0x2c && (depth === 1 || (depth === 2 && typeof path[1] === "number"))) {
      close(at);
      isKey = depth === 1;
      step(path, depth - 1);
    } else if (code > 0x20 && code !== 0x3a) open(at);
  }
  close(text.length);
  return groups;
}

function step(path: (string | number)[], depth: number): void {
  const place = path[depth];
  if (typeof place === "number") path[depth] = place + 1;
}
