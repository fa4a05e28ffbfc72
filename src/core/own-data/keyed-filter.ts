const probes = 4;

/**
 * A Bloom filter (B. Bloom, CACM 13, 1970) over keyed 64-bit hashes: about 2 in 100 strangers pass at 8 bits an entry, no
 * entry is ever missed. The fast hash is keyed but not cryptographic, so the bits are kept sealed on disk.
 */
export class KeyedFilter {
  readonly bits: Uint8Array;
  readonly #seeds: readonly [number, number];
  readonly #size: number;

  /** `bits` is taken over; its length is a number of bytes above 0. `seeds` are two secret 32-bit numbers. */
  constructor(bits: Uint8Array, seeds: readonly [number, number]) {
    this.bits = bits;
    this.#seeds = seeds;
    this.#size = bits.length * 8;
  }

  add(entry: string): void {
    this.#walk(entry, true);
  }

  mayHold(entry: string): boolean {
    return this.#walk(entry, false);
  }

  #walk(entry: string, sets: boolean): boolean {
    let { high, low } = hashFast(entry, this.#seeds);
    for (let probe = 0; probe < probes; probe += 1) {
      const place = Math.floor(((high >>> 0) / 4_294_967_296) * this.#size);
      const mask = 1 << (place & 7);
      const index = place >>> 3;
      if (sets) this.bits[index] = (this.bits[index] ?? 0) | mask;
      else if (((this.bits[index] ?? 0) & mask) === 0) return false;
      high = (Math.imul(high, 0x9e37_79b1) + low) | 0;
      low = (low ^ (low >>> 11)) | 0;
    }
    return true;
  }
}

/** Two 32-bit halves of a fast hash under two secret seeds. */
export function hashFast(entry: string, seeds: readonly [number, number]): { readonly high: number; readonly low: number } {
  let [high, low] = seeds;
  for (let at = 0; at < entry.length; at += 1) {
    const code = entry.charCodeAt(at);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
    high ^= low >>> 15;
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return { high, low };
}

/** Bytes of a filter for so many entries, 8 bits each, at most 256 MiB. */
export function filterBytes(entries: number): number {
  return Math.min(256 << 20, Math.max(64, Math.ceil(entries)));
}
