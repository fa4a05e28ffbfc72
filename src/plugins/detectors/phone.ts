import { findPhone } from "../../core/classify/personal/find-phone.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];

/**
 * Phone numbers: international form by calling code and possible length; national form by label in any of some forty
 * languages, or by a grouping that only phone numbers have. Numbers with another label are silent.
 */
export const phone: Detector = {
  id: "phone",
  family: "personal",
  types: ["phone"],
  rank: 55,
  feeders: ["digits"],
  minDigits: 6,
  reach: 48,
  back: 8,
  verify({ text, at, to, digits }: Candidate): readonly Match[] {
    // More separators than half the digits are a row of small numbers.
    if ((to - at - digits) * 2 > digits + 2) return none;
    const found = findPhone(text, at);
    return found === undefined ? none : [{ type: "phone", ...found }];
  },
};
