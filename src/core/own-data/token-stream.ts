import { foldText } from "../classify/fold-text.ts";
import { foldWord } from "./fold-word.ts";
import { kindApostrophe, kindAt, kindDigit, kindOutside, widthAt } from "./unit-kinds.ts";

/** A run of letters or digits (apostrophes inside words kept). */
export class Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the token before and this one; at most 8 code units, longer gaps are a line end. */
  readonly gap: string;
  readonly hasDigit: boolean;
  #folded: readonly string[] | undefined;

  constructor(text: string, start: number, gap: string, hasDigit: boolean) {
    this.text = text;
    this.start = start;
    this.end = start + text.length;
    this.gap = gap;
    this.hasDigit = hasDigit;
  }

  /** Its folded forms; empty where it has digits. Made when asked for. */
  get folded(): readonly string[] {
    return (this.#folded ??= this.hasDigit ? [] : foldWord(this.text));
  }
}

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
    this.#keep(text, this.#cut(text, Math.max(0, this.#lastEnd - this.#base), limit), limit);
  }

  /** Gives the tokens that end up to `limit`; the end of the last. */
  #cut(text: string, from: number, limit: number): number {
    let done = from;
    let at = from;
    while (at < text.length) {
      const first = kindAt(text, at);
      if (first === kindOutside || first === kindApostrophe) {
        at += widthAt(text, at);
        continue;
      }
      const start = at;
      let hasDigit = false;
      for (let kind = first; ; kind = kindAt(text, at)) {
        if (kind === kindDigit) hasDigit = true;
        if (kind === kindOutside || (kind === kindApostrophe && !goesOn(text, at + 1))) break;
        at += kind === kindApostrophe ? 1 : widthAt(text, at);
      }
      if (at > limit) break;
      if (at - start <= longestToken) this.#emit(text, start, at, hasDigit, Math.min(done, start));
      done = at;
    }
    return done;
  }

  #emit(text: string, start: number, end: number, hasDigit: boolean, from: number): void {
    const isNear = this.#base + start - this.#lastEnd <= 8 && this.#lastEnd >= this.#base;
    this.#lastEnd = this.#base + end;
    this.#give(new Token(text.slice(start, end), this.#base + start, isNear ? text.slice(from, start) : "\n", hasDigit));
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

function goesOn(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind !== kindOutside && kind !== kindApostrophe;
}
