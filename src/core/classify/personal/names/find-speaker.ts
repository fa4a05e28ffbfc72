import type { PersonFound } from "./find-person.ts";
import { isGivenName, isNoName } from "./name-filter.ts";
import { commonWords } from "./person-words.rows.ts";

const stamp = /(?:^|\n)\s?(?:\[[^\]\n]{4,24}\]|\(?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp][Mm])?\)?(?:\s?-)?|<)\s?$/;

/** Who speaks in a chat log: `[09:41] Hannah: yes`, `<Hannah> yes`, `Hannah, [09:41]:`. */
export function findSpeaker(text: string, at: number, to: number): PersonFound | undefined {
  const after = text[to];
  if (after !== ":" && after !== ">" && after !== ",") return undefined;
  if (isNoName(text, at)) return undefined;
  const word = text.slice(at, to);
  if (word.length < 3 || word === word.toUpperCase() || commonWords.has(word.toLowerCase()) || !isGivenName(word)) return undefined;
  const isStamped = stamp.test(text.slice(Math.max(0, at - 32), at));
  const isFollowedByStamp = after === "," && /^, ?\[?\d{1,2}:\d{2}/.test(text.slice(to, to + 10));
  const isLine = after === ":" && (at === 0 || text[at - 1] === "\n") && /^: [\p{L}"']/u.test(text.slice(to, to + 3));
  return isStamped || isFollowedByStamp
    ? { start: at, end: to, confidence: 0.75 }
    : isLine
      ? { start: at, end: to, confidence: 0.6 }
      : undefined;
}
