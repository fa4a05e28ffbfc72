import { findPhone } from "../../core/classify/personal/find-phone.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

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
  verify({ text, at }: Candidate): readonly Match[] {
    const found = findPhone(text, at);
    return found === undefined ? [] : [{ type: "phone", ...found }];
  },
};
