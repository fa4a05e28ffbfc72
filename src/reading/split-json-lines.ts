import { unwrapJson } from "../core/discover/exports/unwrap-json.ts";
import type { LineSplitter } from "./split-lines.ts";
import { splitLines } from "./split-lines.ts";
import { parseJson } from "./parse-json-prefix.ts";

export interface ValueHandlers {
  /** A value and its number: the line of JSON lines, the position of an item, from 1. */
  value(value: unknown, number: number): void;
  bad(number: number, why: string): void;
  /** The input ends in the middle of a value; what came before was given. Left out, it is a bad value. */
  cut?(number: number, why: string): void;
}

/** Whether a text is one JSON value a line: at least half of its first lines are, and there are two. */
export function isJsonLines(lines: readonly string[]): boolean {
  const first = lines.slice(0, 10);
  if (first.length < 2) return false;
  const whole = first.filter((line) => line.trimStart().startsWith("{") && parseJson(line) !== undefined);
  return whole.length * 2 >= first.length;
}

/** JSON lines: a broken line is named, the rest is read. */
export function splitJsonLines(items: readonly string[], handlers: ValueHandlers): LineSplitter {
  return splitLines(
    (text, number) => {
      if (text.trim() === "") return;
      const value = parseJson(text);
      if (value === undefined) handlers.bad(number, "the line is no whole JSON value");
      else for (const one of unwrapJson(value, items)) handlers.value(one, number);
    },
    (number) => handlers.bad(number, "the line is longer than 1 MiB; it was left out"),
  );
}
