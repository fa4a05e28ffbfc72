const decoders = { "utf-8": new TextDecoder("utf-8"), "utf-16le": new TextDecoder("utf-16le"), "utf-16be": new TextDecoder("utf-16be") };

/**
 * The text that decoded bytes are, in UTF-8 or UTF-16 (told by alternating zero bytes); undefined when they are not
 * text. Core has no Buffer; TextDecoder stands in Node, browsers and workers.
 */
export function readDecoded(bytes: Uint8Array): string | undefined {
  const encoding = guessEncoding(bytes);
  return encoding === undefined ? undefined : decoders[encoding].decode(bytes);
}

function guessEncoding(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | undefined {
  let even = 0;
  let odd = 0;
  let plain = 0;
  let high = 0;
  const length = Math.min(bytes.length, 96);
  for (let i = 0; i < length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte === 0) {
      if (i % 2 === 0) even += 1;
      else odd += 1;
    } else if (byte >= 0x80) high += 1;
    else if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13) return undefined;
    else plain += 1;
  }
  const half = length >> 1;
  if (even + odd === 0) return high * 5 <= plain ? "utf-8" : undefined;
  if (odd >= half - 1 && even === 0) return "utf-16le";
  return even >= half - 1 && odd === 0 ? "utf-16be" : undefined;
}
