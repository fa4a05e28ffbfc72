import type { Candidate, Detector, Match } from "./contract.ts";

const form =
  /^(?:[0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}|[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4})(?![:.-]?[0-9A-Za-z])/;
const dull = /^(?:00([:-])00\1|ff([:-])ff\2|01([:-])00\3|33([:-])33\4|00([:-])00\5)|^(?:(..)[:-])(?:\6[:-]?)+$/i;

const none: readonly Match[] = [];

/** Hardware addresses of 48 bits in the three usual forms, found by a pair that has a letter and a digit; broadcast, multicast and all-zero ones are silent. */
export const macAddress: Detector = {
  id: "mac-address",
  family: "personal",
  types: ["mac-address"],
  rank: 74,
  feeders: ["mixed-token"],
  maxToken: 4,
  reach: 24,
  back: 18,
  verify({ text, at }: Candidate): readonly Match[] {
    if (!isAmongPairs(text, at)) return none;
    const start = startOfPairs(text, at);
    const match = form.exec(text.slice(start, start + 20));
    if (
      match === null ||
      (start > 0 && /[\w:.-]/.test(text[start - 1] ?? "")) ||
      dull.test(match[0]) ||
      (!/[a-f]/i.test(match[0]) && match[0][2] === "-")
    )
      return none;
    return [{ type: "mac-address", start, end: start + match[0].length, confidence: 0.92 }];
  },
};

/** Three equal separators in steps of three, before or behind; or dots in steps of five. */
function isAmongPairs(text: string, at: number): boolean {
  const behind = text.charCodeAt(at + 2);
  if ((behind === 58 || behind === 45) && text.charCodeAt(at + 5) === behind && text.charCodeAt(at + 8) === behind) return true;
  const before = text.charCodeAt(at - 1);
  if ((before === 58 || before === 45) && text.charCodeAt(at - 4) === before && text.charCodeAt(at - 7) === before) return true;
  return text.charCodeAt(at + 4) === 46 && text.charCodeAt(at + 9) === 46;
}

/** The first pair may be letters alone and then no candidate of its own. */
function startOfPairs(text: string, at: number): number {
  let start = at;
  while (at - start < 15 && start >= 3 && /^[0-9A-Fa-f]{2}[:-]$/.test(text.slice(start - 3, start))) start -= 3;
  return start;
}
