import { addDays } from "../decide/local-day.ts";
import { type Incident, sortStatements } from "./incident.ts";
import { type DateSpan, isoDay, readDates } from "./read-dates.ts";

/** When it happened, as the statements say it. Days as ISO, inclusive; a side left out is not known. */
export interface WindowRead {
  readonly from?: string;
  readonly to?: string;
  /** How sure the days are, as sentences; empty where both are said. */
  readonly notes: readonly string[];
}

/** The window that the latest statement names; null where none does. `today` stands in for undated statements. Pure. */
export function readWindow(incident: Incident, today: string): WindowRead | null {
  const texts = sortStatements(incident).map(({ text, date }) => ({ text, near: isDay(date) ? date.slice(0, 10) : today }));
  const title = incident.title ?? "";
  const last = texts.at(-1)?.near ?? today;
  for (const { text, near } of [...texts.toReversed(), { text: title, near: last }]) {
    const found = readTextWindow(text.slice(0, 50_000), near);
    if (found !== null) return found;
  }
  return null;
}

/** The same from one text said on the day `near`. */
export function readTextWindow(text: string, near: string): WindowRead | null {
  const dates = readDates(text, near);
  return findRange(text, dates) ?? findWeekend(text, dates, near) ?? findOpen(text, dates) ?? findDay(text, dates, near);
}

const linked =
  /^(?:[^.;\n]{0,24}?)\s*(?:\band\b|\bto\b|\buntil\b|\btill\b|\bthrough\b|\bbis\b|\bund\b|[-–—])\s*(?:and including |about |around |early |late |mid-?|the |dem |den |zum |einschließlich )*(?:\d{1,2}[:.]\d{2}\s*(?:utc|cet|gmt|uhr|[ap]m)?,?\s*(?:on )?(?:am )?)?$/iu;
const between =
  /\b(?:between|zwischen)\s+(?:about |around |roughly |early |late |mid-?|the |dem )*(?:\d{1,2}[:.]\d{2}[^,;]{0,12} )?(?:on )?$/iu;
const dayBefore = /(?<!\d|[:.])(\d{1,2})(?:st|nd|rd|th|\.)?\s*(?:and|to|until|till|through|bis|und|-|–)\s*(?:the |dem |zum )?$/iu;
const dayAfter =
  /^\s*(?:-|–|to|and|until|through)\s*(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?!\d|:\d|%|\.\d|\s*(?:hours?|minutes|days|utc|am\b|pm\b))(?:,?\s+(20\d\d))?/iu;

function findRange(text: string, dates: readonly DateSpan[]): WindowRead | null {
  for (const [at, date] of dates.entries()) {
    const short = findShortRange(text, date);
    if (short !== null) return short;
    const next = dates[at + 1];
    if (next === undefined) continue;
    const middle = text.slice(date.end, next.start);
    const isLinked =
      linked.test(middle) && (!/\b(?:and|und)\b/i.test(middle) || between.test(text.slice(Math.max(0, date.start - 60), date.start)));
    const from = alignYears(date, next);
    if (isLinked && from <= next.to) return makeWindow(from, next.to, [date, next], text);
  }
  return null;
}

/** "3 to 9 March", "March 3-9". */
function findShortRange(text: string, date: DateSpan): WindowRead | null {
  if (date.unit !== "day") return null;
  const [year = 0, month = 1] = date.from.split("-").map(Number);
  const before = dayBefore.exec(text.slice(Math.max(0, date.start - 40), date.start));
  if (before !== null) {
    const day = Number(before[1]);
    // "28 to 3 March" began in the month before.
    const isEarlierMonth = day > Number(date.from.slice(8));
    const first = isEarlierMonth ? isoDay(month === 1 ? year - 1 : year, month === 1 ? 12 : month - 1, day) : isoDay(year, month, day);
    return first === null ? null : makeWindow(first, date.to, [date], text);
  }
  const after = dayAfter.exec(text.slice(date.end, date.end + 30));
  const last = after === null ? null : isoDay(Number(after[2] ?? year), month, Number(after[1]));
  return last === null || last <= date.from
    ? null
    : makeWindow(after?.[2] === undefined ? date.from : after[2] + date.from.slice(4), last, [date], text);
}

/** "from November to January 2026" began the year before. */
function alignYears(first: DateSpan, last: DateSpan): string {
  if (first.hasYear) return first.from;
  const same = last.from.slice(0, 4) + first.from.slice(4);
  return same <= last.to ? same : `${Number(last.from.slice(0, 4)) - 1}${first.from.slice(4)}`;
}

