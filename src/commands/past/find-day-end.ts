import { localDay } from "../../core/decide/local-day.ts";

const quarter = 15 * 60_000;

/** The moment a day ends in a time zone: the first one that is no longer part of it. `day` as YYYY-MM-DD. */
export function findDayEnd(day: string, timeZone: string): Date {
  // No zone is more than 14 hours from UTC; all offsets are whole quarters of an hour.
  let at = Date.parse(`${day}T00:00:00Z`) + 38 * 3_600_000;
  while (localDay(at - quarter, timeZone) > day) at -= quarter;
  return new Date(at);
}
