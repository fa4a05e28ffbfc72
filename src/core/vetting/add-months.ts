/** The ISO day so many months after a day, a month or a year; empty for what is no date. A day that the month lacks becomes its last. */
export function addMonths(from: string, months: number): string {
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(from);
  if (parts === null) return "";
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 12), Number(parts[3] ?? 28)];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const made = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)));
  return Number.isNaN(made.getTime()) ? "" : made.toISOString().slice(0, 10);
}
