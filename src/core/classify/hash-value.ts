/**
 * A 53-bit number by which equal values are counted once without keeping them: case, space and separators do not
 * matter. Not for secrets, and not secret itself.
 */
export function hashValue(value: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (const sign of value.toLowerCase()) {
    const code = sign.codePointAt(0) ?? 0;
    if (code <= 0x2f && code !== 0x2b) continue;
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}
