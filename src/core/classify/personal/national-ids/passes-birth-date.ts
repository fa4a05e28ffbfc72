import { isDate } from "../checksums/is-date.ts";

const two = (text: string, at: number): number => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;

/** Whether `text` holds YYMMDD at `at`; `month` and `day` undo a scheme's offsets first. */
export function hasYmd(text: string, at = 0, month = (m: number): number => m, day = (d: number): number => d): boolean {
  return isDate(two(text, at), month(two(text, at + 2)), day(two(text, at + 4)));
}

/** Whether `text` holds DDMMYY at `at`; `month` and `day` undo a scheme's offsets first. */
export function hasDmy(text: string, at = 0, month = (m: number): number => m, day = (d: number): number => d): boolean {
  return isDate(two(text, at + 4), month(two(text, at + 2)), day(two(text, at)));
}

/** Whether `text` holds YYYYMMDD at `at` with a year between 1850 and 2099. */
export function hasLongYmd(text: string, at = 0): boolean {
  const year = Number(text.slice(at, at + 4));
  return year >= 1850 && year < 2100 && isDate(year, two(text, at + 4), two(text, at + 6));
}
