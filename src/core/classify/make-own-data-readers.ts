import type { OwnDataRule } from "../model/company-rules.ts";
import { PlimsollError } from "../model/plimsoll-error.ts";
import type { PatternMatcher } from "./classifier.ts";
import type { Match, TextReader } from "./detector.ts";
import { findWords, type WordSpan } from "./own-words/find-words.ts";
import { buildWordIndex, type WordWish } from "./own-words/word-index.ts";

/** Turns the organisation's own words into one reader, each of its patterns into one. */
export function makeOwnDataReaders(
  rules: readonly OwnDataRule[],
  compilePattern: ((pattern: string) => PatternMatcher) | undefined,
): readonly TextReader[] {
  const wishes = rules.flatMap(readWish);
  const patterns = rules.flatMap((rule, index) => ("pattern" in rule ? [makePatternReader(rule, index, compilePattern)] : []));
  return wishes.length === 0 ? patterns : [makeWordReader(wishes), ...patterns];
}

function readWish(rule: OwnDataRule): readonly WordWish[] {
  if ("pattern" in rule) return [];
  const { type, forms = false, matchCase = false } = rule;
  return [{ type, forms, matchCase, words: "word" in rule ? [rule.word] : rule.words }];
}

function makeWordReader(wishes: readonly WordWish[]): TextReader {
  let index: ReturnType<typeof buildWordIndex> | undefined;
  return makeWindowReader("own-words", (text) => findWords((index ??= buildWordIndex(wishes)), text));
}

function makePatternReader(
  { pattern, type }: Extract<OwnDataRule, { pattern: string }>,
  index: number,
  compile: ((pattern: string) => PatternMatcher) | undefined,
): TextReader {
  if (compile === undefined)
    throw new PlimsollError("broken", "expected a pattern engine for patterns of own data, met none; hand in compilePattern");
  const match = compile(pattern);
  return makeWindowReader(`own-pattern-${index}`, (text) => match(text).map(({ start, end }) => ({ start, end, type })));
}

/**
 * A text is looked at in overlapping windows, so that one of any length in any pieces gives the same matches. A window
 * knows the units before it, so that what stands in the middle of a word is not taken for its beginning.
 */
const windowLength = 65_536;
const longestMatch = 1_024;
const keptBefore = 64;

function makeWindowReader(id: string, find: (text: string) => readonly WordSpan[]): TextReader {
  return {
    id,
    family: "own",
    open() {
      const found: (Match & { value: string })[] = [];
      let text = "";
      let base = 0;
      let from = 0;
      const look = (until: number): void => {
        for (const { start, end, type } of find(text)) {
          if (start < from || start >= until || end <= start) continue;
          found.push({ type, start: start + base, end: end + base, confidence: 0.95, rank: 65, value: text.slice(start, end) });
        }
      };
      return {
        feed(piece) {
          text += piece;
          while (text.length - from >= windowLength + longestMatch) {
            const rest = text.slice(from + windowLength - keptBefore);
            text = text.slice(0, from + windowLength + longestMatch);
            look(from + windowLength);
            text = rest;
            base += from + windowLength - keptBefore;
            from = keptBefore;
          }
        },
        close() {
          look(text.length);
          return { matches: dropRepeats(found) };
        },
      };
    },
  };
}

/** A match that began before a window's edge may be met again, shortened, behind it. */
function dropRepeats<M extends Match>(found: readonly M[]): M[] {
  let end = 0;
  return found.filter((match) => {
    if (match.start < end) return false;
    end = match.end;
    return true;
  });
}
