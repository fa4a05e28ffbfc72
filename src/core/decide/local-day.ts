const quarter = 15 * 60 * 1000;
const cacheLimit = 512;
const days = new Map<string, string>();
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The day (YYYY-MM-DD) that a moment falls on in a time zone. `at` in milliseconds since 1970 in UTC, `timeZone` an
 * IANA name; an unknown one counts as UTC. Offsets of all zones in use are whole quarters of an hour (tz database
 * 2026a), so the day is the same throughout a quarter and is kept.
 */
export function localDay(at: number, timeZone: string): string {
  const key = `${timeZone}|${Math.floor(at / quarter)}`;
  const known = days.get(key);
  if (known !== undefined) return known;
  if (days.size >= cacheLimit) days.clear();
  const day = formatOf(timeZone).format(at);
  days.set(key, day);
  return day;
}

/** The day so many days after another (before, where negative), by the calendar. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  if (formats.size >= cacheLimit) formats.clear();
  const made = makeFormat(timeZone);
  formats.set(timeZone, made);
  return made;
}

// The Swedish locale writes days as YYYY-MM-DD.
function makeFormat(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  } catch {
    return new Intl.DateTimeFormat("sv-SE", { timeZone: "UTC", year: "numeric", month: "2-digit", day: "2-digit" });
  }
}
