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
  needsLabel: true,
  minToken: 5,
  reach: 64,
  back: 16,
  verify({ text, at, to, digits }: Candidate): readonly Match[] {
    if (digits === 0 && to - at < 5) return none;
    const start = startOfLetters(text, at);
    if (start < 0) return none;
    return (start < at ? findBehindLabel(text, start) : undefined) ?? findBehindLabel(text, at) ?? none;
  },
};

/** The letters before the digits may be the value's own (`TR8841207`) or its label (`MRN 00418273`): both are tried. */
function findBehindLabel(text: string, start: number): readonly Match[] | undefined {
  const label = readLabelBefore(text, start);
  if (label === undefined || !label.types.some((type) => types.includes(type))) return undefined;
  const found = findLabelledValue(text, readGroups(text, start), label);
  return found !== undefined && types.includes(found.type) ? [found] : undefined;
}
