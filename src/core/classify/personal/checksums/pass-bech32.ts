const alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

function step(sum: number, value: number): number {
  const top = sum >>> 25;
  let next = ((sum & 0x1ffffff) << 5) ^ value;
  for (let i = 0; i < 5; i++) if ((top >> i) & 1) next ^= generators[i] ?? 0;
  return next >>> 0;
}

/** Whether a text passes the checksum of bech32 or bech32m (BIP 173, BIP 350). Mixed case fails. */
export function passBech32(text: string): boolean {
  const lower = text.toLowerCase();
  if (text !== lower && text !== text.toUpperCase()) return false;
  const split = lower.lastIndexOf("1");
  if (split < 1 || lower.length - split < 7) return false;
  let sum = 1;
  for (let i = 0; i < split; i++) sum = step(sum, lower.charCodeAt(i) >> 5);
  sum = step(sum, 0);
  for (let i = 0; i < split; i++) sum = step(sum, lower.charCodeAt(i) & 31);
  for (let i = split + 1; i < lower.length; i++) {
    const value = alphabet.indexOf(lower[i] ?? "");
    if (value < 0) return false;
    sum = step(sum, value);
  }
  return sum === 1 || sum === 0x2bc830a3;
}
