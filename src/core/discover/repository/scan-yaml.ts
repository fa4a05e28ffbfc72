import type { Entry } from "./entry.ts";
import { deepestEntry, mostEntries } from "./entry.ts";
import { scanJson } from "./scan-json.ts";

const keyed = /^("(?:[^"\\]|\\.)*"|'[^']*'|[^\s#"'[\]{},:&*!|>][^:#]*?|[^\s"'[\]{},&*!|>-][^\s]*?)\s*:(?:\s+|$)/;
const blockMark = /^[|>][+-]?\d*[+-]?\s*$/;

interface Level {
  readonly indent: number;
  readonly key: string;
}

/**
 * All scalars of a YAML text in order, by indentation: mappings, lists, flow values on one line, block texts (each line an
 * entry under the key `|`). Anchors, tags and templates in braces are passed over. Comments must be blanked out before.
 */
export function scanYaml(text: string): Entry[] {
  const entries: Entry[] = [];
  const levels: Level[] = [];
  let block: number | undefined;
  let offset = 0;
  for (const raw of text.split("\n")) {
    const line = raw.replace(/\r$/, "");
    const begin = offset;
    offset += raw.length + 1;
    const indent = line.search(/[^\s]/);
    if (indent < 0 || entries.length >= mostEntries) continue;
    if (block !== undefined && indent > block) {
      entries.push({ keys: [...levels.map((level) => level.key), "|"], value: line.trim(), offset: begin + indent });
      continue;
    }
    block = undefined;
    if (/^(---|\.\.\.|%)/.test(line)) levels.length = 0;
    else block = readLine(line, begin, indent, levels, entries);
  }
  return entries;
}

/** Reads one line; answers the indentation of a block text that begins on it. */
function readLine(line: string, begin: number, first: number, levels: Level[], entries: Entry[]): number | undefined {
  let indent = first;
  let rest = line.slice(indent);
  while (/^-(\s|$)/.test(rest)) {
    dropLevels(levels, indent, true);
    if (levels.length < deepestEntry) levels.push({ indent, key: "#" });
    const skipped = rest.length - rest.slice(1).trimStart().length;
    if (skipped >= rest.length) return undefined;
    indent += skipped;
    rest = rest.slice(skipped);
  }
  const key = keyed.exec(rest);
  if (key === null) {
    addValue(rest, begin + indent, levels, entries);
    return undefined;
  }
  dropLevels(levels, indent);
  if (levels.length < deepestEntry) levels.push({ indent, key: unquote(key[1] ?? "") });
  const value = rest.slice(key[0].length).replace(/^(?:[&!]\S+(?:\s+|$))+/, "");
  if (blockMark.test(value)) return indent;
  addValue(value, begin + line.length - value.length, levels, entries);
  return undefined;
}

/** A key ends what is as deep or deeper; a list item ends what is deeper and its sibling, but not the key it belongs to. */
function dropLevels(levels: Level[], indent: number, isItem = false): void {
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    if (level.indent < indent || (isItem && level.indent === indent && level.key !== "#")) return;
    levels.pop();
  }
}

function addValue(value: string, offset: number, levels: readonly Level[], entries: Entry[]): void {
  const text = value.trim();
  if (text === "") return;
  const keys = levels.map((level) => level.key);
  if (/^[[{](?!\{)/.test(text)) {
    for (const entry of scanJson(text, offset)) entries.push({ ...entry, keys: [...keys, ...entry.keys] });
  } else {
    const bare = unquote(text);
    entries.push({ keys, value: bare, offset: bare === text ? offset : offset + 1 });
  }
}

function unquote(text: string): string {
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'([^']*)'/.exec(text);
  return quoted?.[1] ?? quoted?.[2] ?? text;
}
