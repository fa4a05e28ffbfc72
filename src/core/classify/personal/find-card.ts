import { cardLengths, isTestCard, recogniseCard } from "./checksums/recognise-card.ts";
import { endsFree, startsFree, type NumberGroups } from "./read-groups.ts";

const usualFirst = [16, 15, 14, 19, 13, 18, 17, 12];

/** Where a payment card number that begins at these groups ends; −1 when there is none or it is a published test number. */
export function findCard(text: string, groups: NumberGroups): number {
  if (groups === lastGroups) return lastEnd;
  lastGroups = groups;
  return (lastEnd = endOfCard(text, groups));
}

let lastGroups: NumberGroups | undefined;
let lastEnd = -1;

function endOfCard(text: string, groups: NumberGroups): number {
  const first = text.charCodeAt(groups.start);
  // Issuers' numbers begin with 2 to 9.
  if (first < 50 || first > 57 || (groups.sizes.at(-1) ?? 0) < 12 || !startsFree(text, groups.start)) return -1;
  const lengths = cardLengths(groups.compact);
  for (const size of lengths === 0 ? [] : usualFirst) {
    if ((lengths & (1 << size)) === 0) continue;
    const at = groups.sizes.indexOf(size);
    const end = groups.ends[at];
    if (end === undefined || !endsFree(text, end)) continue;
    const digits = groups.compact.slice(0, size);
    if (recogniseCard(digits) === undefined) continue;
    return isTestCard(digits) || !isGroupedLikeACard(groups, at) ? -1 : end;
  }
  return -1;
}

/** Cards are written in one run or in groups of three to seven; `12 3 4567 …` is something else. */
function isGroupedLikeACard(groups: NumberGroups, last: number): boolean {
  for (let i = 0, before = 0; i <= last; i++) {
    const size = groups.sizes[i] ?? 0;
    if (last > 0 && (size - before < 2 || size - before > 8)) return false;
    before = size;
  }
  return true;
}
