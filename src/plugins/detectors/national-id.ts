import { nationalIdKinds } from "../../core/classify/personal/national-ids/national-id-kinds.ts";
import { findNationalId } from "../../core/classify/personal/national-ids/find-national-id.ts";
import { readLabelAfter, readLabelBefore } from "../../core/classify/personal/labels/read-label.ts";
import { readGroups } from "../../core/classify/personal/read-groups.ts";
import { mayStandAlone } from "../../core/classify/personal/national-ids/may-stand-alone.ts";
import { startOfLetters } from "../../core/classify/personal/start-of-letters.ts";
import type { Candidate, Detector, Match } from "./contract.ts";

const none: readonly Match[] = [];

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** A word behind the value that may name it: `123 (SSN)`, `123 is my SSN`. */
function mayBeNamedBehind(text: string, to: number): boolean {
  const next = text.charCodeAt(to);
  return next === 40 || (next === 32 && /^ (?:\(|is |was |es |ist |est |to |jest |è |é |er |on )/u.test(text.slice(to, to + 6)));
}

function matchAt(text: string, start: number, { at, to, digits }: Candidate): readonly Match[] {
  const label = readLabelBefore(text, start) ?? (mayBeNamedBehind(text, to) ? readLabelAfter(text, to) : undefined);
  if (
    label === undefined ? !mayStandAlone(text, at, to, digits) && start === at : label.kinds.length === 0 && !label.types.includes("any-id")
  )
    return none;
  const groups = readGroups(text, start);
  if ((groups.sizes.at(-1) ?? 0) < 6) return none;
  const found = findNationalId(text, groups, label);
  if (found === undefined) return none;
  return [
    { type: found.type, start: found.start, end: found.end, confidence: found.hasLabel ? 0.97 : 0.8, rank: found.hasLabel ? 94 : 89 },
  ];
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
  verify(candidate: Candidate): readonly Match[] {
    const { text, at, to, digits } = candidate;
    // Fewer than eight digits need letters of their own before them: `NX 15 61 74 A`.
    if (digits > 0 && digits < 8 && !isUpper(text.charCodeAt(at - 2)) && text.charCodeAt(to) < 45 && text.charCodeAt(to) !== 32)
      return none;
    if (digits === 0 && to - at < 7 && text.charCodeAt(to) !== 45) return none;
    const before = startOfLetters(text, at);
    if (before < 0) return none;
    const withLetters = before < at ? matchAt(text, before, candidate) : none;
    return withLetters.length > 0 ? withLetters : matchAt(text, at, candidate);
  },
};
