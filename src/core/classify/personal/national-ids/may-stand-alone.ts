/**
 * Cheap first look whether a token could be one of the kinds that need no label. Digits: the chain must have
 * separators, or be one of the few lengths that stand in one run. Letters with digits: upper case, at least nine.
 */
export function mayStandAlone(text: string, at: number, to: number, digits: number): boolean {
  if (digits > 0) {
    const next = text.charCodeAt(to);
    const isJoined = next === 45 || next === 43 || next === 46 || next === 32 || next === 40;
    if (to - at > digits) return digits >= 8 && (to - at - digits) * 2 <= digits && !isClock(text, at, to);
    return (
      (digits === 13 && text.startsWith("756", at)) ||
      digits === 15 ||
      digits === 17 ||
      digits === 18 ||
      (digits === 6 && isJoined && isUpperOrDigit(text.charCodeAt(to + 1)))
    );
  }
  const size = to - at;
  if (size < 7 || size > 18) return false;
  const last = text.charCodeAt(to - 1);
  if (size === 16 && text.charCodeAt(at) > 57) return true;
  return (
    !(last >= 97 && last <= 122) &&
    isUpperOrDigit(text.charCodeAt(at)) &&
    isUpperOrDigit(text.charCodeAt(at + 1)) &&
    isUpperOrDigit(text.charCodeAt(at + 4))
  );
}

function isUpperOrDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
}

/** `2026-03-12 10` and `1.0.255.12`: dates and versions, the usual chains of logs. */
function isClock(text: string, at: number, to: number): boolean {
  if (text.charCodeAt(at + 4) === 45 && text.charCodeAt(at + 7) === 45 && (text.startsWith("20", at) || text.startsWith("19", at)))
    return true;
  return to - at <= 15 && text.charCodeAt(at + 1) === 46 && text.charCodeAt(at + 3) === 46;
}
