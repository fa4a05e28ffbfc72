import { nationalIdKinds } from "../../core/classify/personal/national-ids/national-id-kinds.ts";
import { findNationalId } from "../../core/classify/personal/national-ids/find-national-id.ts";
import { readLabelAfter, readLabelBefore } from "../../core/classify/personal/labels/read-label.ts";
import { readGroups } from "../../core/classify/personal/read-groups.ts";
import { startOfLetters } from "../../core/classify/personal/start-of-letters.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

function matchAt(text: string, start: number, digitsAt: number): readonly Match[] {
  const groups = readGroups(text, start);
  if ((groups.sizes.at(-1) ?? 0) < 6) return [];
  const label = readLabelBefore(text, digitsAt) ?? (groups.sizes.length < 7 ? readLabelAfter(text, groups.ends.at(-1) ?? start) : undefined);
  const found = findNationalId(text, groups, label);
  if (found === undefined) return [];
  return [{ type: found.type, start: found.start, end: found.end, confidence: found.hasLabel ? 0.97 : 0.8, rank: found.hasLabel ? 94 : 89 }];
}

/**
 * National, tax and health-insurance numbers of about 110 kinds: checksum and date rules of the issuer, and a label in
 * the local language or a form that is distinctive in itself. A checksum alone is never enough.
 */
export const nationalId: Detector = {
  id: "national-id",
  family: "personal",
  types: nationalIdKinds.map((kind) => kind.type),
  rank: 90,
  feeders: ["digits", "mixed-token"],
  minDigits: 6,
  reach: 64,
  back: 16,
  verify({ text, at }: Candidate): readonly Match[] {
    const before = startOfLetters(text, at);
    if (before < 0) return [];
    const withLetters = before < at ? matchAt(text, before, before) : [];
    return withLetters.length > 0 ? withLetters : matchAt(text, at, at);
  },
};
