import { foldText } from "../classify/fold-text.ts";
import { foldWord } from "./fold-word.ts";

/** A run of letters or digits (apostrophes inside words kept). */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the token before and this one; at most 8 code units, longer gaps are a line end. */
  readonly gap: string;
  readonly hasDigit: boolean;
  /** Its folded forms; empty where it has digits. */
  readonly folded: readonly string[];
}

const tokens = /[\p{L}\p{M}\p{N}]+(?:['’`][\p{L}\p{M}\p{N}]+)*/gu;
const digit = /\p{N}/u;
const outside = /[^\p{L}\p{M}\p{N}'’`]/u;
const longestToken = 512;
/** A token may go on behind the text at hand by an apostrophe and a letter of two code units. */
const lookAhead = 4;

/** Cuts a text that comes in pieces into tokens, the same for any cutting. Runs above 512 code units are passed over. */
export class TokenStream {
  readonly #give: (token: Token) => void;
  #buffer = "";
  #base = 0;
  #lastEnd = 0;
  #isSkipping = false;

  constructor(give: (token: Token) => void) {
    this.#give = give;
  }

  feed(piece: string): void {
    this.#take(piece, false);
  }

  end(): void {
    this.#take("", true);
  }

  #take(piece: string, ended: boolean): void {
    let text = this.#buffer === "" ? foldText(piece) : this.#buffer + foldText(piece);
    if (this.#isSkipping) {
      const edge = text.search(outside);
      const cut = edge < 0 ? text.length : edge;
      this.#base += cut;
      text = text.slice(cut);
      this.#isSkipping = edge < 0;
    }
    const limit = ended ? text.length : text.length - lookAhead;
    let done = Math.max(0, this.#lastEnd - this.#base);
    for (const match of text.matchAll(tokens)) {
      const end = match.index + match[0].length;
      if (end > limit) break;
      if (match[0].length <= longestToken) this.#emit(text, match[0], match.index, Math.min(done, match.index));
      done = end;
    }
    this.#keep(text, done, limit);
  }

  #emit(text: string, word: string, start: number, from: number): void {
    const isNear = this.#base + start - this.#lastEnd <= 8 && this.#lastEnd >= this.#base;
    const gap = isNear ? text.slice(from, start) : "\n";
    this.#lastEnd = this.#base + start + word.length;
    const hasDigit = digit.test(word);
    this.#give({ text: word, start: this.#base + start, end: this.#lastEnd, gap, hasDigit, folded: hasDigit ? [] : foldWord(word) });
  }

  #keep(text: string, done: number, limit: number): void {
    let rest = text.slice(done);
    this.#base += done;
    if (rest.length > longestToken * 4) {
      const pending = lastRun(rest);
      const cut = Math.max(0, Math.min(pending, limit - done) - 64);
      if (rest.length - cut > longestToken * 4) {
        this.#isSkipping = true;
        this.#base += rest.length;
        rest = "";
      } else {
        this.#base += cut;
        rest = rest.slice(cut);
      }
    }
    this.#buffer = rest;
  }
}

function lastRun(text: string): number {
  let start = text.length;
  while (start > 0 && !outside.test(text.charAt(start - 1))) start -= 1;
  return start;
}
