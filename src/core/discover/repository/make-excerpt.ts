import { lineAround } from "./line-at.ts";

const longest = 200;
const named =
  /((?:key|token|secret|passw(?:or)?d|pwd|credential|auth\w*|bearer)\w*["'\]]*\s*(?:[:=]|=>|:=|\s)\s*(?:bearer\s+|basic\s+)?["'`]?)([^\s"'`,;<>()$%{}[\]]{6,})/gi;
const runs = /[A-Za-z0-9_+/=-]{20,}/g;
const userInfo = /(\w:\/\/)[^\s/@:]+:[^\s/@]+@/g;
const mailbox = /[\w.+-]+@(?=[\w-]+\.[\w.-]+)/g;

/**
 * The line around an offset as evidence: at most 200 characters, values of secrets, key-like runs, user information in
 * addresses and mailbox names replaced by `…`.
 */
export function makeExcerpt(text: string, offset: number): string {
  const line = lineAround(text, offset);
  const from = offset - line.begin > 120 ? offset - 60 - line.begin : 0;
  return hideValues(line.text.slice(from, from + longest * 2).trim()).slice(0, longest);
}

/** Replaces what may be a credential or a mailbox by `…`; names of keys and hosts stay. */
export function hideValues(line: string): string {
  return line
    .replace(userInfo, "$1…@")
    .replace(named, (whole: string, name: string, value: string) => (isPlainWord(value) ? whole : `${name}…`))
    .replace(runs, (run) => (looksLikeKey(run) ? "…" : run))
    .replace(mailbox, "…@");
}

function isPlainWord(value: string): boolean {
  return (
    /^(?:[A-Z][A-Z0-9_]*|[a-z]+(?:[._-][a-zA-Z]+)*\.?|process\.env.*|os\.environ.*|env\..*)$/.test(value) && !/^[a-z]{20,}$/.test(value)
  );
}

function looksLikeKey(run: string): boolean {
  if (/^[A-Z0-9_]+$/.test(run) && run.includes("_")) return false;
  const parts = run.split(/[-_/]/);
  return /\d/.test(run) && /[A-Za-z]/.test(run) && parts.some((part) => part.length >= 12 && /\d/.test(part) && /[A-Za-z]/.test(part));
}
