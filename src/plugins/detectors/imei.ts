import { passLuhn } from "../../core/classify/personal/checksums/pass-luhn.ts";
import { endsFree, readGroups, startsFree } from "../../core/classify/personal/read-groups.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];

/** Device numbers in their printed grouping 2-6-6-1 with Luhn; one run of 15 digits needs the label (identity documents). */
export const imei: Detector = {
  id: "imei",
  family: "personal",
  types: ["imei"],
  rank: 85,
  feeders: ["digits"],
  minDigits: 15,
  reach: 32,
  back: 0,
  verify({ text, at, to }: Candidate): readonly Match[] {
    const joint = text.charCodeAt(at + 2);
    if (joint !== 32 && joint !== 45) return none;
    const written = /^\d{2}[- ]\d{6}[- ]\d{6}[- ]\d/.exec(text.slice(at, Math.min(to, at + 18)))?.[0];
    if (written === undefined || !startsFree(text, at) || !endsFree(text, at + written.length)) return none;
    return passLuhn(readGroups(text, at).compact.slice(0, 15))
      ? [{ type: "imei", start: at, end: at + written.length, confidence: 0.88 }]
      : none;
  },
};
