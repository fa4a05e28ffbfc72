import { appendFileSync, closeSync, fstatSync, openSync, readFileSync, readSync, rmSync, writeFileSync } from "node:fs";
import { setImmediate } from "node:timers/promises";

const parts = 64;
const bufferEntries = 8192;

/** Gathers 64-bit hashes of any number and writes them sorted and once each, in bounded memory (64 parts on disk). */
export class HashFileWriter {
  readonly #path: string;
  readonly #buffers = Array.from({ length: parts }, () => new BigUint64Array(bufferEntries));
  readonly #lengths = new Uint32Array(parts);

  /** `path` is the file to be; parts lie beside it until the end, owner-only. */
  constructor(path: string) {
    this.#path = path;
  }

  add(hash: bigint): void {
    const part = Number(hash >> 58n);
    const buffer = this.#buffers[part];
    const length = this.#lengths[part] ?? 0;
    if (buffer === undefined) return;
    buffer[length] = hash;
    this.#lengths[part] = length + 1;
    if (length + 1 === bufferEntries) this.#flush(part);
  }

  /** Writes the file, part by part with room for other work between; the number of distinct hashes. Throws when aborted. */
  async finish(signal?: AbortSignal): Promise<number> {
    writeFileSync(this.#path, "", { mode: 0o600 });
    let count = 0;
    for (let part = 0; part < parts; part += 1) {
      await setImmediate();
      signal?.throwIfAborted();
      this.#flush(part);
      const sorted = dropRepeats(readPart(`${this.#path}.${part}`).sort());
      appendFileSync(this.#path, toBytes(sorted));
      rmSync(`${this.#path}.${part}`, { force: true });
      count += sorted.length;
    }
    return count;
  }

  /** Removes everything written. */
  discard(): void {
    for (let part = 0; part < parts; part += 1) rmSync(`${this.#path}.${part}`, { force: true });
    rmSync(this.#path, { force: true });
  }

  #flush(part: number): void {
    const held = this.#buffers[part]?.subarray(0, this.#lengths[part]) ?? new BigUint64Array(0);
    appendFileSync(`${this.#path}.${part}`, toBytes(held), { mode: 0o600 });
    this.#lengths[part] = 0;
  }
}

function readPart(path: string): BigUint64Array {
  const bytes = readFileSync(path);
  const whole = new BigUint64Array(bytes.length / 8);
  new Uint8Array(whole.buffer).set(bytes);
  return whole;
}

function toBytes(hashes: BigUint64Array): Uint8Array {
  return new Uint8Array(hashes.buffer, hashes.byteOffset, hashes.byteLength);
}

function dropRepeats(sorted: BigUint64Array): BigUint64Array {
  let kept = 0;
  for (const hash of sorted) {
    if (kept > 0 && sorted[kept - 1] === hash) continue;
    sorted[kept] = hash;
    kept += 1;
  }
  return sorted.subarray(0, kept);
}

/** A sorted file of hashes, asked without loading it: a binary search of at most 27 small reads. */
export class HashFile {
  readonly #file: number;
  readonly #count: number;
  readonly #cell = new BigUint64Array(1);

  constructor(path: string) {
    this.#file = openSync(path, "r");
    this.#count = fstatSync(this.#file).size / 8;
  }

  has(hash: bigint): boolean {
    let low = 0;
    let high = this.#count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      readSync(this.#file, this.#cell, 0, 8, middle * 8);
      const met = this.#cell[0] ?? 0n;
      if (met === hash) return true;
      if (met < hash) low = middle + 1;
      else high = middle;
    }
    return false;
  }

  close(): void {
    closeSync(this.#file);
  }
}
