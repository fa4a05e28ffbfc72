import { foldWords } from "./fold-words.ts";
import { findLastLabelIn } from "./last-label.ts";
import { mayHoldLabel } from "./may-hold-label.ts";
import { labelIndex, labelsEndingWith, type LabelMeaning } from "./label-index.ts";

const reach = 64;
const wordsBack = 7;

let lastText = "";
let lastAt = -1;
let lastLabel: LabelMeaning | undefined;

function isUnspaced(word: string): boolean {
  const code = word.charCodeAt(word.length - 1);
  return code >= 0x0e00 && (code < 0x0e80 || (code >= 0x3040 && code < 0xd7b0));
}

/** Scripts without spaces: the longest label that ends nearest to the end of the run. */
function readUnspaced(run: string, index: ReadonlyMap<string, LabelMeaning>): LabelMeaning | undefined {
  const floor = Math.max(0, run.length - 20);
  for (let end = run.length; end > floor + 1; end--) {
    for (let size = Math.min(14, end - floor); size >= 2; size--) {
      const found = index.get(run.slice(end - size, end));
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The label that ends nearest to the end of folded words; the longest one where several end there. */
export function findLastLabel(folded: string): LabelMeaning | undefined {
  const index = labelIndex();
  for (let end = folded.length, words = 0; end > 0 && words < wordsBack; words++) {
    const start = folded.lastIndexOf(" ", end - 1) + 1;
    const word = folded.slice(start, end);
    for (const label of labelsEndingWith(word)) {
      const from = end - label.length;
      if (from >= 0 && (from === 0 || folded.charCodeAt(from - 1) === 32) && folded.startsWith(label, from)) return index.get(label);
    }
    const found = isUnspaced(word) ? readUnspaced(word, index) : undefined;
    if (found !== undefined) return found;
    end = start - 1;
  }
  return undefined;
}

/**
 * Start of the words that may label a value at `at`: its own line, or the line above where the value begins its line;
 * not beyond another value, which is a run with four or more digits: a label before it is that value's.
 */
function startOfLabel(text: string, at: number): number {
  const floor = Math.max(0, at - reach);
  let start = at;
  let seenWord = false;
  let digits = 0;
  let runEnd = at;
  for (; start > floor; start--) {
    const code = text.charCodeAt(start - 1);
    const isDigit = code >= 48 && code <= 57;
    if (isDigit) {
      if (digits++ === 0) runEnd = start;
      if (digits >= 4 && at - runEnd > 1) return runEnd;
    } else if (code !== 32 && (code < 45 || code > 47)) digits = 0;
    if (code === 10 && seenWord) break;
    if (code > 64 || isDigit) seenWord = true;
    if (code === 59 || code === 123 || code === 125) break;
  }
  return start;
}

/**
 * The nearest label before a value, up to seven words and 64 code units back, in any supported language; also
 * `snake_case`, `camelCase` and quoted keys. Undefined when there is none. Bounded; the last answer is kept, because
 * several detectors ask for the same place.
 */
export function readLabelBefore(text: string, at: number): LabelMeaning | undefined {
  if (at === lastAt && text === lastText) return lastLabel;
  const start = mayHoldLabel(text, at) ? startOfLabel(text, at) : at;
  const found = at - start < 2 ? undefined : findLastLabelIn(text, start, at, wordsBack);
  lastLabel = found === "unknown" ? findLastLabel(foldWords(text.slice(start, at))) : found;
  lastAt = at;
  lastText = text;
  return lastLabel;
}

/** Notes that no label stands before `at`: asking for it then costs nothing. */
export function noteNoLabel(text: string, at: number): void {
  lastLabel = undefined;
  lastAt = at;
  lastText = text;
}

/** A label directly behind a value: `123 (SSN)`, `123 is my SSN`. */
export function readLabelAfter(text: string, to: number): LabelMeaning | undefined {
  const match = /^(?:\s?[([]([^)\]\n]{2,30})[)\]]|\s(?:is|was|es|ist|est|to|jest|è|é|er|on)\s((?:\S{1,14}\s?){1,4}))/u.exec(
    text.slice(to, to + 48),
  );
  const words = match?.[1] ?? match?.[2];
  return words === undefined || /[:=]/.test(words) ? undefined : findLastLabel(foldWords(words));
}
