import { foldWord } from "./fold-word.ts";

const locales = ["en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "nb", "fi", "cs", "hu", "ro", "tr"];
let months: Map<string, number> | undefined;

/**
 * Readings of a date in any common form as `d:YYYY-MM-DD`: ISO, compact, day or month first, month names of 16 languages,
 * years of two digits (31 and later are 19xx). More than one where day and month can be told either way; none where it is no date.
 */
export function readDateForms(parts: readonly string[]): readonly string[] {
  if (parts.length === 1) return readCompact(parts[0] ?? "");
  if (parts.length !== 3) return [];
  const numbers = parts.map((part) => (/^\d{1,4}$/.test(part) ? Number(part) : Number.NaN));
  const [first = Number.NaN, second = Number.NaN, third = Number.NaN] = numbers;
  if (Number.isNaN(second)) return makeDate(yearOf(parts[2], third), monthOf(parts[1]), first);
  if (Number.isNaN(first)) return makeDate(yearOf(parts[2], third), monthOf(parts[0]), second);
  if (parts[0]?.length === 4) return makeDate(first, second, third);
  const year = yearOf(parts[2], third);
  return [...new Set([...makeDate(year, second, first), ...makeDate(year, first, second)])];
}

function readCompact(text: string): readonly string[] {
  if (!/^(?:19|20)\d{6}$/.test(text)) return [];
  return makeDate(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)));
}

function yearOf(text: string | undefined, value: number): number {
  if (text?.length === 4) return value;
  return text?.length === 2 ? value + (value > 30 ? 1900 : 2000) : Number.NaN;
}

function monthOf(word: string | undefined): number {
  return (months ??= makeMonths()).get(foldWord(word ?? "")[0] ?? "") ?? Number.NaN;
}

function makeMonths(): Map<string, number> {
  const names = new Map<string, number>();
  for (const locale of locales) {
    for (const month of ["long", "short"] as const) {
      for (const day of ["numeric", undefined]) {
        const format = new Intl.DateTimeFormat(locale, {
          month,
          timeZone: "UTC",
          ...(day === undefined ? {} : { day: "numeric" as const }),
        });
        for (let index = 0; index < 12; index += 1) {
          const part = format.formatToParts(Date.UTC(2001, index, 1)).find(({ type }) => type === "month");
          const name = foldWord((part?.value ?? "").replaceAll(".", ""))[0] ?? "";
          if (/^\p{L}{3,}$/u.test(name)) names.set(name, index + 1);
        }
      }
    }
  }
  return names;
}

function makeDate(year: number, month: number, day: number): readonly string[] {
  const fits = year >= 1880 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return fits ? [`d:${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`] : [];
}
