import { hashOfWord } from "../../build-words.ts";
import { kindOfByte, smallOfByte, upper } from "../../text-units.ts";
import { labelIndex } from "./label-index.ts";

const slots = 1 << 14;
const reach = 72;

/** Hashes of labels of one word and of the last two words of longer ones, open addressing; 0 is empty. */
let endings: Int32Array | undefined;
/** Hashes of words that end a label only behind another word. */
let lasts: Int32Array | undefined;

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 14)) & (slots - 1);
}

function put(table: Int32Array, hash: number): void {
  let slot = slotOf(hash);
  while (table[slot] !== 0 && table[slot] !== hash) slot = (slot + 1) & (slots - 1);
  table[slot] = hash;
}

function holds(table: Int32Array, hash: number): boolean {
  let slot = slotOf(hash);
  while (table[slot] !== hash && table[slot] !== 0) slot = (slot + 1) & (slots - 1);
  return table[slot] !== 0;
}

function pairOf(before: number, last: number): number {
  return Math.imul(before, 0x9e3779b1) ^ last;
}

function learnEndings(): Int32Array {
  const made = new Int32Array(slots);
  const behind = new Int32Array(slots);
  for (const label of labelIndex().keys()) {
    const words = label.split(" ").map(hashOfWord);
    const last = words.at(-1) ?? 0;
    const before = words.at(-2);
    put(made, before === undefined ? last : pairOf(before, last));
    if (before !== undefined) put(behind, last);
  }
  lasts = behind;
  return made;
}

/**
 * Remembers while words pass by where the last one stood that may end a label, so that numbers without one cost nothing.
 * Texts outside ASCII may have one everywhere.
 */
export class LabelTrack {
  readonly #isAscii: boolean;
  #last = -1;
  #before = 0;

  constructor(isAscii: boolean) {
    this.#isAscii = isAscii;
    if (isAscii) endings ??= learnEndings();
    else this.#last = Number.MAX_SAFE_INTEGER;
  }

  /** Takes the run of letters and digits from `start` to `end`. `mayHump` says that a capital stands inside. */
  pass(bytes: Uint8Array, start: number, end: number, hash: number, mayHump: boolean): void {
    if (!this.#isAscii) return;
    if (mayHump) this.#passHumps(bytes, start, end);
    else this.#take(hash, end);
  }

  /** `cardNumber` is two words: each part behind a small letter or digit is one. */
  #passHumps(bytes: Uint8Array, start: number, end: number): void {
    let hash = 0;
    let before = 0;
    for (let i = start; i < end; i += 1) {
      const byte = bytes[i] ?? 0;
      const kind = kindOfByte[byte] ?? 0;
      if (kind === upper && before !== upper && i > start) {
        this.#take(hash, i);
        hash = 0;
      }
      hash = ((hash << 5) - hash + (smallOfByte[byte] ?? 0)) | 0;
      before = kind;
    }
    this.#take(hash, end);
  }

  #take(hash: number, end: number): void {
    if (endings === undefined || lasts === undefined) return;
    if (holds(endings, hash) || (holds(lasts, hash) && holds(endings, pairOf(this.#before, hash)))) this.#last = end;
    this.#before = hash;
  }

  /** Whether a label may stand within reach before `at`. */
  isNear(at: number): boolean {
    return this.#last >= 0 && at - this.#last <= reach;
  }
}
