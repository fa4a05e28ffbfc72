/** The same of the ASCII letters from `start` to `end` of a text, made small. */
export function hashOfWordAt(text: string, start: number, end: number): { first: number; second: number } {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i) | 32;
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x5bd1e995);
    second ^= second >>> 15;
  }
  first ^= first >>> 15;
  return { first: first >>> 0, second: (second | 1) >>> 0 };
}

/** Two independent 32-bit FNV-1a style hashes of a folded word, for the name filters. */
export function hashOfWord(word: string): { first: number; second: number } {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x5bd1e995);
    second ^= second >>> 15;
  }
  first ^= first >>> 15;
  return { first: first >>> 0, second: (second | 1) >>> 0 };
}
