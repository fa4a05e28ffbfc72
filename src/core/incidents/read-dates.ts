/** A date as it stands in a text: a day, or a month or year of which the whole is meant. Days as ISO, inclusive. */
export interface DateSpan {
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
  readonly unit: "day" | "month" | "year";
  /** False where the text names no year and the nearest one was taken. */
  readonly hasYear: boolean;
}

const names = [
  ["january", "jan", "januar", "jänner"],
  ["february", "feb", "februar"],
  ["march", "mar", "märz"],
  ["april", "apr"],
  ["may", "mai"],
  ["june", "jun", "juni"],
  ["july", "jul", "juli"],
  ["august", "aug"],
  ["september", "sept", "sep"],
  ["october", "oct", "oktober", "okt"],
  ["november", "nov"],
  ["december", "dec", "dezember", "dez"],
] as const;
const monthWord = names
  .flat()
  .toSorted((a, b) => b.length - a.length)
  .join("|");
const longMonth = names
  .flatMap((each) =>
    each.filter((name) => name.length > 4 || name === "june" || name === "july" || name === "juni" || name === "juli" || name === "mai"),
  )
  .join("|");
const day = String.raw`(?<!\d|:)(?<day>\d{1,2})(?:st|nd|rd|th|\.)?(?:\s+of)?\s+(?<month>${monthWord})\b\.?(?:,?\s+(?<year>20\d\d)\b)?`;
const american = String.raw`\b(?<month2>${monthWord})\.?\s+(?<day2>\d{1,2})(?:st|nd|rd|th)?(?!\d|:|\.\d|%)(?:\s*,?\s+(?<year2>20\d\d)\b)?`;
const numeric = String.raw`\b(?<year3>20\d\d)-(?<month3>\d{2})-(?<day3>\d{2})\b|(?<!\d)(?<day4>\d{1,2})\.(?<month4>\d{1,2})\.(?<year4>20\d\d)\b`;
const monthOnly = String.raw`\b(?<month5>${longMonth})\b(?:,?\s+(?<year5>20\d\d)\b)?`;
// "May" alone is a month only after a word of time.
const may = String.raw`(?<=\b(?:in|since|until|from|during|early|late|mid|of|between|and|to|last) )(?<month6>May)\b(?! (?:be|have|not|also))(?:,?\s+(?<year6>20\d\d)\b)?`;
const yearOnly = String.raw`(?<=\b(?:in|since|seit|during|until|early|late|from) )(?<year7>20\d\d)\b(?!-)`;
const anyDate = new RegExp(`${numeric}|${day}|${american}|${monthOnly}|${yearOnly}`, "giu");
const anyMay = new RegExp(may, "gu");

/** Dates in a text, in their order; years that are left out are the likely ones on the day `near` (an ISO day). At most 200. Pure. */
export function readDates(text: string, near: string): DateSpan[] {
  const matches = [...text.matchAll(anyDate), ...text.matchAll(anyMay)].slice(0, 200);
  const spans = matches.flatMap((match) => readMatch(match, near) ?? []).sort((a, b) => a.start - b.start);
  return spans.filter((span, at) => at === 0 || span.start >= (spans[at - 1]?.end ?? 0));
}

function readMatch(match: RegExpExecArray, near: string): DateSpan | null {
  const groups = match.groups ?? {};
  const pick = (name: string): string | undefined =>
    Object.entries(groups).find(([key, value]) => key.replace(/\d$/, "") === name && value !== undefined)?.[1];
  const [year, month, dayOfMonth] = [pick("year"), monthOf(pick("month")), pick("day")];
  const [start, end] = [match.index, match.index + match[0].length];
  if (month === null)
    return year === undefined ? null : { start, end, from: `${year}-01-01`, to: `${year}-12-31`, unit: "year", hasYear: true };
  const unit = dayOfMonth === undefined ? "month" : "day";
  const at = year ?? nearestYear(month, Number(dayOfMonth ?? 15), near);
  const from = isoDay(Number(at), month, Number(dayOfMonth ?? 1));
  if (from === null) return null;
  const to = unit === "day" ? from : lastOfMonth(from);
  return { start, end, from, to, unit, hasYear: year !== undefined };
}

function monthOf(word: string | undefined): number | null {
  if (word === undefined) return null;
  if (/^\d+$/.test(word)) return Number(word);
  const at = names.findIndex((each) => each.some((name) => name === word.toLowerCase()));
  return at < 0 ? null : at + 1;
}

/** Statements tell of what was: a day that lies ahead must be four times nearer than one that has passed. */
function nearestYear(month: number, dayOfMonth: number, near: string): string {
  const year = Number(near.slice(0, 4));
  const away = (candidate: number): number => {
    const ahead = Date.UTC(candidate, month - 1, dayOfMonth) - Date.parse(near);
    return ahead > 0 ? ahead * 4 : -ahead;
  };
  return String([year, year - 1, year + 1].reduce((best, candidate) => (away(candidate) < away(best) ? candidate : best)));
}

/** Null for a day that no calendar has. */
export function isoDay(year: number, month: number, dayOfMonth: number): string | null {
  const time = new Date(Date.UTC(year, month - 1, dayOfMonth));
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === dayOfMonth ? time.toISOString().slice(0, 10) : null;
}

function lastOfMonth(first: string): string {
  const [year = 0, month = 1] = first.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
