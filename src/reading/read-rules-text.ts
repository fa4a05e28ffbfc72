import { LineCounter, parseDocument } from "yaml";
import { PlimsollError } from "../core/model/plimsoll-error.ts";

/** A rules file as a value, with the line on which each place of it stands. */
export interface RulesText {
  readonly value: unknown;
  /** Line (from 1) of a place, or of the nearest place above it; undefined for the file as a whole. */
  lineOf(path: readonly (string | number)[]): number | undefined;
}

const longestText = 4 * 1024 * 1024;

/**
 * Reads the text of a rules file in YAML 1.2 (JSON is part of it). Aliases are bounded, keys may stand once. Throws
 * `bad-input` with the line where the text is no YAML.
 */
export function readRulesText(text: string, source: string): RulesText {
  if (text.length > longestText)
    throw new PlimsollError(
      "bad-input",
      `expected at most 4 MB of rules, met ${text.length} characters in ${source}; take out what is no rule`,
    );
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ""), { lineCounter: lines, strict: true, uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const line = lines.linePos(error.pos[0]).line;
    throw new PlimsollError(
      "bad-input",
      `expected YAML or JSON in ${source}:${line}, met ${firstLine(error.message)}; correct that line`,
      error,
    );
  }
  return { value: toValue(document, source), lineOf: (path) => lineOf(document, lines, path) };
}

function toValue(document: ReturnType<typeof parseDocument>, source: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new PlimsollError(
      "bad-input",
      `expected a rules file without deep aliases, met ${firstLine(String(error))} in ${source}; write the values out`,
      error,
    );
  }
}

function lineOf(document: ReturnType<typeof parseDocument>, lines: LineCounter, path: readonly (string | number)[]): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const offset = offsetOf(document.contents, path.slice(0, length));
    if (offset !== undefined) return lines.linePos(offset).line;
  }
  return undefined;
}

// The key's own place is meant, not that of its value, which may start lines below.
function offsetOf(contents: unknown, path: readonly (string | number)[]): number | undefined {
  let node = contents;
  let offset: number | undefined;
  for (const key of path) {
    const found = stepInto(node, key);
    if (found === undefined) return undefined;
    node = found.value;
    offset = found.offset;
  }
  return offset;
}

function stepInto(node: unknown, key: string | number): { readonly value: unknown; readonly offset: number } | undefined {
  for (const [index, item] of itemsOf(node).entries()) {
    const pairKey = readField(item, "key");
    const isHere = pairKey === undefined ? index === key : String(readField(pairKey, "value")) === String(key);
    if (!isHere) continue;
    const offset = startOf(pairKey ?? item);
    return offset === undefined ? undefined : { value: pairKey === undefined ? item : readField(item, "value"), offset };
  }
  return undefined;
}

function itemsOf(node: unknown): readonly unknown[] {
  const items = readField(node, "items");
  return Array.isArray(items) ? items : [];
}

function startOf(node: unknown): number | undefined {
  const range = readField(node, "range");
  return Array.isArray(range) && typeof range[0] === "number" ? range[0] : undefined;
}

function readField(node: unknown, field: string): unknown {
  return typeof node === "object" && node !== null ? Reflect.get(node, field) : undefined;
}

function firstLine(message: string): string {
  return (
    message
      .split("\n")[0]
      ?.replace(/ at line \d+, column \d+:?$/, "")
      .trim() ?? ""
  );
}
