/** So much of the beginning and of the end of a text is looked at. */
const headLength = 8_192;
const tailLength = 1_024;

const isWide = /[\u0370-\u03ff\u0400-\u04ff\u0590-\u06ff\u0900-\u0e7f\u3040-\ud7af]/;

/** The first four letters of the words of a text, and whether it has a script in which words are not looked up. */
export interface Prefixes {
  readonly words: ReadonlySet<string>;
  readonly isWide: boolean;
  readonly excerpt: string;
}

/** Reads the beginnings of words in the head and tail of a text: a cheap first look before any list of words is tried. */
export function gatherPrefixes(text: string): Prefixes {
  const excerpt = text.length <= headLength + tailLength ? text : `${text.slice(0, headLength)}\n${text.slice(-tailLength)}`;
  const words = new Set<string>();
  let start = -1;
  for (let i = 0; i <= excerpt.length; i++) {
    const code = i < excerpt.length ? excerpt.charCodeAt(i) | 32 : 32;
    const isLetter = (code >= 97 && code <= 122) || code > 191;
    if (isLetter && start < 0) start = i;
    else if (!isLetter && start >= 0) {
      if (i - start > 2) words.add(excerpt.slice(start, Math.min(i, start + 4)).toLowerCase());
      start = -1;
    }
  }
  return { words, isWide: isWide.test(excerpt), excerpt };
}

/** The first four letters of the words in the alternatives of a pattern, for comparing with a text's. */
export function prefixesOf(pattern: RegExp): ReadonlySet<string> {
  const made = new Set<string>();
  for (const word of pattern.source.replace(/\\[bnswdpL]\{?[A-Za-z]*\}?/g, " ").matchAll(/\p{L}{3,}/gu))
    made.add(word[0].slice(0, 4).toLowerCase());
  return made;
}

/** Whether one of the pattern's word beginnings stands in the text; always where words are not looked up. */
export function sharesPrefix(prefixes: Prefixes, wanted: ReadonlySet<string>): boolean {
  if (prefixes.isWide) return true;
  for (const word of prefixes.words) if (wanted.has(word)) return true;
  return false;
}
