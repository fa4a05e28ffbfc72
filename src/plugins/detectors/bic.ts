import { passBic } from "../../core/classify/personal/checksums/pass-bic.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

const gap = /^[\s"'`:=#.,()[\]/|>-]{0,6}(?:(?:code|swift|bic|no|nr|number|kod|код|is|ist|est|es)[\s"':=./)-]{1,3}){0,3}/i;

/** Bank identifier codes behind their label, or upper case in brackets behind a bank's name is not enough: the shape is too common. */
export const bic: Detector = {
  id: "bic",
  family: "payment",
  types: ["bic"],
  rank: 78,
  words: ["bic", "swift", "swift code", "swift/bic", "bic/swift", "swift_code", "bic_code", "bic-code", "swift-code", "свифт", "swiftcode"],
  reach: 64,
  back: 0,
  verify({ text, to }: Candidate): readonly Match[] {
    const window = text.slice(to, to + 48);
    const skipped = gap.exec(window)?.[0].length ?? 0;
    const value = /^[A-Za-z]{6}[A-Za-z0-9]{2}(?:[A-Za-z0-9]{3})?(?![A-Za-z0-9])/.exec(window.slice(skipped))?.[0];
    if (value === undefined || !passBic(value.toUpperCase()) || (value !== value.toUpperCase() && value !== value.toLowerCase())) return [];
    if (value === value.toLowerCase() && !/[:="]/.test(window.slice(0, skipped))) return [];
    return [{ type: "bic", start: to + skipped, end: to + skipped + value.length, confidence: 0.93 }];
  },
};
