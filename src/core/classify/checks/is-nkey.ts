const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** True when base32 text of a NATS nkey ends in its CRC-16 (XMODEM, little-endian), github.com/nats-io/nkeys. */
export function isNkey(text: string): boolean {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const sign of text) {
    held = ((held << 5) | digits.indexOf(sign)) & 0xfff;
    bits += 5;
    if (bits >= 8) bytes.push((held >> (bits -= 8)) & 0xff);
  }
  const sum = (bytes.at(-2) ?? 0) | ((bytes.at(-1) ?? 0) << 8);
  return crc16(bytes.slice(0, -2)) === sum;
}

function crc16(bytes: readonly number[]): number {
  let rest = 0;
  for (const byte of bytes) {
    rest ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) rest = (rest & 0x8000 ? (rest << 1) ^ 0x1021 : rest << 1) & 0xffff;
  }
  return rest;
}
