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
  const named = namedByConnection(raw);
  const passed: string[] = [];
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at] ?? "";
    const known = name.toLowerCase();
    if (!hopByHop.has(known) && !without.includes(known) && !named.includes(known)) passed.push(name, raw[at + 1] ?? "");
  }
  return passed;
}

const none: readonly string[] = [];

function namedByConnection(raw: readonly string[]): readonly string[] {
  for (let at = 0; at < raw.length; at += 2) {
    if (raw[at]?.toLowerCase() !== "connection" || usual.has((raw[at + 1] ?? "").toLowerCase())) continue;
    return (raw[at + 1] ?? "").split(",").map((name) => name.trim().toLowerCase());
  }
  return none;
}

const usual = new Set(["keep-alive", "close"]);
