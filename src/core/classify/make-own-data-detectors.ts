import type { OwnDataRule } from "../model/company-rules.ts";
import { PlimsollError } from "../model/plimsoll-error.ts";
import type { PatternMatcher } from "./classifier.ts";
import type { Detector, Match, TextReader } from "./detector.ts";

/** Turns the organisation's own words into anchored detectors and its patterns into readers. */
export function makeOwnDataDetectors(
  rules: readonly OwnDataRule[],
  compilePattern: ((pattern: string) => PatternMatcher) | undefined,
): { readonly detectors: readonly Detector[]; readonly readers: readonly TextReader[] } {
  const detectors = rules.flatMap((rule, index) => ("word" in rule ? [makeWordDetector(rule, index)] : []));
  const readers = rules.flatMap((rule, index) => ("pattern" in rule ? [makePatternReader(rule, index, compilePattern)] : []));
  return { detectors, readers };
}

type WordRule = Extract<OwnDataRule, { word: string }>;
type PatternRule = Extract<OwnDataRule, { pattern: string }>;

/** Endings that forms of a name take in the languages people write: plural, genitive, adjectives. */
const longestEnding = 4;

function makeWordDetector(rule: WordRule, index: number): Detector {
  const word = rule.word.trim();
  return {
    id: `own-word-${index}`,
    family: "own",
    types: [rule.type],
    rank: 65,
    anchors: [word.toLowerCase()],
    reach: longestEnding + 2,
    verify({ text, at, to }) {
      if (isLetter(text.charAt(at - 1)) || (rule.matchCase === true && text.slice(at, to) !== word)) return [];
      const ending = /^['’]?\p{L}{0,16}/u.exec(text.slice(to, to + 18))?.[0] ?? "";
      if (ending !== "" && !(rule.forms === true && isLetter(ending.slice(-1)) && ending.length <= longestEnding)) {
        if (isLetter(text.charAt(to))) return [];
      }
      const end = rule.forms === true && isLetter(text.charAt(to)) ? to + ending.length : to;
      return [{ type: rule.type, start: at, end, confidence: 0.95 }];
    },
  };
}

function isLetter(sign: string): boolean {
  return /^[\p{L}\p{N}_]$/u.test(sign);
}

/** A pattern is run over overlapping windows, so that a text of any length in any pieces gives the same matches. */
const windowLength = 65_536;
const longestMatch = 1_024;

function makePatternReader(rule: PatternRule, index: number, compile: ((pattern: string) => PatternMatcher) | undefined): TextReader {
  if (compile === undefined)
    throw new PlimsollError("broken", "expected a pattern engine for patterns of own data, met none; hand in compilePattern");
  const match = compile(rule.pattern);
  return {
    id: `own-pattern-${index}`,
    family: "own",
    open() {
      const found: (Match & { value: string })[] = [];
      let text = "";
      let base = 0;
      const look = (until: number): void => {
        for (const { start, end } of match(text)) {
          if (start < until && end > start)
            found.push({
              type: rule.type,
              start: start + base,
              end: end + base,
              confidence: 0.95,
              rank: 65,
              value: text.slice(start, end),
            });
        }
      };
      return {
        feed(piece) {
          text += piece;
          while (text.length >= windowLength + longestMatch) {
            const rest = text.slice(windowLength);
            text = text.slice(0, windowLength + longestMatch);
            look(windowLength);
            text = rest;
            base += windowLength;
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
