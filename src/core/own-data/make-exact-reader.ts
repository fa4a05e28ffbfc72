import type { Match, TextReader } from "../classify/detector.ts";
import { findCandidates, isEscapedAt, isSpelledSign, type OwnCandidate } from "./find-candidates.ts";
import { fieldEntry, formKinds, keyEntry, kindOfForm, notesWords, pairEntry, wordEntry, type OwnDataSet } from "./own-data.ts";
import { TokenStream, type Token } from "./token-stream.ts";
import { isStrongForm } from "./value-forms.ts";

/** Two fields of a row count together when at most so many tokens stand between them. */
const nearTokens = 40;
/** Fields that wait for a second one; more of them at once are the newest. */
const mostWaiting = 48;
const keptTokens = 12;
const mostMatches = 20_000;

interface Field {
  readonly at: number;
  readonly candidate: OwnCandidate;
  readonly form: string;
}

/**
 * Finds rows of registered tables in a text: by a key, or by two fields of one row near each other. Only candidate tokens
 * are looked at, the filter is asked first. `sets` is asked at each opening, so that what was imported meanwhile counts.
 */
export function makeExactReader(sets: () => readonly OwnDataSet[]): TextReader {
  return {
    id: "own-tables",
    family: "own",
    open() {
      const searches = sets().map((set) => new TableSearch(set));
      const mostWords = Math.max(1, ...searches.map((search) => search.mostWords));
      const recent: Token[] = [];
      const gate = new TokenGate(searches);
      let count = 0;
      const look = (next: Token | undefined): void => {
        if (!gate.mayEndValue(next)) return;
        const candidates = findCandidates(recent, next, mostWords);
        for (const search of searches) search.look(candidates, count);
      };
      const stream = new TokenStream((token) => {
        look(token);
        gate.take(token);
        recent.push(token);
        if (recent.length > keptTokens) recent.shift();
        count += 1;
      });
      return {
        feed: (piece) => {
          if (searches.length > 0) stream.feed(piece);
        },
        close: () => {
          stream.end();
          look(undefined);
          const hit = searches.filter((search) => search.isHit);
          return {
            matches: hit.flatMap((search) => [...search.matches.values()]),
            ids: hit.map(({ set }) => set.row.id),
            marks: hit.some(({ set }) => set.row.class === "restricted") ? ["registered-table"] : [],
          };
        },
      };
    },
  };
}

/** Signs of scripts without spaces, where words are not parted. */
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const mostWordsKnown = 4096;

/**
 * Cheap first look at each token, so that most of a text is passed over without making any form: a value ends with a token
 * that has a digit, stands behind one or behind an at-sign, or is a word of some registered value.
 */
class TokenGate {
  readonly #sets: readonly OwnDataSet[];
  readonly #isBlind: boolean;
  readonly #known = new Map<string, boolean>();
  #sinceDigit = keptTokens;
  #sinceAt = keptTokens;
  #isWord = false;

  constructor(searches: readonly TableSearch[]) {
    this.#sets = searches.map(({ set }) => set);
    this.#isBlind = this.#sets.some((set) => !set.mayHold(notesWords));
  }

  take(token: Token): void {
    this.#sinceDigit = token.hasDigit ? 0 : this.#sinceDigit + 1;
    const isAt = token.gap.includes("@") || isEscapedAt(token) || (token.text.length === 2 && isSpelledSign(token, undefined));
    this.#sinceAt = isAt ? 0 : this.#sinceAt + 1;
    this.#isWord = !token.hasDigit && this.#knows(token);
  }

  /** Whether a value may end with the token that was taken last. */
  mayEndValue(next: Token | undefined): boolean {
    return this.#isBlind || this.#isWord || this.#sinceDigit < 3 || (this.#sinceAt < keptTokens && next?.gap !== "@");
  }

  #knows(token: Token): boolean {
    const met = this.#known.get(token.text);
    if (met !== undefined) return met;
    const isKnown = unspaced.test(token.text) || token.folded.some((word) => this.#sets.some((set) => set.mayHold(wordEntry(word))));
    if (this.#known.size < mostWordsKnown) this.#known.set(token.text, isKnown);
    return isKnown;
  }
}

class TableSearch {
  readonly set: OwnDataSet;
  readonly matches = new Map<number, Match>();
  isHit = false;
  /** Words of the longest name it knows. */
  readonly mostWords: number;
  readonly #keyKinds: ReadonlySet<string>;
  readonly #fieldKinds: ReadonlySet<string>;
  #waiting: Field[] = [];

  constructor(set: OwnDataSet) {
    this.set = set;
    this.#keyKinds = new Set(formKinds.filter((kind) => set.mayHold(`k:1${kind}`)));
    this.#fieldKinds = new Set(formKinds.filter((kind) => set.mayHold(`k:0${kind}`)));
    const has = (kind: string): boolean => this.#keyKinds.has(kind) || this.#fieldKinds.has(kind);
    this.mostWords = has("w3") ? 3 : has("w2") ? 2 : 1;
  }

  look(candidates: readonly OwnCandidate[], at: number): void {
    for (const candidate of candidates) {
      for (const form of candidate.forms) {
        const kind = kindOfForm(form);
        if (this.#keyKinds.has(kind) && isStrongForm(form) && this.#holds(keyEntry(form))) this.#keep(candidate);
        else if (this.#fieldKinds.has(kind) && this.set.mayHold(fieldEntry(form))) this.#pair({ at, candidate, form });
      }
    }
  }

  #holds(entry: string): boolean {
    return this.set.mayHold(entry) && this.set.holds(entry);
  }

  #pair(field: Field): void {
    this.#waiting = this.#waiting.filter((other) => field.at - other.at <= nearTokens).slice(-mostWaiting);
    for (const other of this.#waiting) {
      if (other.candidate.end > field.candidate.start) continue;
      const entry = pairEntry(other.form, field.form);
      if (!this.#holds(entry)) continue;
      this.#keep(other.candidate);
      this.#keep(field.candidate);
    }
    this.#waiting.push(field);
  }

  #keep({ start, end }: OwnCandidate): void {
    this.isHit = true;
    const known = this.matches.get(start);
    if (this.matches.size >= mostMatches || (known !== undefined && known.end >= end)) return;
    const isRestricted = this.set.row.class === "restricted";
    // A table that was said to be less never hides what a detector found there.
    const rank = isRestricted ? 95 : 20;
    this.matches.set(start, { type: isRestricted ? "registered-table" : "registered-table-internal", start, end, confidence: 0.99, rank });
  }
}
