/** Headers of one connection alone (RFC 9110, section 7.6.1). */
const hopByHop = new Set([
  "connection",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

/** Headers as they go on: order, case and repetition stay; those of the connection, and the named ones, go. */
export function passHeaders(raw: readonly string[], without: readonly string[]): string[] {
  const dropped = new Set([...hopByHop, ...without]);
  for (let at = 0; at < raw.length; at += 2) {
    if (raw[at]?.toLowerCase() !== "connection") continue;
    for (const name of (raw[at + 1] ?? "").split(",")) dropped.add(name.trim().toLowerCase());
  }
  return raw.filter((_, at) => !dropped.has(raw[at - (at % 2)]?.toLowerCase() ?? ""));
}
