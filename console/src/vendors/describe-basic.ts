import type { EvidenceGrade, BasicState } from "../../../src/core/vetting/vetting-fact.ts";

/** A state in words, and how loud it is. What is not known is quiet: it is a question, not a fault. */
export const stateWords: Readonly<Record<BasicState, { readonly text: string; readonly tag: string }>> = {
  met: { text: "met", tag: "tag done" },
  "not-met": { text: "not met", tag: "tag act" },
  "not-known": { text: "not looked yet", tag: "tag" },
  "not-applicable": { text: "does not apply", tag: "tag" },
  expired: { text: "out of date", tag: "tag due" },
};

export const gradeWords: Readonly<Record<EvidenceGrade, string>> = {
  "report-read": "report read",
  "certificate-seen": "certificate seen",
  "vendor-statement": "vendor says",
  "key-word": "key word on a page",
  "third-party-list": "third party's list",
  none: "",
};

/** How many basics are known, and how many minutes the rest takes at about half a minute each; at least one. */
export function countLook(states: readonly BasicState[]): { readonly known: number; readonly of: number; readonly minutes: number } {
  const open = states.filter((state) => state === "not-known" || state === "expired").length;
  return { known: states.length - open, of: states.length, minutes: open === 0 ? 0 : Math.max(1, Math.ceil((open * 40) / 60)) };
}
