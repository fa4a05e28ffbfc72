/** Round constants: fractional parts of the cube roots of the first 64 primes (FIPS 180-4). */
const rounds = new Int32Array(64);
const start = new Int32Array(8);
let found = 0;
for (let value = 2; found < 64; value += 1) {
  let isPrime = true;
  for (let by = 2; by * by <= value; by += 1) if (value % by === 0) isPrime = false;
  if (!isPrime) continue;
  if (found < 8) start[found] = fraction(Math.sqrt(value));
  rounds[found] = fraction(Math.cbrt(value));
  found += 1;
}

function fraction(value: number): number {
  return Math.floor((value - Math.floor(value)) * 4_294_967_296);
}

const words = new Int32Array(64);
const encoder = new TextEncoder();
const block = 64;

/** Mixes the 64 bytes at `at` into the state. Written out: it is the inner loop of an import. */
function mix(state: Int32Array, bytes: Uint8Array, at: number): void {
  for (let i = 0; i < 16; i += 1) {
    const from = at + i * 4;
    words[i] = ((bytes[from] ?? 0) << 24) | ((bytes[from + 1] ?? 0) << 16) | ((bytes[from + 2] ?? 0) << 8) | (bytes[from + 3] ?? 0);
  }
  for (let i = 16; i < 64; i += 1) {
    const x = words[i - 15] ?? 0;
    const y = words[i - 2] ?? 0;
    const one = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const two = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    words[i] = ((words[i - 16] ?? 0) + one + (words[i - 7] ?? 0) + two) | 0;
  }
  turn(state);
}

function turn(state: Int32Array): void {
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let e = state[4] ?? 0;
  let f = state[5] ?? 0;
  let g = state[6] ?? 0;
  let h = state[7] ?? 0;
  for (let i = 0; i < 64; i += 1) {
    const high = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const one = (h + high + ((e & f) ^ (~e & g)) + (rounds[i] ?? 0) + (words[i] ?? 0)) | 0;
    const low = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const two = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0] = ((state[0] ?? 0) + a) | 0;
  state[1] = ((state[1] ?? 0) + b) | 0;
  state[2] = ((state[2] ?? 0) + c) | 0;
  state[3] = ((state[3] ?? 0) + d) | 0;
  state[4] = ((state[4] ?? 0) + e) | 0;
  state[5] = ((state[5] ?? 0) + f) | 0;
  state[6] = ((state[6] ?? 0) + g) | 0;
  state[7] = ((state[7] ?? 0) + h) | 0;
}

function padded(key: Uint8Array, pad: number): Int32Array {
  const bytes = new Uint8Array(block).fill(pad);
  key.forEach((byte, at) => (bytes[at] = byte ^ pad));
  const state = start.slice();
  mix(state, bytes, 0);
  return state;
}

/**
 * The first 64 bits of HMAC-SHA-256 (RFC 2104, FIPS 180-4) under a key of at most 64 bytes. The two blocks of the key are
 * mixed once: an import asks a hundred million times, and each call into the platform costs more than the hash itself.
 */
export function makeKeyedHash(key: Uint8Array): (entry: string) => bigint {
  const [inner, outer] = [padded(key, 0x36), padded(key, 0x5c)];
  const state = new Int32Array(8);
  const usual = new Uint8Array(block * 16);
  const last = new Uint8Array(block);
  last[32] = 0x80;
  putLength(last, block, block + 32);
  return (entry) => {
    const most = entry.length * 3 + 9;
    const bytes = most <= usual.length ? usual : new Uint8Array(Math.ceil(most / block) * block);
    const { written } = encoder.encodeInto(entry, bytes);
    const end = Math.ceil((written + 9) / block) * block;
    bytes[written] = 0x80;
    bytes.fill(0, written + 1, end);
    putLength(bytes, end, block + written);
    state.set(inner);
    for (let at = 0; at < end; at += block) mix(state, bytes, at);
    for (let i = 0; i < 32; i += 1) last[i] = (state[i >> 2] ?? 0) >>> (24 - 8 * (i & 3));
    state.set(outer);
    mix(state, last, 0);
    return (BigInt((state[0] ?? 0) >>> 0) << 32n) | BigInt((state[1] ?? 0) >>> 0);
  };
}

/** The length in bits, at the end of the last block. */
function putLength(bytes: Uint8Array, end: number, length: number): void {
  for (let i = 1; i <= 4; i += 1) bytes[end - i] = (length * 8) >>> (8 * (i - 1));
}
