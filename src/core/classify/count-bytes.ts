const encoder = new TextEncoder();
const room = new Uint8Array(65_536);

/** Counts the bytes of a text in UTF-8 that comes in pieces, cut anywhere. A lone surrogate counts 3, as its replacement does. */
export class ByteCounter {
  #bytes = 0;
  #high = "";

  /** `size` is what the piece takes by itself, where that is known. */
  add(piece: string, size = -1): void {
    if (size >= 0 && this.#high === "" && !isHighSurrogate(piece.charCodeAt(piece.length - 1))) {
      this.#bytes += size;
      return;
    }
    const text = this.#high === "" ? piece : this.#high + piece;
    this.#high = isHighSurrogate(text.charCodeAt(text.length - 1)) ? text.slice(-1) : "";
    for (let at = 0, end = text.length - this.#high.length; at < end;) {
      const { read, written } = encoder.encodeInto(at === 0 && end === text.length ? text : text.slice(at, end), room);
      this.#bytes += written;
      at += read;
    }
  }

  total(): number {
    return this.#bytes + (this.#high === "" ? 0 : 3);
  }
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
