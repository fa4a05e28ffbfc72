import { findLabelledValue } from "../../core/classify/personal/find-labelled-value.ts";
import { readLabelBefore } from "../../core/classify/personal/labels/read-label.ts";
import { readGroups } from "../../core/classify/personal/read-groups.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];
const types = ["bank-account", "us-aba"];

/** Domestic account numbers by label in many languages, US routing numbers by label and the 3-7-1 check. */
export const bankAccount: Detector = {
  id: "bank-account",
  family: "payment",
  types,
  rank: 72,
  feeders: ["digits"],
  minDigits: 5,
  needsLabel: true,
  reach: 64,
  back: 0,
  verify({ text, at }: Candidate): readonly Match[] {
    const label = readLabelBefore(text, at);
    if (label === undefined || !(label.types.includes("bank-account") || label.types.includes("us-aba"))) return none;
    const found = findLabelledValue(text, readGroups(text, at), label);
    return found !== undefined && types.includes(found.type) ? [found] : none;
  },
};
