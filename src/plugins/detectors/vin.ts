import { passVin } from "../../core/classify/personal/checksums/pass-vin.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];

/** Vehicle identification numbers of 17 characters whose ninth is the right check; others need the label (identity documents). */
export const vin: Detector = {
  id: "vin",
  family: "personal",
  types: ["vin"],
  rank: 72,
  feeders: ["mixed-token"],
  minToken: 17,
  maxToken: 17,
  reach: 32,
  back: 0,
  verify({ text, at, to }: Candidate): readonly Match[] {
    if (to - at !== 17) return none;
    const token = text.slice(at, to);
    if (!passVin(token) || !/\d{4}$/.test(token) || /[_/+=-]/.test(text[at - 1] ?? "")) return none;
    return [{ type: "vin", start: at, end: to, confidence: 0.85 }];
  },
};
