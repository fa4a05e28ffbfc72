const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether day and month exist; year 0 to 99 alone counts as a year whose 29 February may exist. */
export function isDate(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0 || year < 100);
  return day <= (monthLengths[month - 1] ?? 0) + (month === 2 && leap ? 1 : 0);
}
