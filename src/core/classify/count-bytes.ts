const nonAscii = /[^\x00-\x7f]/;

/** Counts the bytes of a text in UTF-8 that comes in pieces, cut anywhere. A lone surrogate counts 3, as its replacement does. */
export class ByteCounter {
  #bytes = 0;
  #isHighOpen = false;

  add(piece: string): void {
    if (!this.#isHighOpen && !nonAscii.test(piece)) {
      this.#bytes += piece.length;
      return;
    }
    for (let i = 0; i < piece.length; i += 1) this.#bytes += this.#bytesOf(piece.charCodeAt(i));
  }

  total(): number {
    return this.#bytes;
  }

  /** A high surrogate counts 3 until its low one adds 1. */
  #bytesOf(code: number): number {
    const completesPair = this.#isHighOpen && code >= 0xdc00 && code <= 0xdfff;
    this.#isHighOpen = code >= 0xd800 && code <= 0xdbff;
    if (completesPair) return 1;
    if (code < 0x80) return 1;
    return code < 0x800 ? 2 : 3;
  }
}
