import { findPersonBehind } from "../../core/classify/personal/names/find-person-behind.ts";
import { findPerson } from "../../core/classify/personal/names/find-person.ts";
import { findSpeaker } from "../../core/classify/personal/names/find-speaker.ts";
import { readJapaneseName, readKoreanName } from "../../core/classify/personal/names/find-east-asian-person.ts";
import { eastAsianAnchors } from "../../core/classify/personal/names/east-asian-anchors.ts";
import { strongLabels, titles, weakLabels } from "../../core/classify/personal/names/person-words.rows.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];
const trustOf = new Map<string, "title" | "strong" | "weak">();
for (const word of weakLabels.split("|")) trustOf.set(word, "weak");
for (const word of strongLabels.split("|")) trustOf.set(word, "strong");
for (const word of titles.split("|")) trustOf.set(word, "title");

function matchOf(found: { start: number; end: number; confidence?: number } | undefined, confidence = 0.8): readonly Match[] {
  return found === undefined ? none : [{ type: "person", start: found.start, end: found.end, confidence: found.confidence ?? confidence }];
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
    if (anchor === "") return matchOf(findPerson(text, at) ?? findSpeaker(text, at, to));
    const trust = trustOf.get(anchor);
    if (trust !== undefined) return matchOf(findPersonBehind(text, at, to, trust));
    const kind = eastAsianAnchors.get(anchor);
    if (kind === "japanese-family") return matchOf(readJapaneseName(text, at, to));
    if (kind === "korean-given") return matchOf(readKoreanName(text, at - 1));
    return matchOf(kind?.(text, at, to));
  },
};
