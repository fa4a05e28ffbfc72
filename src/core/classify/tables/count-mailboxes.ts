import { findEmail } from "../personal/find-email.ts";

const lookedAt = 2_000;

/** Distinct e-mail addresses of a text, up to `enough`: people by the line, without any table's form. */
export function countMailboxes(text: string, enough: number): number {
  const seen = new Set<string>();
  for (let at = text.indexOf("@"), tries = 0; at >= 0 && seen.size < enough && tries < lookedAt; at = text.indexOf("@", at + 1), tries++) {
    const found = findEmail(text, at, at + 1);
    if (found !== undefined) seen.add(text.slice(found.start, found.end).toLowerCase());
  }
  return seen.size;
}
