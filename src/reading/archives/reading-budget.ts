import { ArchiveFault } from "./archive-fault.ts";

/** Limits of one artifact. Bytes are unpacked bytes, over all archives inside together; time in milliseconds. */
export interface ArchiveLimits {
  readonly bytes: number;
  readonly entries: number;
  readonly depth: number;
  readonly milliseconds: number;
  /** Unpacked bytes for one packed byte, judged from `freeBytes` on. */
  readonly ratio: number;
  readonly freeBytes: number;
  /** The longest name, extended header or archive comment. */
  readonly headerBytes: number;
  /** The largest file that is held in memory as a whole. */
  readonly wholeFile: number;
}

export const archiveLimits: ArchiveLimits = {
  bytes: 8 * 2 ** 30,
  entries: 250_000,
  depth: 6,
  milliseconds: 240_000,
  ratio: 200,
  freeBytes: 16 << 20,
  headerBytes: 1 << 20,
  wholeFile: 64 << 20,
};

/** What is left of the limits while one artifact is read. Every reader spends from it, so nesting cannot multiply. */
export class ReadingBudget {
  readonly limits: ArchiveLimits;
  readonly #now: () => number;
  readonly #start: number;
  #bytes = 0;
  #entries = 0;
  readonly #packed: number;

  /** `packed`: bytes of the artifact as it lies there. `now`: milliseconds of a steady clock. */
  constructor(packed: number, limits: ArchiveLimits, now: () => number) {
    this.limits = limits;
    this.#packed = packed;
    this.#now = now;
    this.#start = now();
  }

  /** @throws ArchiveFault when unpacked bytes, their ratio to the artifact or the time pass the limit. */
  spendBytes(count: number): void {
    this.#bytes += count;
    if (this.#bytes > this.limits.bytes) throw new ArchiveFault("archive-bomb", `unpacks to more than ${this.limits.bytes >> 20} MiB`);
    if (this.#bytes > this.limits.freeBytes && this.#bytes > this.#packed * this.limits.ratio)
      throw new ArchiveFault("archive-bomb", `unpacks to more than ${this.limits.ratio} times its size`);
    this.checkTime();
  }

  spendEntry(): void {
    if (++this.#entries > this.limits.entries) throw new ArchiveFault("archive-bomb", `holds more than ${this.limits.entries} entries`);
    if ((this.#entries & 63) === 0) this.checkTime();
  }

  checkTime(): void {
    if (this.#now() - this.#start > this.limits.milliseconds)
      throw new ArchiveFault("archive-bomb", `takes longer than ${this.limits.milliseconds / 1000} seconds to read`);
  }
}
