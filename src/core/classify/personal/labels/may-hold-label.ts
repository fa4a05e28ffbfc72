import { labelIndex } from "./label-index.ts";

const reach = 64;
const slots = 1 << 16;
const mostWords = 7;
const seed = 0x811c9dc5;

/** Last words of labels, hashed backwards as the scan meets them; where it has one letter, with the word before it. */
let lastWords: Uint8Array | undefined;

function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (slots - 1);
}

function makeLastWords(): Uint8Array {
  const made = new Uint8Array(slots);
  for (const label of labelIndex().keys()) {
    const words = label.split(" ");
    const last = words.at(-1) ?? "";
    const tail = last.length > 1 ? last : words.slice(-2).join(" ");
    let hash = seed;
    for (let i = tail.length - 1; i >= 0; i--) hash = step(hash, tail.charCodeAt(i));
    made[slotOf(hash)] = 1;
  }
  return made;
}

/** Kind of an ASCII unit: 0 none, 1 lower case, 2 upper case, 3 digit. */
const kinds = new Uint8Array(128);
for (let code = 48; code < 123; code++) kinds[code] = code < 58 ? 3 : code < 65 || (code > 90 && code < 97) ? 0 : code < 91 ? 2 : 1;

/**
 * Cheap first look before a label is read: false when none of the last seven words before `at`, up to 64 code units
 * back, ends a label. No allocation; text outside ASCII always answers true.
 */
export function mayHoldLabel(text: string, at: number): boolean {
  const isSame = text === lastText;
  if (at === lastAt && isSame) return lastAnswer;
  // Where nothing was before the last place, only what stands since then can be a label.
  lastAnswer = look(text, at, isSame && !lastAnswer && at > lastAt ? lastAt : 0);
  lastAt = at;
  lastText = text;
  return lastAnswer;
}

let lastText = "";
let lastAt = -1;
let lastAnswer = false;

function look(text: string, at: number, known: number): boolean {
  const endings = (lastWords ??= makeLastWords());
  const floor = Math.max(0, at - reach, known);
  let hash = seed;
  let pair = 0;
  let length = 0;
  let digits = 0;
  let words = 0;
  let after = 0;
  for (let i = at - 1; i >= floor - 1; i--) {
    const code = i < floor ? 32 : text.charCodeAt(i);
    if (code > 127) return true;
    const kind = kinds[code] ?? 0;
    const isHump = after === 2 && (kind === 1 || kind === 3);
    if (length > 0 && (kind === 0 || isHump)) {
      if (length > 1 && endings[slotOf(hash)] === 1) return true;
      if (pair !== 0 && endings[slotOf(pair)] === 1) return true;
      pair = length === 1 ? step(hash, 32) : 0;
      if (++words > mostWords || digits >= 4) return false;
      hash = seed;
      length = 0;
    }
    after = kind;
    if (kind === 0) {
      if (code === 59 || code === 123 || code === 125) return false;
      if (code !== 46 && code !== 45 && code !== 47 && code !== 32) digits = 0;
      continue;
    }
    const lower = kind === 2 ? code + 32 : code;
    if (kind === 3) digits++;
    hash = step(hash, lower);
    if (pair !== 0) pair = step(pair, lower);
    length++;
  }
  return false;
}
