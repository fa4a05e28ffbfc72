import { foldWords } from "./fold-words.ts";
import { labelIndex, type LabelMeaning } from "./label-index.ts";

const reach = 64;
const wordsBack = 7;
const maxWords = 5;

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
  const words = folded.split(" ");
  for (let end = words.length; end > Math.max(0, words.length - wordsBack); end--) {
    for (let size = Math.min(maxWords, end); size > 0; size--) {
      const found = index.get(size === 1 ? (words[end - 1] ?? "") : words.slice(end - size, end).join(" "));
      if (found !== undefined) return found;
    }
    const word = words[end - 1] ?? "";
    const found = isUnspaced(word) ? readUnspaced(word, index) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Start of the words that may label a value at `at`: its own line, or the line above where the value begins its line. */
function startOfLabel(text: string, at: number): number {
  const floor = Math.max(0, at - reach);
  let start = at;
  let seenWord = false;
  while (start > floor) {
    const code = text.charCodeAt(start - 1);
    if (code === 10 && seenWord) break;
    if (code > 64 || (code >= 48 && code <= 57)) seenWord = true;
    if (code === 59 || code === 123 || code === 125) break;
    start--;
  }
  return start;
}

/** The text after the last word with four or more digits: a label before another value belongs to that value. */
function afterLastNumber(window: string): string {
  const match = /.*\d[\d .\-/]{2,}\d(.*)$/s.exec(window);
  return match?.[1] ?? window;
}

/**
 * The nearest label before a value, up to seven words and 64 code units back, in any supported language; also
 * `snake_case`, `camelCase` and quoted keys. Undefined when there is none. Bounded; the last answer is kept, because
 * several detectors ask for the same place.
 */
export function readLabelBefore(text: string, at: number): LabelMeaning | undefined {
  if (at === lastAt && text === lastText) return lastLabel;
  const window = text.slice(startOfLabel(text, at), at);
  lastLabel = window.length < 2 ? undefined : findLastLabel(foldWords(afterLastNumber(window)));
  lastAt = at;
  lastText = text;
  return lastLabel;
}

/** A label directly behind a value: `123 (SSN)`, `123 is my SSN`. */
export function readLabelAfter(text: string, to: number): LabelMeaning | undefined {
  const match = /^(?:\s?[([]([^)\]\n]{2,30})[)\]]|\s(?:is|was|es|ist|est|to|jest|è|é|er|on)\s((?:\S{1,14}\s?){1,4}))/u.exec(text.slice(to, to + 48));
  const words = match?.[1] ?? match?.[2];
  return words === undefined || /[:=]/.test(words) ? undefined : findLastLabel(foldWords(words));
}
