/** Thrown where bytes are not JSON; caught by the reader of the file. */
export class NotJson extends Error {}

const quote = 0x22;
const backslash = 0x5c;

/** Steps through JSON in UTF-8 bytes without building values, so that 60 MB cost no memory. All places are byte offsets. */
export class JsonCursor {
  readonly bytes: Uint8Array;
  at: number;
  readonly #decoder = new TextDecoder();

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The next byte that is no space; 0 at the end. */
  peek(): number {
    for (; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at] ?? 0;
      if (byte !== 0x20 && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) return byte;
    }
    return 0;
  }

  /** Calls `visit` for each key with the cursor at its value; `visit` must move past it. */
  eachKey(visit: (key: string) => void): void {
    this.#expect(0x7b);
    if (this.peek() === 0x7d) return void this.at++;
    for (;;) {
      const key = this.readString();
      this.#expect(0x3a);
      visit(key);
      if (!this.#goesOn(0x7d)) return;
    }
  }

  /** Calls `visit` for each item with the cursor at it; `visit` must move past it. */
  eachItem(visit: () => void): void {
    this.#expect(0x5b);
    if (this.peek() === 0x5d) return void this.at++;
    for (;;) {
      visit();
      if (!this.#goesOn(0x5d)) return;
    }
  }

  readString(): string {
    const start = this.peek() === quote ? this.at : this.#refuse();
    this.skipValue();
    const value: unknown = JSON.parse(this.#decoder.decode(this.bytes.subarray(start, this.at)));
    return typeof value === "string" ? value : this.#refuse();
  }

  /** The string here, or null after moving past anything else. */
  readStringOrSkip(): string | null {
    if (this.peek() === quote) return this.readString();
    this.skipValue();
    return null;
  }

  /** Moves past the value here. */
  skipValue(): void {
    const first = this.peek();
    if (first === quote) return this.#skipString();
    if (first !== 0x7b && first !== 0x5b) return this.#skipWord();
    let depth = 0;
    for (; this.at < this.bytes.length;) {
      const byte = this.bytes[this.at] ?? 0;
      if (byte === quote) {
        this.#skipString();
        continue;
      }
      this.at++;
      if (byte === 0x7b || byte === 0x5b) depth++;
      else if ((byte === 0x7d || byte === 0x5d) && --depth === 0) return;
    }
    this.#refuse();
  }

  #skipString(): void {
    for (let end = this.bytes.indexOf(quote, this.at + 1); end >= 0; end = this.bytes.indexOf(quote, end + 1)) {
      let slashes = 0;
      while (this.bytes[end - 1 - slashes] === backslash) slashes++;
      if (slashes % 2 === 1) continue;
      this.at = end + 1;
      return;
    }
    this.#refuse();
  }

  #skipWord(): void {
    const start = this.at;
    while (/[\w.+-]/.test(String.fromCharCode(this.bytes[this.at] ?? 0))) this.at++;
    if (this.at === start) this.#refuse();
  }

  #expect(byte: number): void {
    if (this.peek() !== byte) this.#refuse();
    this.at++;
  }

  #goesOn(end: number): boolean {
    const next = this.peek();
    this.at++;
    if (next === end) return false;
    return next === 0x2c ? true : this.#refuse();
  }

  #refuse(): never {
    throw new NotJson(`not JSON at byte ${this.at}`);
  }
}
