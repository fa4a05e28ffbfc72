export type DayOrder = "mdy" | "dmy";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** German and French abbreviations that differ from English ones. */
const otherMonths: Readonly<Record<string, number>> = {
  mär: 3,
  mai: 5,
  okt: 10,
  dez: 12,
  fév: 2,
  avr: 4,
  aoû: 8,
  déc: 12,
  ene: 1,
  abr: 4,
  ago: 8,
  dic: 12,
};

const isoForm =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;
const partsForm = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(AM|PM)?)?/i;
const wordsForm =
  /^(?:[a-z]{3},?\s+)?(?:(\d{1,2})[-\s.]+([a-zäéû]{3})[a-zäéû]*|([a-zäéû]{3})[a-zäéû]*\.?\s+(\d{1,2}))[-,\s]+(\d{4})(?:[,\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(AM|PM)?)?/i;
const unixForm = /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(\d{2}):(\d{2}):(\d{2})\s+(?:[A-Z]{3,4}\s+)?(\d{4})/i;
const denseForm = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?(?:\.\d+)?(?:\[|$|Z)/;
const epochForm = /^\d{9,19}(?:\.\d+)?$/;

/**
 * A time as exports write it → ISO in UTC (`2026-03-02T09:12:00.000Z`), or undefined: ISO with or without zone, epoch in
 * seconds, milliseconds, micro- or nanoseconds, `03/02/2026`, `02.03.2026`, `2 Mar 2026`, `Mar 2, 2026`,
 * `Mon Mar  2 09:12:00 2026`, `20260302091200`. Times without a
 * zone are taken for UTC. `order` settles `03/02/2026`; with dots the day always comes first; a number above twelve settles
 * it by itself.
 */
export function parseTime(text: string, order: DayOrder = "mdy"): string | undefined {
  const value = text.trim();
  if (value === "") return undefined;
  if (epochForm.test(value)) return fromEpoch(Number(value));
  return fromIso(value) ?? fromParts(value, order) ?? fromWords(value) ?? fromUnix(value) ?? fromDense(value);
}

function fromEpoch(number: number): string | undefined {
  const milliseconds = number > 1e17 ? number / 1e6 : number > 1e14 ? number / 1e3 : number > 1e11 ? number : number * 1000;
  return toIso(milliseconds);
}

function toIso(milliseconds: number): string | undefined {
  if (!Number.isFinite(milliseconds) || milliseconds < 0 || milliseconds > 4102444800000) return undefined;
  return new Date(milliseconds).toISOString();
}

function makeTime(parts: readonly (string | number | undefined)[], zone = "Z"): string | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0));
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 60) return undefined;
  return toIso(Date.UTC(year, month - 1, day, hour, minute, second) - zoneOffset(zone));
}

function zoneOffset(zone: string): number {
  const parts = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (parts === null) return 0;
  return (parts[1] === "-" ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3])) * 60_000;
}

function fromIso(value: string): string | undefined {
  const found = isoForm.exec(value);
  return found === null ? undefined : makeTime(found.slice(1, 7), found[7] ?? "Z");
}

function fromParts(value: string, order: DayOrder): string | undefined {
  const found = partsForm.exec(value);
  if (found === null) return undefined;
  const [, first = "", separator, second = "", year = "", hour, minute, seconds, half] = found;
  const isDayFirst = separator === "." || Number(first) > 12 || (order === "dmy" && Number(second) <= 12);
  const [day, month] = isDayFirst ? [first, second] : [second, first];
  return makeTime([year.length === 2 ? 2000 + Number(year) : year, month, day, toHour(hour, half), minute, seconds]);
}

function toHour(hour: string | undefined, half: string | undefined): number {
  const number = Number(hour ?? 0);
  if (half === undefined) return number;
  return (number % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
}

function fromWords(value: string): string | undefined {
  const found = wordsForm.exec(value);
  if (found === null) return undefined;
  const [, dayFirst, monthSecond, monthFirst, daySecond, year, hour, minute, second, half] = found;
  const name = (monthSecond ?? monthFirst ?? "").toLowerCase();
  const month = months.indexOf(name) + 1 || otherMonths[name];
  return makeTime([year, month, dayFirst ?? daySecond, toHour(hour, half), minute, second]);
}

function fromUnix(value: string): string | undefined {
  const found = unixForm.exec(value);
  if (found === null) return undefined;
  const [, name = "", day, hour, minute, second, year] = found;
  return makeTime([year, months.indexOf(name.toLowerCase()) + 1, day, hour, minute, second]);
}

function fromDense(value: string): string | undefined {
  const found = denseForm.exec(value);
  if (found === null) return undefined;
  const zone = /\[([+-]?)(\d{1,2})(?:\.(\d+))?/.exec(value);
  const offset =
    zone === null
      ? "Z"
      : `${zone[1] === "-" ? "-" : "+"}${(zone[2] ?? "").padStart(2, "0")}:${zone[3]?.startsWith("5") === true ? "30" : "00"}`;
  return makeTime(found.slice(1, 7), offset);
}

/** Learns from all dates of a file in which order it writes day and month. */
export interface DayVote {
  see(text: string): void;
  /** The order that a number above twelve proved; the usual one when none did, or both. */
  order(): DayOrder;
}

/** Begins with the order that is usual for a format. */
export function voteOnDays(usual: DayOrder): DayVote {
  let dayFirst = false;
  let monthFirst = false;
  return {
    see(text) {
      const [, first, second] = /^\s*(\d{1,2})[/-](\d{1,2})[/-]\d/.exec(text) ?? [];
      if (Number(first) > 12) dayFirst = true;
      if (Number(second) > 12) monthFirst = true;
    },
    order: () => (dayFirst === monthFirst ? usual : dayFirst ? "dmy" : "mdy"),
  };
}
