/** First 32 bits of the fractional parts of roots of primes, as FIPS 180-4 defines its constants. */
function makeConstants(): { rounds: Uint32Array; start: Uint32Array } {
  const rounds = new Uint32Array(64);
  const start = new Uint32Array(8);
  const fraction = (value: number): number => Math.floor((value - Math.floor(value)) * 2 ** 32);
  for (let candidate = 2, found = 0; found < 64; candidate++) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) isPrime = false;
    if (!isPrime) continue;
    if (found < 8) start[found] = fraction(candidate ** (1 / 2));
    rounds[found++] = fraction(Math.cbrt(candidate));
  }
  return { rounds, start };
}

let constants: ReturnType<typeof makeConstants> | undefined;

function rotate(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}

function compress(state: Uint32Array, words: Uint32Array, rounds: Uint32Array): void {
  for (let i = 16; i < 64; i++) {
    const [a, b] = [words[i - 15] ?? 0, words[i - 2] ?? 0];
    const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
    const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
    words[i] = (words[i - 16] ?? 0) + s0 + (words[i - 7] ?? 0) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const t1 = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + (rounds[i] ?? 0) + (words[i] ?? 0);
    const t2 = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, i) => (state[i] = (state[i] ?? 0) + value));
}

/** SHA-256 (FIPS 180-4) of at most a few hundred bytes, for address checksums only: core may not import a crypto module. */
export function sha256(bytes: Uint8Array): Uint8Array {
  constants ??= makeConstants();
  const size = ((bytes.length + 9 + 63) >> 6) << 6;
  const block = new Uint8Array(size);
  block.set(bytes);
  block[bytes.length] = 0x80;
  const view = new DataView(block.buffer);
  view.setUint32(size - 4, bytes.length * 8);
  const state = constants.start.slice();
  const words = new Uint32Array(64);
  for (let at = 0; at < size; at += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getUint32(at + i * 4);
    compress(state, words, constants.rounds);
  }
  const out = new DataView(new ArrayBuffer(32));
  state.forEach((value, i) => out.setUint32(i * 4, value));
  return new Uint8Array(out.buffer);
}
