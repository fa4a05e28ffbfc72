const values = new Uint8Array(128).fill(255);
[..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].forEach((sign, value) => {
  values[sign.charCodeAt(0)] = value;
});
values[0x2d] = 62;
values[0x5f] = 63;

/** Bytes of base64 or base64url, with or without padding; stops at padding, passes over everything that is no digit of it. */
export function decodeBase64(run: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((run.length * 3) / 4) + 3);
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let i = 0; i < run.length; i += 1) {
    const code = run.charCodeAt(i);
    if (code === 0x3d) break;
    const value = values[code] ?? 255;
    if (value === 255) continue;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length] = held >> bits;
    length += 1;
  }
  return bytes.subarray(0, length);
}
