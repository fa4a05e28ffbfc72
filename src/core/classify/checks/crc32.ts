const table = new Uint32Array(256);
for (let value = 0; value < 256; value += 1) {
  let rest = value;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  table[value] = rest >>> 0;
}

/** CRC-32 (IEEE 802.3) of ASCII text, unsigned. */
export function crc32(text: string): number {
  let rest = 0xffffffff;
  for (let i = 0; i < text.length; i += 1) rest = (rest >>> 8) ^ (table[(rest ^ text.charCodeAt(i)) & 0xff] ?? 0);
  return (rest ^ 0xffffffff) >>> 0;
}
