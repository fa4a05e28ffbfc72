import { findCard } from "../../core/classify/personal/find-card.ts";
import { readLabelBefore } from "../../core/classify/personal/labels/read-label.ts";
import { readGroups } from "../../core/classify/personal/read-groups.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];

/** Payment card numbers: issuer range, length of the network and Luhn; published test numbers and numbers named otherwise are silent. */
export const creditCard: Detector = {
  id: "credit-card",
  family: "payment",
  types: ["credit-card"],
  rank: 91,
  feeders: ["digits"],
  minDigits: 12,
  reach: 64,
  back: 0,
  verify({ text, at }: Candidate): readonly Match[] {
    const first = text.charCodeAt(at);
    if (first < 50 || first === 55) return none;
    // No card is written with its first digit alone: a row of small numbers.
    const second = text.charCodeAt(at + 1);
    if (second < 48 || second > 57) return none;
    const end = findCard(text, readGroups(text, at));
    if (end < 0) return none;
    const label = readLabelBefore(text, at);
    if (label === undefined) return [{ type: "credit-card", start: at, end, confidence: 0.85, rank: 90 }];
    return label.types.includes("credit-card") ? [{ type: "credit-card", start: at, end, confidence: 0.98, rank: 95 }] : none;
  },
};
