import { findPersonBehind } from "../../core/classify/personal/names/find-person-behind.ts";
import { findPerson } from "../../core/classify/personal/names/find-person.ts";
import { findSpeaker } from "../../core/classify/personal/names/find-speaker.ts";
import { readJapaneseName, readKoreanName } from "../../core/classify/personal/names/find-east-asian-person.ts";
import { eastAsianAnchors } from "../../core/classify/personal/names/east-asian-anchors.ts";
import { particles, strongLabels, titles, weakLabels } from "../../core/classify/personal/names/person-words.rows.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];
const trustOf = new Map<string, "title" | "strong" | "weak">();
for (const word of weakLabels.split("|")) trustOf.set(word, "weak");
for (const word of strongLabels.split("|")) trustOf.set(word, "strong");
for (const word of titles.split("|")) trustOf.set(word, "title");

function matchOf(found: { start: number; end: number; confidence?: number } | undefined, confidence = 0.8): readonly Match[] {
  return found === undefined ? none : [{ type: "person", start: found.start, end: found.end, confidence: found.confidence ?? confidence }];
}

/** Whether a name could go on behind a space: a capital, a letter outside ASCII, or a particle of up to six letters. */
function mayGoOn(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if ((code >= 65 && code <= 90) || code > 127) return true;
  if (code < 97 || code > 122) return false;
  if (text.charCodeAt(at + 1) === 39) return true;
  let end = at + 1;
  while (end - at < 6 && text.charCodeAt(end) > 96) end++;
  return text.charCodeAt(end) === 32 && particles.has(text.slice(at, end));
}

/**
 * People by name: gazetteer and capital shape, titles, labels and phrases of introduction in some thirty languages, chat
 * speakers, and Chinese, Japanese, Korean, Thai, Arabic, Hebrew and Hindi names by label, title or family name.
 */
export const person: Detector = {
  id: "person",
  family: "personal",
  types: ["person"],
  rank: 45,
  words: [...trustOf.keys()],
  anchors: [...eastAsianAnchors.keys()],
  feeders: ["capitalised-words"],
  reach: 96,
  back: 24,
  verify({ text, at, to, anchor }: Candidate): readonly Match[] {
    if (anchor === "") {
      const next = text.charCodeAt(to);
      if (next === 32) return mayGoOn(text, to + 1) ? matchOf(findPerson(text, at)) : none;
      if (next === 46) return to - at === 1 ? matchOf(findPerson(text, at)) : none;
      return next === 58 || next === 62 || next === 44 ? matchOf(findSpeaker(text, at, to)) : none;
    }
    const trust = trustOf.get(anchor);
    if (trust !== undefined) return matchOf(findPersonBehind(text, at, to, trust));
    const kind = eastAsianAnchors.get(anchor);
    if (kind === "japanese-family") return matchOf(readJapaneseName(text, at, to));
    if (kind === "korean-given") return matchOf(readKoreanName(text, at - 1));
    return matchOf(kind?.(text, at, to));
  },
};
