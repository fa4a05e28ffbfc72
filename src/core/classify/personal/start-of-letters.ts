function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

/**
 * Where a number's own letters begin: `NX 15 61 74 A` and `DE 123` start at the letters, one space or hyphen apart and
 * at most three upper-case ones standing free. The place itself where there are none; −1 inside a word or number.
 */
export function startOfLetters(text: string, at: number): number {
  if (at === 0) return 0;
  const before = text.charCodeAt(at - 1);
  if ((before >= 48 && before <= 57) || before === 95 || isUpper(before) || (before >= 97 && before <= 122)) return -1;
  if (before !== 32 && before !== 45 && before !== 46) return at;
  let start = at - 1;
  while (start > 0 && at - 1 - start < 4 && isUpper(text.charCodeAt(start - 1))) start--;
  const letters = at - 1 - start;
  if (letters === 0 || letters > 3) return at;
  const head = start === 0 ? 32 : text.charCodeAt(start - 1);
  return head === 32 || head === 10 || head === 58 || head === 34 || head === 39 || head === 40 || head === 44 || head === 61 ? start : at;
}
