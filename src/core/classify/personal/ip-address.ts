/** Well-known public resolvers: infrastructure, nobody's address. */
const resolvers = new Set(
  "8.8.8.8 8.8.4.4 1.1.1.1 1.0.0.1 9.9.9.9 208.67.222.222 208.67.220.220 149.112.112.112 4.4.4.4 4.2.2.2 1.2.3.4".split(" "),
);

/**
 * Whether an IPv4 address can point at somebody: not private, shared, loopback, link-local, documentation, benchmark,
 * multicast or reserved (RFC 6890, RFC 5737), not a mask and not a well-known resolver.
 */
export function isPersonalIpV4(a: number, b: number, c: number, d: number): boolean {
  if (a > 223 || b > 255 || c > 255 || d > 255 || a === 0 || a === 10 || a === 127) return false;
  if ((a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168) || (a === 169 && b === 254) || (a === 100 && b >= 64 && b < 128))
    return false;
  if (
    (a === 192 && b === 0) ||
    (a === 198 && b === 51 && c === 100) ||
    (a === 203 && b === 0 && c === 113) ||
    (a === 198 && (b === 18 || b === 19))
  )
    return false;
  // Object identifiers of X.500: attributes 2.5.4.*, certificate extensions 2.5.29.*
  if (a === 2 && b === 5 && (c === 4 || c === 29)) return false;
  return !(a < 10 && b < 10 && c < 10 && d < 10) && !(b === 0 && c === 0) && !(d === 0 && c === 0) && !resolvers.has(`${a}.${b}.${c}.${d}`);
}

/** A hex digit or a colon. */
export function isSixUnit(code: number): boolean {
  return (code >= 48 && code <= 58) || ((code | 32) >= 97 && (code | 32) <= 102);
}

/**
 * End of a global IPv6 address (2000::/3 and not 2001:db8::/32, RFC 3849) that begins at `start`; −1 when there is none.
 * Either all eight groups or one `::` must stand.
 */
export function readIpV6(text: string, start: number): number {
  let end = start;
  let colons = 0;
  for (; end < text.length && end - start < 40 && isSixUnit(text.charCodeAt(end)); end++) if (text.charCodeAt(end) === 58) colons++;
  if (colons < 2) return -1;
  while (end > start && text[end - 1] === ":" && text[end - 2] !== ":") end--;
  const written = text.slice(start, end);
  if (!/^[23][0-9a-f]{3}:/i.test(written) || /^2001:0?db8:/i.test(written) || /:::|::.*::/.test(written)) return -1;
  const groups = written.split(":").filter((group) => group !== "");
  if (groups.some((group) => group.length > 4) || /\w/.test(text[end] ?? "")) return -1;
  return (written.includes("::") ? groups.length < 8 && groups.length > 1 : groups.length === 8) ? end : -1;
}
