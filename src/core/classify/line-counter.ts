/** Lines beyond that many are no longer looked up, only counted. */
const mostLines = 4_000_000;

/** Finds line and column (both from 1, in UTF-16 code units) of places in a text that passes by in pieces. */
export class LineCounter {
  #starts = new Uint32Array(16);
  #count = 1;
  #passed = 0;
  #held = "";

  /** Takes note of a piece; pieces come in order. The last one is counted only when something is looked up or more comes. */
  pass(piece: string): void {
    this.#countHeld();
    this.#held = piece;
  }

  #countHeld(): void {
    const piece = this.#held;
    this.#held = "";
    for (let at = piece.indexOf("\n"); at >= 0; at = piece.indexOf("\n", at + 1)) this.#addLine(this.#passed + at + 1);
    this.#passed += piece.length;
  }

  /** Line and column of a place that has passed by. */
  locate(place: number): { readonly line: number; readonly column: number } {
    if (this.#held !== "") this.#countHeld();
    let low = 0;
    let high = this.#count;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= place) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: place - (this.#starts[low] ?? 0) + 1 };
  }

  #addLine(start: number): void {
    if (this.#count >= mostLines) return;
    if (this.#count === this.#starts.length) {
      const grown = new Uint32Array(this.#starts.length * 4);
      grown.set(this.#starts);
      this.#starts = grown;
    }
    this.#starts[this.#count] = start;
    this.#count += 1;
  }
}
