import type { Entry } from "./entry.ts";
import { deepestEntry, mostEntries } from "./entry.ts";

const token = /"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\\n]|\\.)*)'|[{}[\]:,]|[^\s{}[\]:,"']+/g;

interface Level {
  readonly isList: boolean;
  key: string | undefined;
}

interface Scalar {
  readonly value: string;
  readonly offset: number;
}

/**
 * All scalars of a JSON text in order. Forgives what people and editors write: single quotes, bare keys, commas at the
 * end, a key twice (both are given), a missing end. Comments must be blanked out before.
 */
export function scanJson(text: string, from = 0): Entry[] {
  const entries: Entry[] = [];
  const levels: Level[] = [];
  let last: Scalar | undefined;
  const emit = () => {
    const level = levels.at(-1);
    if (last !== undefined && levels.length <= deepestEntry && (level?.isList === true || level?.key !== undefined)) {
      entries.push({ keys: levels.map((one) => (one.isList ? "#" : (one.key ?? ""))), ...last });
    }
    last = undefined;
    if (level?.isList === false) level.key = undefined;
  };
  for (const match of text.matchAll(token)) {
    if (entries.length >= mostEntries) break;
    const mark = match[0];
    if (mark === "{" || mark === "[") levels.push({ isList: mark === "[", key: undefined });
    else if (mark === "}" || mark === "]") {
      emit();
      levels.pop();
    } else if (mark === ",") emit();
    else if (mark === ":") {
      const level = levels.at(-1);
      if (level?.isList === false && last !== undefined) level.key = last.value;
      last = undefined;
    } else last = readScalar(match, from);
  }
  return entries;
}

function readScalar(match: RegExpExecArray, from: number): Scalar {
  const quoted = match[1] ?? match[2];
  return quoted === undefined
    ? { value: match[0], offset: from + match.index }
    : { value: unescapeJson(quoted), offset: from + match.index + 1 };
}

function unescapeJson(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (_, code: string) => {
    if (code.length === 5) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return code === "n" ? "\n" : code === "t" ? "\t" : code === "r" ? "\r" : code;
  });
}
