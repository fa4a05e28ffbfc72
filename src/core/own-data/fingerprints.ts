import type { Token } from "./token-stream.ts";

/** Words of a shingle, and shingles of which one is chosen: any 8 words in a row that are kept leave a fingerprint. */
export const shingleWords = 5;
const windowShingles = 4;

/**
 * Winnowing (Schleimer, Wilkerson, Aiken: SIGMOD 2003): of each window of shingles the one with the least hash, so that a
 * passage leaves the same fingerprints wherever it stands. `hash` is the keyed fast hash; `give` gets each chosen shingle once
 * in a row, as the entry that is kept.
 */
export class Winnower {
  readonly #hash: (entry: string) => number;
  readonly #give: (entry: string) => void;
  readonly #words: string[] = [];
  readonly #window: { readonly entry: string; readonly hash: number; readonly at: number }[] = [];
  #at = 0;
  #chosen = -1;

  constructor(hash: (entry: string) => number, give: (entry: string) => void) {
    this.#hash = hash;
    this.#give = give;
  }

  take(token: Token): void {
    this.#words.push(token.folded[0] ?? token.text);
    if (this.#words.length > shingleWords) this.#words.shift();
    if (this.#words.length < shingleWords) return;
    const entry = `s:${this.#words.join(" ")}`;
    this.#window.push({ entry, hash: this.#hash(entry), at: this.#at });
    this.#at += 1;
    if (this.#window.length > windowShingles) this.#window.shift();
    if (this.#window.length === windowShingles) this.#choose();
  }

  /** Texts of less than 8 words have one window. */
  end(): void {
    if (this.#window.length > 0 && this.#window.length < windowShingles) this.#choose();
  }

  #choose(): void {
    let best = this.#window[0];
    for (const each of this.#window) if (best !== undefined && each.hash <= best.hash) best = each;
    if (best === undefined || best.at === this.#chosen) return;
    this.#chosen = best.at;
    this.#give(best.entry);
  }
}