function findWeekend(text: string, dates: readonly DateSpan[], near: string): WindowRead | null {
  const named = dates.find(
    (date) =>
      date.unit === "day" &&
      /\b(?:weekend|wochenende) (?:of|around|des|vom|um den) (?:the )?$/iu.test(text.slice(Math.max(0, date.start - 40), date.start)),
  );
  const isLast =
    /\b(?:over|during|on|at) the (?:last |past )?weekend\b|\b(?:last|past) weekend\b|\bam (?:letzten |vergangenen )?wochenende\b/iu.test(
      text,
    );
  if (named === undefined && !isLast) return null;
  const weekday = (day: string): number => new Date(day).getUTCDay();
  if (named === undefined) {
    const sunday = addDays(near, -weekday(near));
    return { from: addDays(sunday, -1), to: sunday, notes: ["The weekend before the statement is meant, as far as it says."] };
  }
  const saturday = weekday(named.from) === 0 ? addDays(named.from, -1) : addDays(named.from, (6 - weekday(named.from)) % 7);
  return makeWindow(saturday, addDays(saturday, 1), [named], text);
}

const since =
  /\b(?:since|as of|ever since|seit|starting (?:on|in)?|beginning (?:on|in)?|from|ab)\s+(?:about |around |early |late |mid-?|at least |the |dem |anfang |ende )*$/iu;
const until = /\b(?:until|till|up to|through|bis|before|prior to)\s+(?:about |around |early |late |mid-?|the |zum |dem |ende )*$/iu;

function findOpen(text: string, dates: readonly DateSpan[]): WindowRead | null {
  for (const date of dates) {
    const before = text.slice(Math.max(0, date.start - 40), date.start);
    if (since.test(before) && /\b(?:since|seit)\b/iu.test(before)) {
      const notes = ["It is said since when, not until when: everything up to today is counted."];
      return { from: date.from, notes: [...notes, ...noteDates([date], text)] };
    }
    if (until.test(before) && isEvent(sentenceAt(text, date))) {
      const notes = ["It is said until when, not since when: everything up to that day is counted."];
      return {
        to: /\b(?:before|prior to)\b/iu.test(before) ? addDays(date.from, -1) : date.to,
        notes: [...notes, ...noteDates([date], text)],
      };
    }
  }
  return null;
}

const event =
  /\b(?:access|expos|visible|readable|listed|reach|open\b|public|available|affect|copied|downloaded|stolen|taken|read\b|leak|intru|broke|attack|unauthori|down\b|unreachable|outage|errors?|failed|delet|wiped|dropped|installed|publish|shipped|uploaded|pasted|hours?\b|minutes\b|zugriff|sichtbar|erreichbar|gestört|kopiert|gestohlen)/iu;
/** Days on which something was said or mended tell nothing of when it happened. */
const said =
  /\b(?:updated|posted|announced|notified|told|reported|wrote|statement|disclosed|discovered|noticed|learned|fixed|patched|revoked|closed|resolved|will|objection|effective|until|by|deadline|due|advisory|gemeldet|bemerkt)\b[^.;]{0,40}$/iu;

function findDay(text: string, dates: readonly DateSpan[], near: string): WindowRead | null {
  for (const date of dates) {
    const before = text.slice(Math.max(0, date.start - 80), date.start);
    if (
      /\b(?:on|in|during|am|im|of|the|early|late|mid-?)\s+(?:the )?$/iu.test(before) &&
      !said.test(before.replace(/.*[.;]\s/su, "")) &&
      isEvent(sentenceAt(text, date))
    )
      return makeWindow(date.from, date.to, [date], text);
  }
  const relative = /\b(yesterday|today|this morning|last night|gestern|heute)\b/iu.exec(text);
  if (relative === null || dates.length > 0 || !isEvent(text)) return null;
  const day = /today|this|heute/iu.test(relative[0]) ? near : addDays(near, -1);
  return { from: day, to: day, notes: [`"${relative[0]}" is read from the day of the statement.`] };
}

function isEvent(sentence: string): boolean {
  return event.test(sentence);
}

function sentenceAt(text: string, { start, end }: DateSpan): string {
  const first = Math.max(text.lastIndexOf(". ", start), text.lastIndexOf("\n", start)) + 1;
  const stop = /[.!?]\s|\n/.exec(text.slice(end));
  return text.slice(first, stop === null ? Math.min(text.length, end + 300) : end + stop.index);
}

function makeWindow(from: string, to: string, dates: readonly DateSpan[], text: string): WindowRead {
  return { from, to, notes: noteDates(dates, text) };
}

function noteDates(dates: readonly DateSpan[], text: string): string[] {
  const coarse = dates.find(({ unit }) => unit !== "day");
  const isAbout = dates.some(({ start }) =>
    /\b(?:about|around|roughly|approximately|early|late|mid|anfang|ende|etwa)[- ](?:the )?$/iu.test(
      text.slice(Math.max(0, start - 20), start),
    ),
  );
  return [
    ...(coarse === undefined ? [] : [`Only the ${coarse.unit} is said: the whole of it is counted.`]),
    ...(isAbout ? ["The days are said to be about right only."] : []),
    ...(dates.some(({ hasYear }) => hasYear) ? [] : [`No year is said; ${dates[0]?.from.slice(0, 4) ?? "the nearest"} is taken.`]),
  ];
}

function isDay(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(Date.parse(value));
}
