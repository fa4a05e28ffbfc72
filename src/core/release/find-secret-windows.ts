/** A part of a file that may hold a credential. Byte offsets, half-open. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

const back = 320;
const ahead = 640;
const keyAhead = 9_000;
/** A window that grows further begins anew, overlapping: whoever classifies can stop in between. */
const widest = 262_144;
/** No credential is longer; what is, is data in letters. */
const longest = 65_536;

/** 1 letter, 2 digit, 3 other character of tokens, 0 the rest. */
const kinds = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) {
  const isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a && byte >= 0x41;
  kinds[byte] = isLetter ? 1 : byte >= 0x30 && byte <= 0x39 ? 2 : byte === 0x5f || byte === 0x2d ? 3 : 0;
}

const names = ["pass", "pwd", "psw", "secret", "token", "key", "auth", "cred", "phrase", "pw", "sig", "dsn", "cookie", "session"].map(
  (word) => [...word].map((letter) => letter.charCodeAt(0)),
);
/** Names by their first letter, so that most places cost one look. */
const namesFrom: readonly (readonly (readonly number[])[])[] = Array.from({ length: 256 }, (_, byte) =>
  names.filter(([first]) => first === byte),
);
const begins = new Uint8Array(256);
for (const [first = 0] of names) begins[first] = begins[first - 0x20] = 1;
/** A name ends where a statement does: line ends, `;`, `,` and brackets. */
const stops = new Uint8Array(256);
for (const byte of [0x0a, 0x0d, 0x3b, 0x2c, 0x7b, 0x7d, 0x28, 0x29]) stops[byte] = 1;

/**
 * Where in a file a credential can stand, so that only those parts are classified: a token of 16 characters or more with a
 * digit in it, a value behind a name like "secret", a sign-in inside an address, a key block. One pass over the bytes.
 */
export function findSecretWindows(bytes: Uint8Array): readonly Window[] {
  const found: Window[] = [];
  const { length } = bytes;
  const add = (from: number, to: number): void => {
    const last = found.at(-1);
    const start = Math.max(0, from - back);
    if (last !== undefined && start <= last.to && to - last.from < widest)
      found[found.length - 1] = { from: last.from, to: Math.max(last.to, Math.min(length, to)) };
    else found.push({ from: startOfToken(bytes, start), to: Math.min(length, to) });
  };
  let run = 0;
  let digits = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] ?? 0;
    const kind = kinds[byte] ?? 0;
    if (kind !== 0) {
      run++;
      if (kind === 2) digits++;
      continue;
    }
    if (run >= 16 && run <= longest && digits < run && (digits > 0 || isDrawn(bytes, i - run, i))) add(i - run, i + ahead);
    else if (run === 10 && bytes[i - 10] === 0x2d && byte === 0x20 && isKeyBegin(bytes, i - 10)) add(i - 10, i + keyAhead);
    run = 0;
    digits = 0;
    if (byte === 0x3a || byte === 0x3d ? isNamed(bytes, i) : isSeparator(byte) && isPassed(bytes, i)) add(i, i + 320);
  }
  if (run >= 16 && run <= longest && digits < run && (digits > 0 || isDrawn(bytes, length - run, length))) add(length - run, length);
  return found;
}

/**
 * Letters alone are words, unless their case falls as by chance: two capitals in a row again and again, between small ones.
 * Camel case and words in capitals have one change a word. Access key ids are capitals by their form.
 */
function isDrawn(bytes: Uint8Array, from: number, to: number): boolean {
  let [upper, lower, changes] = [0, 0, 0];
  for (let i = from; i < to; i++) {
    const byte = bytes[i] ?? 0;
    if (byte >= 0x61) lower++;
    else if (byte >= 0x41 && byte <= 0x5a) upper++;
    if (i > from && ((byte ^ (bytes[i - 1] ?? 0)) & 0x20) !== 0) changes++;
  }
  if (to - from === 20 && upper === 20) return bytes[from] === 0x41 && bytes[from + 2] === 0x49 && bytes[from + 3] === 0x41;
  return upper * 4 >= to - from && lower * 5 >= to - from && changes * 4 >= to - from;
}

