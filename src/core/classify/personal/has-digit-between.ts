let lastText = "";
let freeFrom = 0;
let freeTo = 0;

/**
 * Whether an ASCII digit stands between two places. Remembers the last stretch that had none, so that many questions
 * about one stretch cost one look.
 */
export function hasDigitBetween(text: string, from: number, to: number): boolean {
  const start = Math.max(0, from);
  const end = Math.min(text.length, to);
  if (text !== lastText || start < freeFrom || start > freeTo) {
    lastText = text;
    freeFrom = freeTo = start;
  }
  while (freeTo < end) {
    const code = text.charCodeAt(freeTo);
    if (code >= 48 && code <= 57) return true;
    freeTo += 1;
  }
  return false;
}
