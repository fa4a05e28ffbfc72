/** `utf-8` stands for everything that is not UTF-16: its lines are UTF-8, or Windows-1252 where they are not valid. */
export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be";

export interface EncodingFound {
  readonly encoding: TextEncoding;
  /** Bytes of the byte order mark, to be left out. */
  readonly mark: number;
}

/**
 * The encoding of a text by its first bytes: byte order mark (RFC 3629, RFC 2781), or UTF-16 when one byte of each pair is
 * nearly always zero.
 */
export function detectEncoding(bytes: Uint8Array): EncodingFound {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: "utf-8", mark: 3 };
  if (first === 0xff && second === 0xfe) return { encoding: "utf-16le", mark: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: "utf-16be", mark: 2 };
  const zeros = countZeros(bytes);
  if (zeros.odd > 0.4 && zeros.even < 0.1) return { encoding: "utf-16le", mark: 0 };
  if (zeros.even > 0.4 && zeros.odd < 0.1) return { encoding: "utf-16be", mark: 0 };
  return { encoding: "utf-8", mark: 0 };
}

/** True when the bytes look like no text at all: zero bytes that UTF-16 does not explain. */
export function isBinary(bytes: Uint8Array): boolean {
  if (detectEncoding(bytes).encoding.startsWith("utf-16")) return false;
  const { even, odd } = countZeros(bytes.subarray(0, 8192));
  return even + odd > 0;
}

function countZeros(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  const pairs = Math.min(bytes.length, 4096) >> 1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  return pairs === 0 ? { even: 0, odd: 0 } : { even: even / pairs, odd: odd / pairs };
}
