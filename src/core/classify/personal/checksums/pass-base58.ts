import { sha256 } from "./sha256.ts";

const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const rippleAlphabet = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";

function decode(text: string, letters: string): Uint8Array | undefined {
  const bytes = new Uint8Array(25);
  for (const char of text) {
    let carry = letters.indexOf(char);
    if (carry < 0) return undefined;
    for (let i = 24; i >= 0; i--) {
      carry += (bytes[i] ?? 0) * 58;
      bytes[i] = carry & 255;
      carry >>= 8;
    }
    if (carry > 0) return undefined;
  }
  return bytes;
}

/** Whether an address is base58 of 25 bytes whose last four are the double SHA-256 of the rest (Bitcoin, Tron, Ripple and kin). */
export function passBase58Check(text: string): boolean {
  if (text.length < 26 || text.length > 35) return false;
  const bytes = decode(text, text.startsWith("r") ? rippleAlphabet : alphabet);
  if (bytes === undefined) return false;
  const digest = sha256(sha256(bytes.subarray(0, 21)));
  return [0, 1, 2, 3].every((i) => digest[i] === bytes[21 + i]);
}
