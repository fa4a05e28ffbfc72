/** `*` any run, `?` one character, as policies of AWS match; linear in practice, no regular expression made of foreign text. */
export function matchWildcard(pattern: string, value: string): boolean {
  let at = 0;
  let from = 0;
  let star = -1;
  let mark = 0;
  while (at < value.length) {
    const expected = pattern[from];
    if (expected !== undefined && expected !== "*" && (expected === "?" || expected === value[at])) {
      at++;
      from++;
    } else if (expected === "*") {
      star = from++;
      mark = at;
    } else if (star >= 0) {
      from = star + 1;
      at = ++mark;
    } else return false;
  }
  while (pattern[from] === "*") from++;
  return from === pattern.length;
}