const isSeparator = (byte: number): boolean => byte === 0x2c || byte === 0x28 || byte === 0x3e;
const isQuote = (byte: number | undefined): boolean => byte === 0x22 || byte === 0x27 || byte === 0x60;

/** A value that is handed over behind its name: `define('DB_PASSWORD', 'x')`, `setSecret("x")`, `<password>x</password>`. */
function isPassed(bytes: Uint8Array, at: number): boolean {
  const separator = bytes[at];
  const isTag = separator === 0x3e;
  if (separator === 0x2c && !isQuote(bytes[at - 1])) return false;
  let value = at + 1;
  while (value < at + 4 && bytes[value] === 0x20) value++;
  if (!isTag && !isQuote(bytes[value])) return false;
  if (!isTag) value++;
  let marks = 0;
  let end = value;
  for (; end < value + 128; end++) {
    const byte = bytes[end] ?? 0;
    if (byte <= 0x20 || isQuote(byte) || byte === 0x3c) break;
    if (kinds[byte] !== 1) marks++;
  }
  if (marks === 0 || end - value < 8 || (isTag ? bytes[end] !== 0x3c || bytes[end + 1] !== 0x2f : !isQuote(bytes[end]))) return false;
  const least = Math.max(0, at - 28);
  for (let start = at - 4; start >= least; start--) {
    const byte = bytes[start] ?? 0;
    if (stops[byte] === 1 || byte === 0x3c) return false;
    if (begins[byte] === 1 && startsStrongName(bytes, start)) return true;
  }
  return false;
}

/** `-----BEGIN`, also as a part of a longer line. */
function isKeyBegin(bytes: Uint8Array, at: number): boolean {
  return [..."-----BEGIN"].every((letter, i) => bytes[at + i] === letter.charCodeAt(0));
}

/** True when `:` or `=` at `at` stands behind a name of a credential and before a value, or in an address with a sign-in. */
function isNamed(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] === 0x3a && bytes[at + 1] === 0x2f && bytes[at + 2] === 0x2f) return hasSignIn(bytes, at + 3);
  let value = at + 1;
  while (
    value < at + 6 &&
    (bytes[value] === 0x20 ||
      bytes[value] === 0x22 ||
      bytes[value] === 0x27 ||
      bytes[value] === 0x5c ||
      bytes[value] === 0x3e ||
      bytes[value] === 0x3d)
  )
    value++;
  if ((bytes[value] ?? 0) <= 0x20) return false;
  const least = Math.max(0, at - 28);
  for (let start = at - 2; start >= least; start--) {
    const byte = bytes[start] ?? 0;
    if (stops[byte] === 1) return false;
    if (begins[byte] === 1 && startsName(bytes, start)) return true;
  }
  return false;
}

function hasSignIn(bytes: Uint8Array, from: number): boolean {
  let colons = 0;
  for (let i = from; i < from + 220 && i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 0x40) return colons > 0;
    if (byte === 0x3a) colons++;
    if (byte <= 0x20 || byte === 0x22 || byte === 0x27 || byte === 0x60 || (byte === 0x2f && colons === 0)) return false;
  }
  return false;
}

/** Names that say nothing but a credential: functions and tags called key or auth are everywhere. */
function startsStrongName(bytes: Uint8Array, start: number): boolean {
  const first = (bytes[start] ?? 0) | 0x20;
  const second = (bytes[start + 1] ?? 0) | 0x20;
  if (first === 0x70) return (second === 0x61 || second === 0x77 || second === 0x73) && startsName(bytes, start);
  return (first === 0x73 ? second === 0x65 : first === 0x74) && startsName(bytes, start);
}

function startsName(bytes: Uint8Array, start: number): boolean {
  for (const word of namesFrom[(bytes[start] ?? 0) | 0x20] ?? []) {
    let i = 0;
    while (i < word.length && ((bytes[start + i] ?? 0) | 0x20) === word[i]) i++;
    if (i === word.length) return true;
  }
  return false;
}

/** A window never begins inside a token, or a part would be taken for the whole. */
function startOfToken(bytes: Uint8Array, at: number): number {
  let start = at;
  while (start > 0 && at - start < 512 && (kinds[bytes[start - 1] ?? 0] ?? 0) !== 0) start--;
  return start;
}
