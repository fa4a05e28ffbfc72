import { findPerson, type PersonFound } from "./find-person.ts";
import { sureTitles } from "./person-words.rows.ts";

const gap =
  /^\.?(?:["'`]?\s?[:=]\s{0,3}["'`[<]?|\s?-\s|,?\s?\n{1,2}(?=\p{Lu})|,\s|\s{1,2}(?:["'(]|(?:a|o|il|la|el|der|die|the)\s)?|\s?\()/u;

/**
 * The person that a title, label or phrase before names. After a title the shape alone decides, after a strong label
 * the shape of two words; after a weak one a part must be known. A greeting or a title may stand before one word.
 */
export function findPersonBehind(text: string, at: number, to: number, trust: "title" | "strong" | "weak"): PersonFound | undefined {
  if (text[at - 1] === "." || text[at - 1] === "-" || text[at - 1] === "/") return undefined;
  if (!mayBeginName(text, to)) return undefined;
  const window = text.slice(to, to + 8);
  const skipped = gap.exec(window)?.[0].length ?? 0;
  if (skipped === 0) return undefined;
  const start = to + skipped;
  if (trust === "title" && !/^[.\s]/.test(window)) return undefined;
  if (trust === "title") return findPerson(text, start, sureTitles.has(text.slice(at, to).toLowerCase()) ? "title" : "strong");
  return findPerson(text, start, trust);
}

/** Cheap first look whether a capital or a letter outside ASCII stands where a name would begin. */
function mayBeginName(text: string, to: number): boolean {
  const end = Math.min(text.length, to + 12);
  for (let i = to; i < end; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 65 && code <= 90) || code > 127) return true;
  }
  return false;
}
