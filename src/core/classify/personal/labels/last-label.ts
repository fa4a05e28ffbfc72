import { kindOfByte, smallOfByte, upper } from "../../text-units.ts";
import { labelIndex, type LabelMeaning } from "./label-index.ts";

const slots = 1 << 13;
const mostWords = 40;
/** Labels have at most so many words. */
let longestLabel = 0;

interface Labels {
  /** Hashes of labels word by word, open addressing; 0 is empty. */
  readonly hashes: Int32Array;
  readonly meanings: (LabelMeaning | undefined)[];
}

let labels: Labels | undefined;

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 13)) & (slots - 1);
}

const seed = 0x811c9dc5;

function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Hash of a word of small letters as it is made letter by letter. */
function hashOfWord(word: string): number {
  let hash = seed;
  for (let i = 0; i < word.length; i += 1) hash = step(hash, word.charCodeAt(i));
  return hash;
}

/** Hash of a label from its last word to its first. */
function extend(hash: number, word: number): number {
  return Math.imul(hash, 0x01000193) ^ word;
}

function makeLabels(): Labels {
  const made: Labels = { hashes: new Int32Array(slots), meanings: [] };
  for (const [label, meaning] of labelIndex()) {
    const words = label.split(" ");
    longestLabel = Math.max(longestLabel, words.length);
    const hash = words.toReversed().reduce((sum, word) => extend(sum, hashOfWord(word)), 0);
    let slot = slotOf(hash);
    while (made.hashes[slot] !== 0) slot = (slot + 1) & (slots - 1);
    made.hashes[slot] = hash;
    made.meanings[slot] = meaning;
  }
  return made;
}

function meaningOf({ hashes, meanings }: Labels, hash: number): LabelMeaning | undefined {
  for (let slot = slotOf(hash); hashes[slot] !== 0; slot = (slot + 1) & (slots - 1)) if (hashes[slot] === hash) return meanings[slot];
  return undefined;
}

const words = new Int32Array(mostWords);

/** Hashes the words between two places as `foldWords` parts them; −1 where the text is not ASCII or has too many. */
function hashWords(text: string, start: number, end: number): number {
  let count = 0;
  let hash = seed;
  let before = 0;
  let isInside = false;
  for (let i = start; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 127) return -1;
    const kind = kindOfByte[code] ?? 0;
    if (isInside && (kind === 0 || (kind === upper && before !== upper))) {
      if (count === mostWords) return -1;
      words[count] = hash;
      count += 1;
      hash = seed;
    }
    isInside = kind !== 0;
    if (isInside) hash = step(hash, smallOfByte[code] ?? 0);
    before = kind;
  }
  if (!isInside) return count;
  if (count === mostWords) return -1;
  words[count] = hash;
  return count + 1;
}

/**
 * The label that ends nearest to `end` within the last `most` words behind `start`, the longest one where several end
 * there; "unknown" where the text has signs outside ASCII. Allocates nothing.
 */
export function findLastLabelIn(text: string, start: number, end: number, most: number): LabelMeaning | undefined | "unknown" {
  const known = (labels ??= makeLabels());
  const count = hashWords(text, start, end);
  if (count < 0) return "unknown";
  for (let last = count - 1; last >= 0 && count - last <= most; last -= 1) {
    let hash = 0;
    let found: LabelMeaning | undefined;
    for (let first = last; first >= 0 && last - first < longestLabel; first -= 1) {
      hash = extend(hash, words[first] ?? 0);
      found = meaningOf(known, hash) ?? found;
    }
    if (found !== undefined) return found;
  }
  return undefined;
}
