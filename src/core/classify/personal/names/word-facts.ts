import { isFamilyName, isGivenName } from "./name-filter.ts";
import { commonWords, notPeopleAfter, notPeopleBefore } from "./person-words.rows.ts";

/** What lists and filters of names say of a word, whatever stands beside it. */
export interface WordFacts {
  readonly lower: string;
  readonly isCommon: boolean;
  /** Behind such a word nobody is named, or before it. */
  readonly endsThing: boolean;
  readonly beginsThing: boolean;
  /** 0 no name, 1 possible, 2 sure. */
  readonly given: number;
  readonly family: number;
  /** In capitals throughout. */
  readonly isShouted: boolean;
}

/** Words of a text are looked up once each, as long as they are not more than this. */
const mostKept = 4_096;

const known = new Map<string, WordFacts>();
let knownText = "";

/** Forgets the words of another text: nothing is kept longer than the text it stood in is looked at. */
export function startWords(text: string): void {
  if (text === knownText) return;
  known.clear();
  knownText = text;
}

/** The facts of a word of the text that was begun last. */
export function factsOf(word: string): WordFacts {
  const facts = known.get(word);
  if (facts !== undefined) return facts;
  if (known.size >= mostKept) known.clear();
  const made = learn(word);
  known.set(word, made);
  return made;
}

function learn(word: string): WordFacts {
  const lower = word.toLowerCase();
  const isCommon = commonWords.has(lower);
  return {
    lower,
    isCommon,
    endsThing: notPeopleAfter.has(lower),
    beginsThing: notPeopleBefore.has(lower),
    given: weighGiven(word, isCommon),
    family: word.length < 2 || !isFamilyName(word) ? 0 : isCommon ? 1 : 2,
    isShouted: isShouted(word),
  };
}

function weighGiven(word: string, isCommon: boolean): number {
  if (word.length < 2) return 0;
  if (word.endsWith(".")) return 1;
  if (!isGivenName(word)) return 0;
  return isCommon ? 1 : 2;
}

function isShouted(word: string): boolean {
  const second = word.charCodeAt(1);
  if (second >= 97 && second <= 122) return false;
  return word.length > 1 && word === word.toUpperCase() && !word.includes(".");
}
