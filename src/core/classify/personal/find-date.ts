import { isDate } from "./checksums/is-date.ts";
import { foldWords } from "./labels/fold-words.ts";
import { monthNames } from "./month-names.rows.ts";

export interface DateFound {
  readonly start: number;
  readonly end: number;
}

/** Between label and value: punctuation, quotes, brackets and at most two short words. */
const gap = /^[はがの]?[\s"'`:=#.,()[\]*|>~-]{0,6}(?:(?!\d)[\p{L}.]{1,12}[\s"':=(),-]{1,3}){0,3}/u;
const numericForm = /^(?:(\d{4})([-./ ]{1,2})(\d{1,2})\2(\d{1,2})|(\d{1,2})([-./ ]{1,2})(\d{1,2})\6(\d{4}|\d{2})(?!\d))(?![\d])/;
const compactForm = /^(19\d{2}|20[0-3]\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/;
const eastAsian =
  /^(?:(?:19|20)\d{2}|(?:昭和|平成|令和|大正|民國|民国)\s?(?:\d{1,3}|元))\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일号]?/;
const named =
  /^(?:(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s?(?:de |of |den )?([\p{L}\p{M}]{3,13})\.?,?\s?(?:de |del )?(\d{4})|([\p{L}\p{M}]{3,13})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})|(\d{1,2})[- ]([\p{L}]{3,4})[- ](\d{4}|\d{2})|(\d{4})[. ]{1,2}([\p{L}\p{M}]{3,13})[. ](\d{1,2})\.?)(?!\d)/u;

let months: Map<string, number> | undefined;

function monthOf(word: string): number {
  if (months === undefined) {
    months = new Map();
    for (const row of monthNames) row.split(" ").forEach((name, i) => months?.set(foldWords(name), i + 1));
  }
  const folded = foldWords(word);
  return (
    months.get(folded) ??
    (/^(?:january|february|march|june|july|october|december)$/.test(folded)
      ? (months.get(folded.slice(0, 3)) ?? 0)
      : /^[a-z]{3,4}$/.test(folded)
        ? prefixMonth(folded)
        : 0)
  );
}

function prefixMonth(short: string): number {
  for (const [name, month] of months ?? []) if (name.startsWith(short)) return month;
  return 0;
}

function isBirthYear(year: number): boolean {
  return (year >= 1900 && year <= 2030) || (year >= 2440 && year <= 2573) || (year >= 1300 && year <= 1450);
}

function lengthOfNumeric(text: string): number {
  const match = numericForm.exec(text);
  if (match === null) return 0;
  const year = Number(match[1] ?? match[8]);
  const [a, b] = match[1] === undefined ? [Number(match[5]), Number(match[7])] : [Number(match[4]), Number(match[3])];
  const known = (match[8]?.length === 2 || isBirthYear(year)) && (isDate(2000, b, a) || (match[1] === undefined && isDate(2000, a, b)));
  return known ? match[0].length : 0;
}

function lengthOfNamed(text: string): number {
  const match = named.exec(text);
  if (match === null) return 0;
  const day = Number(match[1] ?? match[5] ?? match[7] ?? match[12]);
  const year = Number(match[3] ?? match[6] ?? match[9] ?? match[10]);
  const month = monthOf(match[2] ?? match[4] ?? match[8] ?? match[11] ?? "");
  return month > 0 && isDate(2000, month, day) && (year < 100 || isBirthYear(year)) ? match[0].length : 0;
}

/** Length of the date that begins `text`, in any common written form; 0 when none does. Text of at most 48 units is looked at. */
export function lengthOfDate(text: string): number {
  const head = text.slice(0, 48);
  const numeric = lengthOfNumeric(head) || lengthOfNamed(head);
  return numeric || (compactForm.exec(head)?.[0].length ?? eastAsian.exec(head)?.[0].trimEnd().length ?? 0);
}

/** The date that follows a label ending at `from`. */
export function findDateAfter(text: string, from: number): DateFound | undefined {
  const window = text.slice(from, from + 88);
  let skipped = gap.exec(window)?.[0].length ?? 0;
  for (let tries = 0; tries < 4; tries++) {
    const length = lengthOfDate(window.slice(skipped));
    if (length > 0) return { start: from + skipped, end: from + skipped + length };
    const shorter = /[\p{L}.]+[^\p{L}.]*$/u.exec(window.slice(0, skipped));
    if (shorter === null) break;
    skipped = shorter.index;
  }
  return undefined;
}
