import { findLabelledValue } from "../../core/classify/personal/find-labelled-value.ts";
import { readLabelBefore } from "../../core/classify/personal/labels/read-label.ts";
import { readGroups } from "../../core/classify/personal/read-groups.ts";
import { startOfLetters } from "../../core/classify/personal/start-of-letters.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];
const types = ["passport", "us-passport", "driver-license", "employee-id", "mrn", "imei", "vin"];

/** Numbers that only a label gives away: passport, driving licence, staff and patient numbers, and device and vehicle numbers by label. */
export const identityDocument: Detector = {
  id: "identity-document",
  family: "personal",
  types,
  rank: 71,
  feeders: ["digits", "mixed-token"],
  minDigits: 5,
  reach: 64,
  back: 16,
  verify({ text, at, to, digits }: Candidate): readonly Match[] {
    if (digits === 0 && to - at < 5) return none;
    const start = startOfLetters(text, at);
    if (start < 0) return none;
    const label = readLabelBefore(text, start);
    if (label === undefined || !label.types.some((type) => types.includes(type))) return none;
    const found =
      (start < at ? findLabelledValue(text, readGroups(text, start), label) : undefined) ??
      findLabelledValue(text, readGroups(text, at), label);
    return found !== undefined && types.includes(found.type) ? [found] : none;
  },
};
