/** Round constants: fractional parts of the cube roots of the first 64 primes (FIPS 180-4). */
const constants = new Uint32Array(64);
const start = new Uint32Array(8);
let found = 0;
for (let value = 2; found < 64; value += 1) {
  let isPrime = true;
  for (let by = 2; by * by <= value; by += 1) if (value % by === 0) isPrime = false;
  if (!isPrime) continue;
  if (found < 8) start[found] = fraction(Math.sqrt(value));
  constants[found] = fraction(Math.cbrt(value));
  found += 1;
}

function fraction(value: number): number {
  return Math.floor((value - Math.floor(value)) * 4_294_967_296);
}

/** SHA-256 of bytes (FIPS 180-4). Core has no crypto; used for checksums of a few dozen bytes only. */
export function sha256(bytes: Uint8Array): Uint8Array {
  const blocks = pad(bytes);
  const state = start.slice();
  for (let at = 0; at < blocks.length; at += 64) mix(state, new DataView(blocks.buffer, at, 64));
  const out = new DataView(new ArrayBuffer(32));
  state.forEach((word, index) => out.setUint32(index * 4, word));
  return new Uint8Array(out.buffer);
}

function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  blocks.set(bytes);
  blocks[bytes.length] = 0x80;
  new DataView(blocks.buffer).setUint32(blocks.length - 4, bytes.length * 8);
  return blocks;
}

function mix(state: Uint32Array, block: DataView): void {
  const words = new Uint32Array(64);
  const word = (index: number): number => words[index] ?? 0;
  for (let i = 0; i < 16; i += 1) words[i] = block.getUint32(i * 4);
  for (let i = 16; i < 64; i += 1) {
    const a = word(i - 15);
    const b = word(i - 2);
    words[i] = word(i - 16) + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + word(i - 7) + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i += 1) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (constants[i] ?? 0) + word(i)) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((value, index) => {
    state[index] = (state[index] ?? 0) + value;
  });
}

function turn(value: number, by: number): number {
  return (value >>> by) | (value << (32 - by));
}
