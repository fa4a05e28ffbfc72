import { parseTime } from "./parse-time.ts";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const oneDay = 86_400_000;

/**
 * The time at the beginning of a syslog line → ISO: `Nov  3 09:12:01` (RFC 3164, no year: the last such day before `asOf`, so a
 * log over New Year is right) or an ISO time (RFC 5424). Times are taken for UTC. Undefined when there is none.
 */
export function parseSyslogTime(line: string, asOf: string | undefined): string | undefined {
  const month = months.indexOf(line.slice(0, 3)) + 1;
  if (month === 0) return parseTime(line.slice(0, Math.max(0, line.indexOf(" "))));
  if (asOf === undefined) return undefined;
  const year = Number(asOf.slice(0, 4));
  const day = line.slice(4, 6).trim().padStart(2, "0");
  const rest = `${String(month).padStart(2, "0")}-${day}T${line.slice(7, 15)}`;
  const time = parseTime(`${year}-${rest}Z`);
  if (time === undefined || Date.parse(time) <= Date.parse(asOf) + oneDay) return time;
  return parseTime(`${year - 1}-${rest}Z`);
}
