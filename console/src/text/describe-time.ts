const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const steps: readonly [limit: number, unit: Intl.RelativeTimeFormatUnit, size: number][] = [
  [hour, "minute", minute],
  [day, "hour", hour],
  [30 * day, "day", day],
  [365 * day, "month", 30 * day],
];

// Made once: a formatter costs fifty times what formatting costs, and the register shows thousands of days.
const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
const dayOfYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const dayAndYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });

/** A time as people say it: "3 days ago", "in 2 months". `at` and `now` in ISO; an unreadable time stays as written. */
export function describeTime(at: string, now: string): string {
  const distance = Date.parse(at) - Date.parse(now);
  if (Number.isNaN(distance)) return at;
  if (Math.abs(distance) < minute) return "just now";
  for (const [limit, unit, size] of steps) if (Math.abs(distance) < limit) return words.format(Math.round(distance / size), unit);
  return words.format(Math.round(distance / (365 * day)), "year");
}

/** A day as people write it: "4 Mar 2026"; year left out when it is `now`'s. Empty text for an unreadable one. */
export function describeDay(at: string, now: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  const isThisYear = date.getUTCFullYear() === new Date(now).getUTCFullYear();
  return (isThisYear ? dayOfYear : dayAndYear).format(date);
}

/** First and last day as one text: "2 Mar", "2 Mar to 4 Apr", or "not dated". */
export function describeSpan(from: string | null, to: string | null, now: string): string {
  if (!from && !to) return "not dated";
  const first = describeDay(from ?? to ?? "", now);
  const last = describeDay(to ?? from ?? "", now);
  return first === last ? first : `${first} to ${last}`;
}
