import { sha256 } from "./sha256.ts";

const digits = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

/** True when base58 text ends in its checksum, the first 4 bytes of a double SHA-256 (Bitcoin's Base58Check). At most 120 characters. */
export function isBase58Check(text: string): boolean {
  if (text.length > 120) return false;
  const bytes = decodeBase58(text);
  if (bytes === undefined || bytes.length < 5) return false;
  const sum = sha256(sha256(bytes.slice(0, -4)));
  return bytes.slice(-4).every((byte, index) => byte === sum[index]);
}

function decodeBase58(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  for (const sign of text) {
    let carry = digits.indexOf(sign);
    if (carry < 0) return undefined;
    for (let i = 0; i < bytes.length; i += 1) {
      carry += (bytes[i] ?? 0) * 58;
      bytes[i] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 0xff);
  }
  const zeros = /^1*/.exec(text)?.[0].length ?? 0;
  return Uint8Array.from([...Array<number>(zeros).fill(0), ...bytes.toReversed()]);
}
