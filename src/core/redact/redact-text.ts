import { rankOfClass, type DataClass } from "../model/data-class.ts";
import type { Finding } from "../model/finding.ts";
import { makePlaceholder, type KeyedHash, type PlaceholderScope } from "./placeholder.ts";

/** What stands for what in one conversation. Kept in memory, or encrypted on request. Never holds a credential. */
export type RestoreMap = Map<string, string>;

export interface Replaced {
  readonly type: string;
  readonly placeholder: string;
  readonly count: number;
}

export interface RedactedText {
  readonly text: string;
  /** In order of first place. */
  readonly replaced: readonly Replaced[];
}

export interface RedactParts {
  readonly scope: PlaceholderScope;
  readonly hash: KeyedHash;
  /** Gains what can be restored. Hand in the same map through a conversation. */
  readonly map: RestoreMap;
  /** Findings of this class and higher are replaced; internal when left out. */
  readonly from?: DataClass;
}

/**
 * Replaces findings (in order, not overlapping, offsets of `text`) by placeholders. Equal values of a type have equal
 * placeholders within a conversation. Credentials are replaced one way: the map never holds them.
 */
export function redactText(text: string, findings: readonly Finding[], parts: RedactParts): RedactedText {
  const least = rankOfClass(parts.from ?? "internal");
  const counts = new Map<string, { type: string; count: number }>();
  const pieces: string[] = [];
  let at = 0;
  for (const finding of findings) {
    if (rankOfClass(finding.class) < least || finding.start < at) continue;
    const placeholder = choosePlaceholder(finding, text.slice(finding.start, finding.end), text, parts);
    pieces.push(text.slice(at, finding.start), placeholder);
    at = finding.end;
    const known = counts.get(placeholder);
    if (known === undefined) counts.set(placeholder, { type: finding.type, count: 1 });
    else known.count += 1;
  }
  pieces.push(text.slice(at));
  return { text: pieces.join(""), replaced: [...counts].map(([placeholder, { type, count }]) => ({ type, placeholder, count })) };
}

/** A code that already stands for another value, or in the text itself, grows until it is its own. */
function choosePlaceholder(finding: Finding, value: string, text: string, parts: RedactParts): string {
  const isSecret = finding.family === "secret";
  for (let length = 6; ; length += 1) {
    const placeholder = makePlaceholder(finding.type, value, parts.scope, parts.hash, length);
    if (isSecret) return placeholder;
    const known = parts.map.get(placeholder);
    if (length < 12 && (known === undefined ? text.includes(placeholder) : known !== value)) continue;
    parts.map.set(placeholder, value);
    return placeholder;
  }
}
