/** Groups of letters and digits joined by at most two separators, from one start on. */
export interface NumberGroups {
  readonly start: number;
  /** Upper-case letters and digits of all groups, without separators. */
  readonly compact: string;
  /** Length of `compact` after each group. */
  readonly sizes: readonly number[];
  /** Offset in the text after each group. */
  readonly ends: readonly number[];
}

const maxCompact = 40;
const maxGroups = 14;

function isAlnum(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Space, no-break spaces, hyphen, dot, slash, round brackets, dashes. */
export function isSeparator(code: number): boolean {
  return (
    (code >= 45 && code <= 47) ||
    code === 32 ||
    code === 40 ||
    code === 41 ||
    code === 0xa0 ||
    code === 0x202f ||
    (code >= 0x2010 && code <= 0x2014)
  );
}

let lastText = "";
let lastGroups: NumberGroups | undefined;

/** Reads groups from `start`. Bounded: 40 characters in at most 14 groups. The last answer is kept: several detectors ask for one place. */
export function readGroups(text: string, start: number): NumberGroups {
  if (lastGroups?.start === start && text === lastText) return lastGroups;
  lastText = text;
  return (lastGroups = readAll(text, start));
}

function readAll(text: string, start: number): NumberGroups {
  const sizes: number[] = [];
  const ends: number[] = [];
  let compact = "";
  let at = start;
  while (compact.length < maxCompact && sizes.length < maxGroups) {
    const from = at;
    let hasLetter = false;
    for (let code = text.charCodeAt(at); at - from < maxCompact && isAlnum(code); code = text.charCodeAt(at)) {
      hasLetter ||= code > 57;
      at++;
    }
    if (at === from) break;
    const group = text.slice(from, at);
    compact += hasLetter ? group.toUpperCase() : group;
    sizes.push(compact.length);
    ends.push(at);
    let gap = 0;
    while (gap < 2 && at + gap < text.length && isSeparator(text.charCodeAt(at + gap))) gap++;
    if (gap === 0) break;
    at += gap;
  }
  return { start, compact, sizes, ends };
}

/** Whether a value may begin at `at`: not inside a word, a decimal, a path or a longer number. */
export function startsFree(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  if (isAlnum(before) || before === 95) return false;
  const isGlue = before === 45 || before === 46 || before === 47 || before === 43;
  return !isGlue || at === 1 || !isAlnum(text.charCodeAt(at - 2));
}

/** Whether a value may end at `to`: no letter, digit or underscore follows, nor a decimal or a further group by hyphen. */
export function endsFree(text: string, to: number): boolean {
  const next = text.charCodeAt(to);
  if (isAlnum(next) || next === 95) return false;
  const isGlue = next === 45 || next === 46 || next === 47;
  return !isGlue || !isAlnum(text.charCodeAt(to + 1));
}
