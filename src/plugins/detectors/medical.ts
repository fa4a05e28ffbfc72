import { healthWords, unspacedHealthWords } from "../../core/classify/personal/health/health-words.rows.ts";
import { isAboutNobody } from "../../core/classify/personal/health/is-about-nobody.ts";
import { hasPersonNear } from "../../core/classify/personal/names/has-person-near.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

/** Conditions, treatments and diagnoses beside a person, in some twenty languages. Alone in a text they say nothing about anybody. */
export const medical: Detector = {
  id: "medical",
  family: "health",
  types: ["medical"],
  rank: 50,
  words: [...new Set(healthWords.flatMap((row) => row.split("|")))],
  anchors: [...new Set(unspacedHealthWords.flatMap((row) => row.split("|")))],
  reach: 256,
  back: 0,
  verify({ text, at, to }: Candidate): readonly Match[] {
    if (isAboutNobody(text, at, to) || !hasPersonNear(text, at)) return [];
    return [{ type: "medical", start: at, end: to, confidence: 0.8 }];
  },
};
