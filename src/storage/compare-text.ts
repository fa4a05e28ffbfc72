/** Order of two texts by code point, the order of SQLite's BINARY and PostgreSQL's "C". */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  if (at === length) return a.length - b.length;
  return liftSurrogate(a.charCodeAt(at)) - liftSurrogate(b.charCodeAt(at));
}

// UTF-16 sorts surrogates below U+E000..U+FFFF although their code points are above.
function liftSurrogate(unit: number): number {
  return unit >= 0xd800 && unit < 0xe000 ? unit + 0x10000 : unit;
}
