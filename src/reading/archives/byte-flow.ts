import { ArchiveFault } from "./archive-fault.ts";

/** Bytes that come once, front to back, taken in the lengths the reader asks for. */
export class ByteFlow {
  readonly #chunks: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);
  #isDone = false;
  /** Bytes taken or skipped so far. */
  position = 0;

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** Exactly `length` bytes, or null at a clean end. @throws ArchiveFault when the flow ends within. */
  async take(length: number): Promise<Buffer | null> {
    while (this.#held.length < length && (await this.#pull()));
    if (this.#held.length === 0 && length > 0) return null;
    if (this.#held.length < length) throw new ArchiveFault("archive-corrupt", "ends in the middle: expected more bytes, met the end");
    return this.#give(length);
  }

  /** The next `length` bytes in the pieces they come in. */
  async *pieces(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0;) {
      if (this.#held.length === 0 && !(await this.#pull()))
        throw new ArchiveFault("archive-corrupt", "ends in the middle of a file: expected more bytes, met the end");
      const piece = this.#give(Math.min(left, this.#held.length));
      left -= piece.length;
      yield piece;
    }
  }

  async skip(length: number): Promise<void> {
    for await (const _ of this.pieces(length));
  }

  /** Lets the source of the flow free what it holds. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  #give(length: number): Buffer {
    const given = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(length);
    this.position += length;
    return given;
  }

  async #pull(): Promise<boolean> {
    if (this.#isDone) return false;
    const next = await this.#chunks.next();
    if (next.done === true) {
      this.#isDone = true;
      return false;
    }
    this.#held = this.#held.length === 0 ? next.value : Buffer.concat([this.#held, next.value]);
    return true;
  }
}
