import { offer, type Scan } from "./scan.ts";

const upper = 1;
const lower = 2;
const digit = 4;

/** Kind of each code unit below U+2000; above, letters are known by range. */
const kinds = new Uint8Array(0x2000);
for (let code = 0x30; code <= 0x39; code += 1) kinds[code] = digit;
for (let code = 0x41; code <= 0x5a; code += 1) {
  kinds[code] = upper;
  kinds[code + 32] = lower;
}

let knowsLetters = false;

/** Capitals stand in Latin, Greek, Cyrillic, Armenian and Georgian; all else that is a letter has no case. */
function learnLetters(): void {
  knowsLetters = true;
  for (let code = 0xaa; code < 0x2000; code += 1) {
    if (code >= 0x590 && code < 0x1c80) {
      kinds[code] = lower;
      continue;
    }
    const sign = String.fromCharCode(code);
    const small = sign.toLowerCase();
    if (small !== sign) kinds[code] = upper;
    else if (code >= 0xc0 ? code !== 0xd7 && code !== 0xf7 : code === 0xaa || code === 0xb5 || code === 0xba) kinds[code] = lower;
  }
}

function kindOf(code: number): number {
  return code < 0x80 ? (kinds[code] ?? 0) : kindOfWide(code);
}

function kindOfWide(code: number): number {
  if (!knowsLetters) learnLetters();
  if (code < 0x2000) return kinds[code] ?? 0;
  return code >= 0x2c00 && !(code >= 0x3000 && code <= 0x3004) && !(code >= 0x3008 && code <= 0x3020) && code < 0xd800 ? lower : 0;
}

/** Feeds digit groups, mixed tokens and capitalised words in one loop over the words of the text. */
export function scanWords(scan: Scan): void {
  const { fed } = scan.plan;
  const wantsDigits = fed.digits.length > 0;
  const wantsMixed = fed["mixed-token"].length > 0;
  const wantsCapitals = fed["capitalised-words"].length > 0;
  if (!wantsDigits && !wantsMixed && !wantsCapitals) return;
  const { text } = scan;
  let i = scan.from;
  if (i > 0 && kindOf(text.charCodeAt(i - 1)) !== 0) {
    i = endOfKinds(text, i);
    if (wantsDigits) offerGroups(scan, scan.from, i);
  }
  while (i < text.length) {
    const first = kindOf(text.charCodeAt(i));
    if (first === 0) {
      i += 1;
      continue;
    }
    const start = i;
    let seen = 0;
    for (let kind = first; kind !== 0; kind = i < text.length ? kindOf(text.charCodeAt(i)) : 0) {
      seen |= kind;
      i += 1;
    }
    if ((seen & digit) !== 0) {
      if (wantsMixed && seen !== digit) offerAll(scan, "mixed-token", start, i);
      if (wantsDigits) offerGroups(scan, start, i);
    } else if (first === upper && wantsCapitals) offerAll(scan, "capitalised-words", start, endOfWord(text, i));
  }
}

function endOfKinds(text: string, from: number): number {
  let end = from;
  while (end < text.length && kindOf(text.charCodeAt(end)) !== 0) end += 1;
  return end;
}

/** Longer words are offered by their beginning. */
const longestWord = 256;

function offerAll(scan: Scan, feeder: "mixed-token" | "capitalised-words", at: number, to: number): void {
  for (const detector of scan.plan.fed[feeder]) offer(scan, detector, at, Math.min(to, at + longestWord), "", 0);
}

/** A name may go on behind an apostrophe or hyphen: O'Brien, Anna-Lena. */
function endOfWord(text: string, from: number): number {
  let end = from;
  while (end - from < 64 && /['-]/.test(text.charAt(end)) && isLetter(text.charCodeAt(end + 1))) {
    end += 1;
    while (end < text.length && isLetter(text.charCodeAt(end))) end += 1;
  }
  return end;
}

function isLetter(code: number): boolean {
  return (kindOf(code) & (upper | lower)) !== 0;
}

/** Offers each group of digits inside a word, with the chain of groups it begins. */
function offerGroups(scan: Scan, start: number, end: number): void {
  for (let i = start; i < end; i += 1) {
    if (isDigit(scan.text.charCodeAt(i)) && !isDigit(scan.text.charCodeAt(i - 1))) offerChain(scan, i);
  }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const longestChain = 48;

function offerChain(scan: Scan, at: number): void {
  const { text } = scan;
  let digits = 0;
  let to = at;
  let i = at;
  while (i - at < longestChain) {
    while (isDigit(text.charCodeAt(i)) && i - at < longestChain) {
      i += 1;
      digits += 1;
    }
    to = i;
    let gap = 0;
    while (gap < 2 && isJoint(text.charCodeAt(i + gap))) gap += 1;
    if (gap === 0 || !isDigit(text.charCodeAt(i + gap))) break;
    i += gap;
  }
  for (const detector of scan.plan.fed.digits) if (digits >= (detector.minDigits ?? 5)) offer(scan, detector, at, to, "", digits);
}

/** Space, `(`, `)`, `-`, `.` and `/`. */
function isJoint(code: number): boolean {
  return code === 0x20 || code === 0x28 || code === 0x29 || (code >= 0x2d && code <= 0x2f);
}
