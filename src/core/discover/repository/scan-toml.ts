import type { Entry } from "./entry.ts";
import { mostEntries } from "./entry.ts";
import { scanJson } from "./scan-json.ts";

const header = /^\s*\[{1,2}\s*([^\]]+?)\s*\]{1,2}\s*$/;
const assignment = /^(\s*((?:"[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"[^"]*"|'[^']*'|[\w-]+))*)\s*=\s*)(.*)$/;
const keyPart = /"([^"]*)"|'([^']*)'|[\w-]+/g;

/**
 * All scalars of a TOML text in order: tables, arrays of tables, dotted and quoted keys, arrays and inline tables over
 * several lines. Text in `"""` is left out. Comments must be blanked out before.
 */
export function scanToml(text: string): Entry[] {
  const entries: Entry[] = [];
  let table: readonly string[] = [];
  const lines = splitWithOffsets(text);
  for (let at = 0; at < lines.length && entries.length < mostEntries; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const named = header.exec(line.text);
    const assigned = named === null ? assignment.exec(line.text) : null;
    if (named !== null) table = splitKeys(named[1] ?? "");
    if (assigned === null) continue;
    const keys = [...table, ...splitKeys(assigned[2] ?? "")];
    const start = line.offset + (assigned[1] ?? "").length;
    const end = endOfValue(lines, at, assigned[3] ?? "");
    at = end.line;
    entries.push(...readValue(text.slice(start, end.offset), start, keys));
  }
  return entries;
}

interface Line {
  readonly text: string;
  readonly offset: number;
}

function splitWithOffsets(text: string): Line[] {
  let offset = 0;
  return text.split("\n").map((line) => {
    const found = { text: line.replace(/\r$/, ""), offset };
    offset += line.length + 1;
    return found;
  });
}

function splitKeys(text: string): string[] {
  return [...text.matchAll(keyPart)].map((match) => match[1] ?? match[2] ?? match[0]);
}

/** Follows brackets and triple quotes to the line on which the value ends; at most 2,000 lines. */
function endOfValue(lines: readonly Line[], first: number, begin: string): { readonly line: number; readonly offset: number } {
  const quote = /^("""|''')/.exec(begin)?.[1];
  let depth = 0;
  let at = first;
  for (; at < lines.length && at < first + 2000; at += 1) {
    const text = at === first ? begin : (lines[at]?.text ?? "");
    if (quote !== undefined) {
      if ((at === first ? text.slice(3) : text).includes(quote)) break;
      continue;
    }
    const bare = text.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, "");
    for (const mark of bare) depth += mark === "[" || mark === "{" ? 1 : mark === "]" || mark === "}" ? -1 : 0;
    if (depth <= 0) break;
  }
  const last = lines[Math.min(at, lines.length - 1)];
  return { line: at, offset: (last?.offset ?? 0) + (last?.text.length ?? 0) };
}

function readValue(value: string, offset: number, keys: readonly string[]): Entry[] {
  if (/^("""|''')/.test(value)) return [];
  if (/^[[{]/.test(value)) {
    const asJson = value.replace(/"(?:[^"\\]|\\.)*"|'[^']*'|=/g, (mark) => (mark === "=" ? ":" : mark));
    return scanJson(asJson, offset).map((entry) => ({ ...entry, keys: [...keys, ...entry.keys] }));
  }
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'([^']*)'/.exec(value);
  const text = quoted?.[1] ?? quoted?.[2] ?? value.trim();
  return [{ keys, value: text, offset: quoted === null ? offset : offset + 1 }];
}
