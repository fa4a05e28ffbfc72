import { findEmail } from "../../core/classify/personal/find-email.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

/** E-mail addresses, also `name [at] example [dot] com`; placeholders and documentation domains are silent. */
export const email: Detector = {
  id: "email",
  family: "personal",
  types: ["email"],
  rank: 88,
  feeders: ["at-sign"],
  anchors: ["[at]", "(at)", " at ", "{at}", "<at>"],
  reach: 128,
  back: 80,
  verify({ text, at, to }: Candidate): readonly Match[] {
    const found = findEmail(text, at, to);
    return found === undefined ? [] : [{ type: "email", ...found }];
  },
};
