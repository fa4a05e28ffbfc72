import { parseTree } from "jsonc-parser";
import type { Node, ParseError } from "jsonc-parser";
import { PlimsollError } from "../core/model/plimsoll-error.ts";

/** One addition: an item at the front of the list at a path, or the value of a key that is not set. */
export interface JsonAddition {
  readonly at: readonly string[];
  readonly form: "item" | "value";
  readonly value: unknown;
}

/** What an addition left behind beside the items themselves; with it the removal gives back the very same bytes. */
export interface JsonTrace {
  /** Keys that were not there, as paths in JSON. */
  readonly made: readonly string[];
  /** Empty lists and objects, as paths in JSON, with the line break that their closing bracket got. */
  readonly opened: Readonly<Record<string, string>>;
  /** Words that were put into lists of words, by the list's path in JSON. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
}

export interface JsonChange {
  readonly text: string;
  readonly trace: JsonTrace;
}

/**
 * Adds to JSON with comments by inserting only: what others wrote stays as it is, byte for byte.
 * Throws `unreadable` where the text is no JSON object, or where something else stands in the way of an addition.
 */
export function addToJson(text: string, additions: readonly JsonAddition[]): JsonChange {
  const made: string[] = [];
  const opened: Record<string, string> = {};
  const words: Record<string, string[]> = {};
  let changed = text;
  // Last first, because each goes to the front: the file then reads in the order given.
  for (const addition of additions.toReversed()) {
    const isWord = addition.form === "item" && typeof addition.value === "string";
    if (isWord && hasWord(changed, addition)) continue;
    if (isWord) (words[JSON.stringify(addition.at)] ??= []).push(String(addition.value));
    changed = addOne(changed, addition, made, opened);
  }
  return { text: changed, trace: { made, opened, ...(Object.keys(words).length > 0 ? { words } : {}) } };
}

function hasWord(text: string, { at, value }: JsonAddition): boolean {
  const list = findNode(readTree(text), at);
  return list?.type === "array" && (list.children ?? []).some((child) => child.type === "string" && child.value === value);
}

/** Takes items away that `isOurs` knows, and the keys that were made for them and are empty now. */
export function removeFromJson(text: string, isOurs: (value: unknown) => boolean, trace: JsonTrace): string {
  let changed = text;
  for (;;) {
    const found = findOurs(readTree(changed), isOurs);
    if (found === undefined) break;
    changed = cutNode(changed, found, trace);
  }
  for (const [key, words] of Object.entries(trace.words ?? {}))
    for (const word of words) {
      const list = findNode(readTree(changed), parsePath(key));
      const node = list?.children?.find((child) => child.type === "string" && child.value === word);
      if (node !== undefined) changed = cutNode(changed, node, trace);
    }
  for (const key of trace.made.toReversed()) {
    const path = parsePath(key);
    const node = findNode(readTree(changed), path);
    const isDone = node !== undefined && (node.children === undefined || node.children.length === 0);
    if (isDone && node.parent !== undefined) changed = cutNode(changed, node.parent, trace);
  }
  return changed;
}

/** The values in a text that `isOurs` knows, wherever they stand. */
export function findInJson(
  text: string,
  isOurs: (value: unknown) => boolean,
): readonly { readonly path: readonly (string | number)[]; readonly value: unknown }[] {
  const found: { path: readonly (string | number)[]; value: unknown }[] = [];
  const walk = (node: Node, path: readonly (string | number)[]): void => {
    const value = valueOf(node);
    if (node.type === "object" && node.parent?.type === "array" && isOurs(value)) found.push({ path, value });
    else if (node.type === "object") for (const one of node.children ?? []) forProperty(one, (key, child) => walk(child, [...path, key]));
    else if (node.type === "array") for (const [at, child] of (node.children ?? []).entries()) walk(child, [...path, at]);
  };
  walk(readTree(text), []);
  return found;
}

function addOne(text: string, { at, form, value }: JsonAddition, made: string[], opened: Record<string, string>): string {
  const { node, depth } = findDeepest(readTree(text), at);
  const rest = at.slice(depth);
  const [key, ...inner] = rest;
  if (key === undefined) return form === "value" ? text : insert(text, node, "array", undefined, value, at, opened);
  made.push(JSON.stringify(at.slice(0, depth + 1)));
  const start: unknown = form === "item" ? [value] : value;
  const nested = inner.reduceRight<unknown>((sum, name) => ({ [name]: sum }), start);
  for (let deep = depth + 1; deep < at.length; deep += 1) made.push(JSON.stringify(at.slice(0, deep + 1)));
  return insert(text, node, "object", key, nested, at.slice(0, depth), opened);
}

function insert(
  text: string,
  node: Node,
  type: "array" | "object",
  key: string | undefined,
  value: unknown,
  path: readonly string[],
  opened: Record<string, string>,
): string {
  if (node.type !== type)
    throw new PlimsollError(
      "unreadable",
      `expected ${type === "array" ? "a list" : "an object"} at ${path.join(".") || "the top"} of the settings, met ${node.type}; correct the file first`,
    );
  const line = text.includes("\r\n") ? "\r\n" : "\n";
  const step = indentOf(text);
  const outer = step.repeat(depthOf(node));
  const body = JSON.stringify(value, null, step).replaceAll("\n", `${line}${outer}${step}`);
  const isEmpty = (node.children ?? []).length === 0;
  const inside = text.slice(node.offset + 1, node.offset + node.length - 1);
  const opens = isEmpty && !/^[ \t]*\r?\n/.test(inside);
  if (opens) opened[JSON.stringify(path)] = `${line}${outer}`;
  const added = `${line}${outer}${step}${key === undefined ? "" : `${JSON.stringify(key)}: `}${body}${isEmpty ? (opens ? `${line}${outer}` : "") : ","}`;
  return `${text.slice(0, node.offset + 1)}${added}${text.slice(node.offset + 1)}`;
}

/** Cuts an item or a property out, with the white space before it and the comma that belongs to it. */
function cutNode(text: string, node: Node, trace: JsonTrace): string {
  const parent = node.parent;
  const siblings = parent?.children ?? [];
  const at = siblings.indexOf(node);
  let start = node.offset;
  while (start > 0 && /\s/.test(text[start - 1] ?? "")) start -= 1;
  let end = node.offset + node.length;
  if (at < siblings.length - 1) end = afterComma(text, end);
  else if (at > 0) {
    // The last of several: the comma before it goes, what stands between (a comment) stays.
    const before = siblings[at - 1];
    const comma = before === undefined ? -1 : afterComma(text, before.offset + before.length);
    return comma < 0 ? text : `${text.slice(0, comma - 1)}${text.slice(comma, start)}${text.slice(end)}`;
  } else {
    const added = parent === undefined ? undefined : trace.opened[JSON.stringify(pathOf(parent))];
    if (added !== undefined && text.startsWith(added, end)) end += added.length;
  }
  return `${text.slice(0, start)}${text.slice(end)}`;
}

/** Behind the comma that follows, over white space and comments. */
function afterComma(text: string, from: number): number {
  const met = /^(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*,/.exec(text.slice(from));
  return met === null ? from : from + met[0].length;
}

function findOurs(node: Node, isOurs: (value: unknown) => boolean): Node | undefined {
  if (node.parent?.type === "array" && node.type === "object" && isOurs(valueOf(node))) return node;
  for (const child of node.children ?? []) {
    const found = findOurs(child, isOurs);
    if (found !== undefined) return found;
  }
  return undefined;
}

function findDeepest(root: Node, path: readonly string[]): { readonly node: Node; readonly depth: number } {
  let node = root;
  for (const [depth, key] of path.entries()) {
    const next = node.type === "object" ? childOf(node, key) : undefined;
    if (next === undefined) return { node, depth };
    node = next;
  }
  return { node, depth: path.length };
}

function findNode(root: Node, path: readonly string[]): Node | undefined {
  const { node, depth } = findDeepest(root, path);
  return depth === path.length ? node : undefined;
}

// Of a key that stands twice the last one counts, as for every reader.
function childOf(node: Node, key: string): Node | undefined {
  return node.children?.findLast((property) => property.children?.[0]?.value === key)?.children?.[1];
}

function forProperty(property: Node, act: (key: string, child: Node) => void): void {
  const [key, child] = property.children ?? [];
  if (key !== undefined && child !== undefined) act(String(key.value), child);
}

function pathOf(node: Node): readonly string[] {
  const parts: string[] = [];
  for (let at: Node | undefined = node; at !== undefined; at = at.parent)
    if (at.type === "property") parts.unshift(String(at.children?.[0]?.value));
  return parts;
}

function depthOf(node: Node): number {
  let depth = 0;
  for (let at = node.parent; at !== undefined; at = at.parent) if (at.type !== "property") depth += 1;
  return depth;
}

function indentOf(text: string): string {
  return /\n([ \t]+)["{[]/.exec(text)?.[1] ?? "  ";
}

function valueOf(node: Node): unknown {
  if (node.type === "array") return (node.children ?? []).map(valueOf);
  if (node.type !== "object") return node.value;
  const value: Record<string, unknown> = {};
  for (const property of node.children ?? []) forProperty(property, (key, child) => (value[key] = valueOf(child)));
  return value;
}

function parsePath(key: string): readonly string[] {
  const path: unknown = JSON.parse(key);
  return Array.isArray(path) ? path.map(String) : [];
}

function readTree(text: string): Node {
  const errors: ParseError[] = [];
  const start = text.startsWith("\ufeff") ? ` ${text.slice(1)}` : text;
  const root = parseTree(start, errors, { allowTrailingComma: true });
  if (root?.type === "object" && errors.length === 0) return root;
  throw new PlimsollError(
    "unreadable",
    "expected settings as a JSON object, met something else; correct the file first, nothing was changed",
  );
}
