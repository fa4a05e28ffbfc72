import { ibanLengths } from "../../core/classify/personal/checksums/iban-lengths.rows.ts";
import { passIban } from "../../core/classify/personal/checksums/pass-iban.ts";
import { readGroups, startsFree } from "../../core/classify/personal/read-groups.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** IBANs in any grouping: length of the country and mod 97. Inner national checks raise the confidence only. */
export const iban: Detector = {
  id: "iban",
  family: "payment",
  types: ["iban"],
  rank: 93,
  feeders: ["mixed-token"],
  minToken: 4,
  reach: 64,
  back: 0,
  verify({ text, at }: Candidate): readonly Match[] {
    if (
      !isDigit(text.charCodeAt(at + 2)) ||
      !isDigit(text.charCodeAt(at + 3)) ||
      isDigit(text.charCodeAt(at)) ||
      isDigit(text.charCodeAt(at + 1))
    )
      return none;
    const length = ibanLengths[text.slice(at, at + 2).toUpperCase()];
    if (length === undefined || !startsFree(text, at)) return none;
    const groups = readGroups(text, at);
    const end = groups.ends[groups.sizes.indexOf(length)];
    const next = end === undefined ? 95 : text.charCodeAt(end);
    if (end === undefined || next === 95 || !passIban(groups.compact.slice(0, length))) return none;
    if (isExample(text, at, end)) return none;
    return [{ type: "iban", start: at, end, confidence: passIban(groups.compact.slice(0, length), true) ? 0.99 : 0.95 }];
  },
};

/** A number that the text itself calls an example of the form. */
function isExample(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 32), start);
  const behind = text.slice(end, end + 24);
  return (
    /(?:looks? like|e\.g\.|for example|such as|z\. ?B\.|zum Beispiel|par exemple|por ejemplo|format(?:ted as)?)[:,]? ["'`(]?$/i.test(
      before,
    ) || /^ ?\((?:an? )?(?:example|sample|Beispiel|exemple|ejemplo|fictiti?ous|dummy)\b/i.test(behind)
  );
}
